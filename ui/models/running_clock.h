// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"

#include <QElapsedTimer>

namespace xinglin {

/// The workspace's clock between two of its answers: its last "now", and the time that has passed since by a
/// clock that nobody sets. Any thread, one at a time.
class RunningClock
{
public:
    /// The same instant as before changes nothing: it is an old answer.
    void set(Instant now)
    {
        if (!now.isValid() || now == m_told)
            return;
        m_told = now;
        m_since.start();
    }
    /// Invalid until it was told.
    Instant now() const { return m_told.isValid() ? m_told + m_since.elapsed() : m_told; }

private:
    Instant m_told;
    QElapsedTimer m_since;
};

}  // namespace xinglin

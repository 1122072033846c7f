// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <atomic>

namespace xinglin {

/// The clock of a workspace while its demo is made: it stands where it is set. Any thread.
class DemoClock final : public Clock
{
public:
    explicit DemoClock(Instant time)
        : m_ms(time.ms())
    {}
    Instant now() const override { return Instant(m_ms.load()); }
    bool isSetByHand() const override { return true; }
    /// Never back.
    void advance(Instant time)
    {
        if (time.ms() > m_ms.load())
            m_ms.store(time.ms());
    }

private:
    std::atomic<std::int64_t> m_ms;
};

}  // namespace xinglin

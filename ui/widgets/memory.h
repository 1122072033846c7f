// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace xinglin {

/// What a page wants to find again when the window is next opened: small things, by a key of its own
/// ("alerts/views"). GUI thread.
class Memory
{
public:
    virtual ~Memory() = default;
    /// Empty when there is nothing.
    virtual QByteArray remembered(const QString &key) const = 0;
    virtual void remember(const QString &key, const QByteArray &what) = 0;
};

}  // namespace xinglin

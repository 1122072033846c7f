// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/language.h"

#include <span>

namespace xinglin {

/// A device event that people call by a name, as the one-line rule language reads and writes it.
struct DeviceEventName
{
    const char16_t *key;  ///< as devices send it: "SOS_EVENT"
    const char16_t *zh, *en;
};
std::span<const DeviceEventName> deviceEventNames();

/// What people call the event of this key; the key itself where it has no name. Any thread.
BilingualText deviceEventName(const QString &key);

}  // namespace xinglin

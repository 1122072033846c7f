// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/id.h"
#include "core/instant.h"

#include <QString>

#include <optional>

namespace xinglin {

/// A source of values: a watch, or the pseudo-device of a person whose values came in a file without devices.
struct Device
{
    enum class Kind { watch, person };
    enum class DistanceUnit { metre, kilometre };

    DeviceId id;
    QString serial;  ///< unique in the tenant; a pseudo-device's is "person:" and the person's code
    Kind kind = Kind::watch;
    QString model;
    QString firmware;
    DistanceUnit distanceUnit = DistanceUnit::metre;
    std::optional<int> battery;  ///< percent, as last told
    std::optional<bool> worn;    ///< as last told
    Instant lastSeen;            ///< latest sample or message
    std::int64_t version = 1;
    std::int32_t index = -1;  ///< dense index inside the store; never leaves it
};

/// Who wears a device over [from, to); `to` is kForever while it is open. At most one open binding per
/// device, and no two of a device overlap.
struct Binding
{
    BindingId id;
    DeviceId device;
    PersonId person;
    TimeRange time;
    std::int64_t version = 1;
};

}  // namespace xinglin

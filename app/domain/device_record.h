// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/day.h"
#include "core/language.h"
#include "domain/device.h"

#include <vector>

namespace xinglin {

/// A watch as it is known now, with who wears it.
struct DeviceLine
{
    Device device;  ///< as it had told of itself by DeviceRecord::stateAt
    Instant heard;  ///< last measured or reported something, up to DeviceRecord::stateAt; invalid: never
    bool isBound = false;  ///< worn by somebody now, as far as bindings tell
    QString personCode;
    BilingualText personName, unitName;
    Instant boundFrom;
};

/// A binding that began or ended within the days.
struct BindingChange
{
    bool began = false;  ///< else it ended
    Instant time;
    QString serial;
    QString personCode;
    BilingualText personName, unitName;
};

/// An event of a device, with who wore it then.
struct DeviceEventLine
{
    Instant time;
    QString key;  ///< as the device sends it: "SOS_EVENT"
    QString value;
    QString serial;
    QString personCode;  ///< empty: nobody of the unit wore it
    BilingualText personName, unitName;
};

/// The stock of watches of a unit. Bindings and events are of the days.
struct DeviceRecord
{
    DayRange days;
    /// Whose state is told: who is bound, and how long each has been silent. The last instant of the days;
    /// where they are not over, what was heard or bound last, at the earliest the start of today.
    Instant stateAt;
    bool suppressed = false;         ///< too few people for this reader; nothing else is told
    std::int64_t people = 0;         ///< members on the last day
    std::int64_t peopleWithout = 0;  ///< of them wearing no watch now, as far as bindings tell
    std::vector<DeviceLine>
        devices;                  ///< worn in the period or now, by serial; of a root also unassigned ones
    std::int64_t unassigned = 0;  ///< of them bound to nobody now
    /// Watches bound at noon, for every day of the period whose noon was over by `stateAt`.
    std::vector<std::int64_t> boundDaily;
    std::int64_t began = 0, ended = 0;   ///< bindings within the days
    std::vector<BindingChange> changes;  ///< the newest first, at most 40
    struct EventCount
    {
        QString key;
        std::int64_t events = 0, devices = 0;
        std::vector<std::int64_t> daily;  ///< for every day of the period that began
    };
    std::vector<EventCount> events;       ///< the most frequent first
    std::vector<DeviceEventLine> urgent;  ///< SOS, falls and one-key alarms, the newest first, at most 40
    std::int64_t urgentEvents = 0;        ///< how many there are
};

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/device_port.h"

#include <algorithm>
#include <span>
#include <string_view>
#include <vector>

namespace xinglin {

/// What a device told about being worn over a stretch of time, ready to be asked for every firing. Immutable;
/// any thread.
class WearCourse
{
public:
    WearCourse() = default;
    /// `events` of the device in the range, by time; where none counts, what it said when it was last seen.
    WearCourse(const TimeRange &range, std::span<const StoredEvent> events, const Device &device)
        : m_range(range)
        , m_lastSeen(device.lastSeen)
        , m_saysOff(device.worn == false)
    {
        for (const StoredEvent &each : events) {
            if (each.event.key == kWearKey)
                m_told.push_back({each.time, each.event.value != "0"});
        }
    }

    /// How long what was told counts.
    static constexpr std::int64_t kReachMs = kDayMs;

    /// Whether everything that counts at the instant is known.
    bool covers(Instant when) const
    {
        return m_range.from.isValid() && m_range.from <= when + -kReachMs && when < m_range.to;
    }
    /// Whether it was told last, up to the instant, that it was not worn.
    bool isOff(Instant when) const
    {
        const auto later =
            std::upper_bound(m_told.begin(), m_told.end(), when,
                             [](Instant instant, const Told &told) { return instant < told.time; });
        if (later != m_told.begin() && (later - 1)->time >= when + -kReachMs)
            return !(later - 1)->isWorn;
        // What the device told later says nothing about then.
        return m_saysOff && m_lastSeen.isValid() && m_lastSeen <= when;
    }

private:
    static constexpr std::string_view kWearKey = "WEAR_STATUS_CHANGED";
    struct Told
    {
        Instant time;
        bool isWorn;
    };

    TimeRange m_range{};
    std::vector<Told> m_told;
    Instant m_lastSeen;
    bool m_saysOff = false;
};

}  // namespace xinglin

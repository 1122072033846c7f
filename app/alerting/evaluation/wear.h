// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerting/evaluation/rule_set.h"
#include "alerting/evaluation/sample_lane.h"

#include <span>

namespace xinglin {

/// Whether a device is on a body, by its wear samples in order.
struct Wear
{
    bool isOff = false;
    std::int64_t since = kAlwaysMs;  ///< put on again

    void follow(const KeptSample &sample)
    {
        if (has(sample.flags, Flag::duplicateConflict))
            return;
        if (sample.steps != 0 && isOff)
            since = sample.time;
        isOff = sample.steps == 0;
    }
};

/// Of the first `end` samples. What was put on until `cut` was put on at `since`: samples are missing there.
inline Wear wearAt(const SampleLane &lane, std::size_t end, std::int64_t cut, std::int64_t since)
{
    Wear wear{false, since};
    for (std::size_t i = 0; i < end; ++i) {
        wear.follow(lane.at(i));
        if (lane.at(i).time <= cut)
            wear.since = since;
    }
    return wear;
}

/// Whether the device had said that it was not worn, at a time.
inline bool isOffAt(const SampleLane &lane, std::int32_t device, std::int64_t time)
{
    for (std::size_t i = lane.after(time); i > 0; --i) {
        const KeptSample &sample = lane.at(i - 1);
        if (sample.device == device && !has(sample.flags, Flag::duplicateConflict))
            return sample.steps == 0;
    }
    return false;
}

}  // namespace xinglin

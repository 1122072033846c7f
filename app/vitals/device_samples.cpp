// SPDX-License-Identifier: GPL-3.0-or-later
#include "vitals/device_samples.h"

#include <algorithm>

namespace xinglin {

void DeviceSamples::append(const DeviceDay &day)
{
    const std::size_t before = size();
    const std::size_t after = before + day.size();
    times.resize(after);
    const std::int64_t midnight = std::int64_t{day.day.number()} * kDayMs;
    for (std::size_t row = 0; row < day.size(); ++row)
        times[before + row] = midnight + day.times[row];
    flags.insert(flags.end(), day.flags.begin(), day.flags.end());
    sources.insert(sources.end(), day.sources.begin(), day.sources.end());
    for (const ValueColumn &each : day.columns) {
        auto place = std::lower_bound(columns.begin(), columns.end(), each.metric,
                                      [](const ValueColumn &c, std::uint8_t key) { return c.metric < key; });
        if (place == columns.end() || place->metric != each.metric)
            place = columns.insert(place, {each.metric, std::vector<std::int32_t>(before, kMissing)});
        place->values.insert(place->values.end(), each.values.begin(), each.values.end());
    }
    for (ValueColumn &each : columns)
        each.values.resize(after, kMissing);
    for (const ValueConflict &each : day.conflicts)
        conflicts.push_back({static_cast<std::uint32_t>(before + each.row), each.metric});
    spans.insert(spans.end(), day.spans.begin(), day.spans.end());
    totals.insert(totals.end(), day.totals.begin(), day.totals.end());
}

RowRange DeviceSamples::rowsIn(const TimeRange &range) const
{
    const auto first = std::lower_bound(times.begin(), times.end(), range.from.ms());
    const auto last = std::lower_bound(first, times.end(), range.to.ms());
    return {static_cast<std::size_t>(first - times.begin()), static_cast<std::size_t>(last - times.begin())};
}

const ValueColumn *DeviceSamples::find(std::uint8_t metric) const
{
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [&](const ValueColumn &c) { return c.metric == metric; });
    return found == columns.end() ? nullptr : &*found;
}

}  // namespace xinglin

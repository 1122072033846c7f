// SPDX-License-Identifier: GPL-3.0-or-later
#include "vitals/device_rows.h"

#include <algorithm>
#include <numeric>

namespace xinglin {
namespace {

template <typename T>
void reorder(std::vector<T> &column, const std::vector<std::uint32_t> &order)
{
    std::vector<T> sorted;
    sorted.reserve(column.size());
    for (const std::uint32_t row : order)
        sorted.push_back(column[row]);
    column = std::move(sorted);
}

}  // namespace

std::vector<std::int32_t> &DeviceRows::column(std::uint8_t metric)
{
    auto place =
        std::lower_bound(columns.begin(), columns.end(), metric,
                         [](const ValueColumn &column, std::uint8_t key) { return column.metric < key; });
    if (place == columns.end() || place->metric != metric)
        place = columns.insert(place, {metric, std::vector<std::int32_t>(times.size(), kMissing)});
    return place->values;
}

void DeviceRows::sortByTime()
{
    if (std::is_sorted(times.begin(), times.end()))
        return;
    std::vector<std::uint32_t> order(times.size());
    std::iota(order.begin(), order.end(), 0u);
    std::stable_sort(order.begin(), order.end(),
                     [this](std::uint32_t a, std::uint32_t b) { return times[a] < times[b]; });
    reorder(times, order);
    reorder(sources, order);
    reorder(flags, order);
    for (ValueColumn &each : columns)
        reorder(each.values, order);
}

}  // namespace xinglin

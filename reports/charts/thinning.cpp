// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/charts/thinning.h"

#include "reports/charts/ticks.h"

#include <algorithm>
#include <cmath>

namespace xinglin {
namespace {

/// The extremes of the points that share a column.
struct Column
{
    std::size_t lowest = 0, highest = 0;
    bool hasValue = false;
    bool endsInGap = false;
    std::size_t gap = 0;

    void take(const std::vector<ChartSpec::Point> &points, std::size_t index)
    {
        const ChartSpec::Point &point = points[index];
        if (!point.y) {
            endsInGap = true;
            gap = index;
            return;
        }
        endsInGap = false;
        const auto bottom = [](const ChartSpec::Point &p) { return p.low.value_or(*p.y); };
        const auto top = [](const ChartSpec::Point &p) { return p.high.value_or(*p.y); };
        if (!hasValue || bottom(point) < bottom(points[lowest]))
            lowest = index;
        if (!hasValue || top(point) > top(points[highest]))
            highest = index;
        hasValue = true;
    }

    void flush(const std::vector<ChartSpec::Point> &points, std::vector<ChartSpec::Point> &out) const
    {
        if (hasValue) {
            out.push_back(points[std::min(lowest, highest)]);
            if (lowest != highest)
                out.push_back(points[std::max(lowest, highest)]);
        }
        if (endsInGap && (out.empty() || out.back().y))
            out.push_back({points[gap].x, {}, {}, {}});
    }
};

}  // namespace

std::vector<ChartSpec::Point> thinned(const std::vector<ChartSpec::Point> &points, double first, double last,
                                      int columns)
{
    if (columns <= 0 || points.size() <= static_cast<std::size_t>(columns) || !(first < last))
        return points;
    std::vector<ChartSpec::Point> out;
    out.reserve(2 * static_cast<std::size_t>(columns));
    const double scale = columns / (last - first);
    Column column;
    auto current = std::int64_t{-1};
    for (std::size_t i = 0; i < points.size(); ++i) {
        const double place = std::clamp((points[i].x - first) * scale, 0.0, columns - 1.0);
        const auto number = static_cast<std::int64_t>(place);
        if (number != current) {
            column.flush(points, out);
            column = Column();
            current = number;
        }
        column.take(points, i);
    }
    column.flush(points, out);
    return out;
}

std::vector<ChartSpec::Point> binned(const std::vector<std::pair<double, std::int64_t>> &histogram,
                                     double step, int bins)
{
    std::vector<ChartSpec::Point> out;
    if (histogram.empty() || bins <= 0)
        return out;
    const double first = histogram.front().first;
    const double last = histogram.back().first;
    double width = std::max(step, niceStep((last - first + step) / bins));
    width =
        std::max(1.0, std::round(width / step)) * step;  // whole steps, or bins would hold unequal numbers
    const auto binOf = [width, step](double value) {
        return static_cast<std::int64_t>(std::floor((value + step * 1e-6) / width));
    };
    const std::int64_t low = binOf(first);
    const std::int64_t high = binOf(last);
    for (std::int64_t bin = low; bin <= high; ++bin)
        out.push_back({(static_cast<double>(bin) + 0.5) * width - step / 2, 0.0, {}, {}});
    for (const auto &[value, count] : histogram)
        *out[static_cast<std::size_t>(binOf(value) - low)].y += static_cast<double>(count);
    return out;
}

std::vector<std::pair<double, double>> outlined(const std::vector<std::pair<double, double>> &histogram,
                                                double low, double high)
{
    constexpr double kMostBins = 36.0;
    if (histogram.size() < 3 || !(high > low))
        return {};
    // Whole steps of the sensor in a bin: else some bins would have one more than others.
    double step = high - low;
    for (std::size_t i = 1; i < histogram.size(); ++i) {
        const double gap = histogram[i].first - histogram[i - 1].first;
        if (gap > 1e-9)
            step = std::min(step, gap);
    }
    const double width = step * std::max(1.0, std::ceil((high - low) / step / kMostBins - 1e-9));
    const auto bins = static_cast<std::size_t>(std::ceil((high - low) / width)) + 1;
    const double first = std::floor(low / step) * step - step / 2.0;
    std::vector<double> counts(bins + 2, 0.0);
    for (const auto &[value, count] : histogram) {
        const double place = (value - first) / width;
        if (place >= 0.0 && place < static_cast<double>(bins))
            counts[static_cast<std::size_t>(place) + 1] += count;
    }
    std::vector<std::pair<double, double>> outline;
    double most = 0.0;
    for (std::size_t bin = 1; bin <= bins; ++bin) {
        const double smooth = (counts[bin - 1] + 2.0 * counts[bin] + counts[bin + 1]) / 4.0;
        outline.emplace_back(first + (static_cast<double>(bin) - 0.5) * width, smooth);
        most = std::max(most, smooth);
    }
    if (most <= 0.0)
        return {};
    for (auto &[value, share] : outline)
        share /= most;
    return outline;
}

}  // namespace xinglin

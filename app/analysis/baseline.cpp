// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/baseline.h"

#include "analysis/robust.h"

#include <algorithm>
#include <cmath>

namespace xinglin {
namespace {

constexpr std::size_t kHourMinimum = 3;

const MetricSummary *metricOf(const Summary &summary, std::uint8_t number)
{
    const auto found =
        std::lower_bound(summary.metrics.begin(), summary.metrics.end(), number,
                         [](const MetricSummary &each, std::uint8_t n) { return each.metric < n; });
    return found == summary.metrics.end() || found->metric != number ? nullptr : &*found;
}

Baseline baselineOfSorted(std::span<const double> ascending, double scaleFloor)
{
    Baseline baseline;
    baseline.center = medianOfSorted(ascending);
    baseline.scale = std::max(kMadToSd * rawMadOfSorted(ascending, baseline.center), scaleFloor);
    baseline.days = static_cast<int>(ascending.size());
    return baseline;
}

bool isInWindow(Day day, Day judged)
{
    return day >= judged - kBaselineReach && day < judged - kGuardDays;
}

}  // namespace

std::optional<double> dayValue(const MetricSummary &summary, const Metric &metric)
{
    if (summary.moments.n <= 0)
        return std::nullopt;
    return static_cast<double>(summary.moments.sum) / static_cast<double>(summary.moments.n * metric.perUnit);
}

void BaselineWindow::enter(double value)
{
    const auto end = m_sorted.begin() + static_cast<std::ptrdiff_t>(m_count);
    const auto place = std::upper_bound(m_sorted.begin(), end, value);
    std::move_backward(place, end, end + 1);
    *place = value;
    ++m_count;
}

void BaselineWindow::leave(double value)
{
    const auto end = m_sorted.begin() + static_cast<std::ptrdiff_t>(m_count);
    const auto place = std::lower_bound(m_sorted.begin(), end, value);
    std::move(place + 1, end, place);
    --m_count;
}

void BaselineWindow::advance(Day day)
{
    while (m_inside < m_end && entry(m_inside).day < day - kGuardDays)
        enter(entry(m_inside++).value);
    while (m_first < m_inside && entry(m_first).day < day - kBaselineReach)
        leave(entry(m_first++).value);
}

void BaselineWindow::add(Day day, double value)
{
    if (!std::isfinite(value))
        return;
    advance(day);
    m_ring[m_end % kSlots] = {day, value};
    ++m_end;
}

std::size_t BaselineWindow::restart(Day day) const
{
    Day next = day - kGuardDays;
    for (std::size_t place = m_inside; place > m_first; --place) {
        const Day each = entry(place - 1).day;
        if (next - each > kRestartAfterMissing + 1)
            return place;
        next = each;
    }
    return m_first;
}

std::optional<Baseline> BaselineWindow::own(Day day)
{
    advance(day);
    const std::size_t from = restart(day);
    if (m_inside - from < static_cast<std::size_t>(kBaselineMinimum))
        return std::nullopt;
    if (from == m_first)
        return baselineOfSorted({m_sorted.data(), m_count}, m_scaleFloor);
    std::array<double, kSlots> values{};
    std::size_t count = 0;
    for (std::size_t place = from; place < m_inside; ++place)
        values[count++] = entry(place).value;
    std::sort(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(count));
    return baselineOfSorted({values.data(), count}, m_scaleFloor);
}

double scaleFloorOf(const Metric &metric)
{
    return metric.scaleFloor && *metric.scaleFloor > 0.0 ? *metric.scaleFloor : 1.0 / metric.perUnit;
}

std::optional<Baseline> populationBaseline(const Metric &metric)
{
    if (!metric.populationMean || !metric.populationSd)
        return std::nullopt;
    return Baseline{*metric.populationMean, std::max(*metric.populationSd, scaleFloorOf(metric)), 0, true};
}

std::optional<Baseline> baselineFor(const Metric &metric, Day day, std::span<const PersonDay> history)
{
    BaselineWindow window(scaleFloorOf(metric));
    for (const PersonDay &each : history) {
        if (!isInWindow(each.day, day) || each.summary.countedDays == 0)
            continue;
        const MetricSummary *found = metricOf(each.summary, metric.number);
        if (const auto value = found ? dayValue(*found, metric) : std::nullopt)
            window.add(each.day, *value);
    }
    const auto own = window.own(day);
    return own ? own : populationBaseline(metric);
}

HourProfile hourProfileFor(const Metric &metric, Day day, std::span<const PersonDay> history)
{
    std::array<std::array<std::vector<double>, 24>, 2> values;
    for (const PersonDay &each : history) {
        if (!isInWindow(each.day, day) || each.summary.countedDays == 0)
            continue;
        const MetricSummary *found = metricOf(each.summary, metric.number);
        if (!found)
            continue;
        auto &kind = values[each.day.isWeekend() ? 1 : 0];
        for (std::size_t hour = 0; hour < 24; ++hour) {
            const HourCell &cell = found->hours[hour];
            if (cell.n > 0) {
                // A level is the mean of its samples, a count what was gained in the hour.
                const std::int64_t n = metric.aggregation == Aggregation::level ? cell.n : 1;
                kind[hour].push_back(static_cast<double>(cell.sum) / static_cast<double>(n * metric.perUnit));
            }
        }
    }
    HourProfile profile;
    for (std::size_t kind = 0; kind < 2; ++kind) {
        for (std::size_t hour = 0; hour < 24; ++hour) {
            std::vector<double> &cell = values[kind][hour];
            if (cell.size() < kHourMinimum)
                continue;
            std::sort(cell.begin(), cell.end());
            profile.cells[kind][hour] = baselineOfSorted(cell, scaleFloorOf(metric));
        }
    }
    return profile;
}

}  // namespace xinglin

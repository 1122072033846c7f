// SPDX-License-Identifier: GPL-3.0-or-later
#include "vitals/day_sums.h"

#include <algorithm>
#include <bit>

namespace xinglin {
namespace {

/// Ranges up to here are counted in an array, wider ones are sorted.
constexpr std::int64_t kDenseRange = 4096;

/// Hundredths of a step, rounded half up.
std::int64_t meanInHundredths(const Moments &moments)
{
    const std::int64_t doubled = 200 * moments.sum + moments.n;
    const std::int64_t divisor = 2 * moments.n;
    const std::int64_t quotient = doubled / divisor;
    return quotient * divisor > doubled ? quotient - 1 : quotient;
}

void countFlags(std::array<std::int64_t, kFlagKinds> &excluded, Flags flags)
{
    for (auto left = static_cast<unsigned>(flags & kExcluding); left != 0; left &= left - 1)
        ++excluded[static_cast<std::size_t>(std::countr_zero(left))];
}

/// Devices worn one after the other add up; of devices worn at the same time the one that counted most.
DaySums::Count combine(std::vector<DaySums::Count> counts)
{
    std::sort(counts.begin(), counts.end(), [](const auto &a, const auto &b) {
        return std::tie(a.firstTime, a.lastTime, a.total) < std::tie(b.firstTime, b.lastTime, b.total);
    });
    DaySums::Count sum;
    for (auto each = counts.begin(); each != counts.end();) {
        DaySums::Count most = *each;
        std::int64_t until = each->lastTime;
        for (++each; each != counts.end() && each->firstTime < until; ++each) {
            until = std::max(until, each->lastTime);
            if (each->total > most.total)
                most = *each;
        }
        sum.total += most.total;
        for (std::size_t hour = 0; hour < sum.hours.size(); ++hour) {
            sum.hours[hour].n += most.hours[hour].n;
            sum.hours[hour].sum += most.hours[hour].sum;
        }
    }
    return sum;
}

}  // namespace

DaySums::DaySums(const QualityRules &rules)
    : m_rules(rules)
{}

void DaySums::clear()
{
    m_used = 0;
}

DaySums::Slot &DaySums::slot(std::uint8_t metric)
{
    for (std::size_t i = 0; i < m_used; ++i) {
        if (m_slots[i].metric == metric)
            return m_slots[i];
    }
    if (m_used == m_slots.size())
        m_slots.emplace_back();
    Slot &slot = m_slots[m_used++];
    slot.metric = metric;
    slot.summary = MetricSummary();
    slot.summary.metric = metric;
    slot.values.clear();
    slot.counters.clear();
    slot.intervals.clear();
    slot.total.reset();
    slot.sleep.reset();
    return slot;
}

void DaySums::addLevel(std::uint8_t metric, std::span<const std::int32_t> values,
                       std::span<const Flags> flags, std::span<const std::uint8_t> hours)
{
    Slot &to = slot(metric);
    std::size_t n = to.values.size();
    to.values.resize(n + values.size());
    auto &cells = to.summary.hours;
    std::int64_t sum = 0;
    std::int64_t squares = 0;
    const std::size_t before = n;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::int64_t value = values[i];
        if (value == kMissing)
            continue;
        if ((flags[i] & kExcluding) != 0) {
            countFlags(to.summary.excluded, flags[i]);
            continue;
        }
        to.values[n++] = values[i];
        sum += value;
        squares += value * value;
        HourCell &cell = cells[hours[i]];
        ++cell.n;
        cell.sum += value;
    }
    to.values.resize(n);
    to.summary.moments.add({static_cast<std::int64_t>(n - before), sum, squares});
}

void DaySums::addCounter(std::uint8_t metric, const Count &count)
{
    slot(metric).counters.push_back(count);
}

void DaySums::addIntervals(std::uint8_t metric, const Count &count)
{
    slot(metric).intervals.push_back(count);
}

void DaySums::addTotal(const StoredTotal &total)
{
    Slot &to = slot(total.total.metric);
    if (total.conflict)
        countFlags(to.summary.excluded, bit(Flag::duplicateConflict));
    else
        to.total = std::max(to.total.value_or(total.total.value), std::int64_t{total.total.value});
}

void DaySums::addSleep(std::int64_t minutes)
{
    slot(m_rules.sleep()).sleep = minutes;
}

void DaySums::exclude(std::uint8_t metric, Flags flags)
{
    countFlags(slot(metric).summary.excluded, flags);
}

Histogram DaySums::histogramOf(std::vector<std::int32_t> &values)
{
    std::vector<Histogram::Bin> bins;
    if (values.empty())
        return Histogram();
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    const std::int64_t base = *low;
    const std::int64_t range = *high - base + 1;
    if (range <= kDenseRange) {
        m_bins.assign(static_cast<std::size_t>(range), 0);
        for (const std::int32_t value : values)
            ++m_bins[static_cast<std::size_t>(value - base)];
        bins.reserve(static_cast<std::size_t>(std::min<std::int64_t>(range, std::ssize(values))));
        for (std::size_t i = 0; i < m_bins.size(); ++i) {
            if (m_bins[i] != 0)
                bins.push_back({static_cast<std::int32_t>(base + static_cast<std::int64_t>(i)), m_bins[i]});
        }
        return Histogram(std::move(bins));
    }
    std::sort(values.begin(), values.end());
    for (const std::int32_t value : values) {
        if (bins.empty() || bins.back().value != value)
            bins.push_back({value, 0});
        ++bins.back().count;
    }
    return Histogram(std::move(bins));
}

void DaySums::finishLevel(Slot &slot)
{
    MetricSummary &summary = slot.summary;
    summary.histogram = histogramOf(slot.values);
    if (summary.moments.n > 0)
        summary.dayMeans.add(meanInHundredths(summary.moments));
}

void DaySums::finishDayTotal(Slot &slot) const
{
    std::optional<std::int64_t> total = slot.total;
    const std::vector<Count> &counts = slot.counters.empty() ? slot.intervals : slot.counters;
    if (!counts.empty()) {
        const Count count = combine(counts);
        slot.summary.hours = count.hours;
        total = total ? total : count.total;
    }
    total = total ? total : slot.sleep;
    if (!total)
        return;
    const auto steps = static_cast<std::int32_t>(std::clamp<std::int64_t>(*total, kMissing + 1, INT32_MAX));
    if (!m_rules.of(slot.metric).isPlausible(steps)) {
        countFlags(slot.summary.excluded, bit(Flag::outOfRange));
        return;
    }
    slot.summary.moments.add(steps);
    slot.summary.histogram.add(steps);
    slot.summary.dayMeans.add(std::int64_t{steps} * 100);
}

std::vector<MetricSummary> DaySums::finish()
{
    std::vector<MetricSummary> metrics;
    metrics.reserve(m_used);
    const auto used = m_slots.begin() + static_cast<std::ptrdiff_t>(m_used);
    std::sort(m_slots.begin(), used, [](const Slot &a, const Slot &b) { return a.metric < b.metric; });
    for (auto each = m_slots.begin(); each != used; ++each) {
        if (m_rules.of(each->metric).aggregation == Aggregation::level)
            finishLevel(*each);
        else
            finishDayTotal(*each);
        MetricSummary nothing;
        nothing.metric = each->metric;
        if (each->summary != nothing)
            metrics.push_back(std::move(each->summary));
    }
    return metrics;
}

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/person/person_stream.h"

#include "vitals/quality_assessment.h"

#include <algorithm>
#include <limits>

namespace xinglin {
namespace {

constexpr std::int64_t kStreamMinuteMs = 60'000;
constexpr std::int64_t kStreamNightMs = 7 * 60 * kStreamMinuteMs;
constexpr std::int64_t kLongestStreamStandMs = 30 * kStreamMinuteMs;
constexpr std::int64_t kLeastRestMs = 30 * kStreamMinuteMs;
constexpr std::int64_t kNightOfRestMs = kStreamNightMs / 2;

}  // namespace

StreamPlan::StreamPlan(const MetricDictionary &metrics, const Zone &inZone,
                       const StrainCalibration &calibration)
    : zone(inZone)
    , heart(kStreamMetrics)
    , oxygen(kStreamMetrics)
    , threshold(calibration.threshold)
{
    for (const StrainPart &part : strainParts(metrics, calibration)) {
        if (slots.size() == kStreamMetrics)
            break;
        const Metric &metric = *metrics.byNumber(part.metric);
        if (metric.key == QLatin1String("heart_rate"))
            heart = slots.size();
        if (metric.key == QLatin1String("spo2"))
            oxygen = slots.size();
        slots.push_back({metric.number, metric.plausibleLow.value_or(kMissing + 1),
                         metric.plausibleHigh.value_or(std::numeric_limits<std::int32_t>::max()),
                         metric.perUnit, scaleFloorOf(metric)});
        parts.push_back(part);
    }
}

void CompactBaseline::add(Day day, std::int32_t sum, std::uint16_t n)
{
    if (m_size == kNights) {
        m_first = static_cast<std::uint8_t>((m_first + 1) % kNights);
        --m_size;
    }
    const std::size_t place = (std::size_t{m_first} + m_size) % kNights;
    m_sums[place] = sum;
    m_counts[place] = n;
    m_days[place] = static_cast<std::uint16_t>(day.number());
    m_newest = day.number();
    ++m_size;
}

std::optional<Baseline> CompactBaseline::own(Day day, double scaleFloor, int perUnit) const
{
    BaselineWindow window(scaleFloor);
    for (std::size_t i = 0; i < m_size; ++i) {
        const std::size_t place = (std::size_t{m_first} + i) % kNights;
        const auto back = static_cast<std::uint16_t>(static_cast<std::uint16_t>(m_newest) - m_days[place]);
        const Day night(m_newest - back);
        if (night >= day - kBaselineReach)
            window.add(night, static_cast<double>(m_sums[place]) /
                                  static_cast<double>(std::int64_t{m_counts[place]} * perUnit));
    }
    return window.own(day);
}

void PersonStream::beginDay(const StreamPlan &plan, std::int64_t time)
{
    m_day = plan.zone.dayOf(Instant(time));
    m_dayEnd = plan.zone.startOf(m_day + 1).ms();
    const Instant seven = plan.zone.fromLocal(m_day, kStreamNightMs);
    m_nightEnd = seven.isValid() ? seven.ms() : plan.zone.startOf(m_day).ms() + kStreamNightMs;
    m_nightOpen = time < m_nightEnd;
    m_wornMs = m_below94Ms = m_below90Ms = m_restMs = 0;
    m_sums.fill(0);
    m_counts.fill(0);
    m_restSum = m_restCount = 0;
    m_steps = 0;
    m_lowestOxygen = kMissing;
}

bool PersonStream::add(const StreamPlan &plan, const StreamSample &sample)
{
    ++m_records;
    if (m_started && sample.time <= m_last) {
        ++m_outOfOrder;
        return false;
    }
    bool judged = false;
    if (m_nightOpen && sample.time >= m_nightEnd) {
        judgeNight(plan);
        judged = true;
    }
    if (!m_started || sample.time >= m_dayEnd)
        beginDay(plan, sample.time);
    const bool moved = sample.steps != kMissing && sample.steps > m_steps;
    if (sample.steps != kMissing)
        m_steps = sample.steps;
    followRepeats(sample);
    takeValues(plan, sample, moved);
    m_last = sample.time;
    m_started = true;
    return judged;
}

/// A run of the same full set of vitals is counted once, when it has become too long.
void PersonStream::followRepeats(const StreamSample &sample)
{
    const auto present = std::count_if(sample.values.begin(), sample.values.end(),
                                       [](std::int32_t value) { return value != kMissing; });
    if (!m_started || present < 2 || sample.values != m_previous) {
        m_repeats = 1;
        m_repeatFrom = sample.time;
        m_stuck = false;
        m_previous = sample.values;
        return;
    }
    ++m_repeats;
    const bool stuck =
        static_cast<std::size_t>(m_repeats) > kFrozenSamples && sample.time - m_repeatFrom > kFrozenMs;
    m_stuckRuns += stuck && !m_stuck ? 1 : 0;
    m_stuck = stuck;
}

void PersonStream::takeValues(const StreamPlan &plan, const StreamSample &sample, bool moved)
{
    // A sample stands for the time since the one before: the next one is not known yet.
    const std::int64_t stands =
        m_started ? std::min(sample.time - m_last, kLongestStreamStandMs) : kStreamMinuteMs;
    const bool night = sample.time < m_nightEnd;
    for (std::size_t slot = 0; slot < plan.slots.size(); ++slot) {
        const std::int32_t value = sample.values[slot];
        if (value == kMissing)
            continue;
        ++m_values;
        if (value < plan.slots[slot].low || value > plan.slots[slot].high) {
            ++m_outOfRange;
            continue;
        }
        if (m_stuck)
            continue;
        if (slot == plan.heart) {
            m_wornMs += stands;
            if (night && !moved) {
                m_restSum += value;
                ++m_restCount;
                m_restMs += stands;
            }
        } else if (night) {
            m_sums[slot] += value;
            ++m_counts[slot];
        }
        if (slot == plan.oxygen) {
            m_below94Ms += value < 94 ? stands : 0;
            m_below90Ms += value < 90 ? stands : 0;
            m_lowestOxygen = m_lowestOxygen == kMissing ? value : std::min(m_lowestOxygen, value);
            m_desaturations.add({sample.time, value});
        }
    }
}

void PersonStream::judgeNight(const StreamPlan &plan)
{
    m_nightOpen = false;
    m_night = StreamNight();
    m_night.day = m_day;
    if (plan.heart < kStreamMetrics && m_restMs >= kLeastRestMs && m_restCount > 0) {
        // The heart rate of a night is the resting one.
        m_sums[plan.heart] = m_restSum;
        m_counts[plan.heart] = m_restCount;
        m_night.restingHeartRate =
            static_cast<double>(m_restSum) /
            static_cast<double>(std::int64_t{m_restCount} * plan.slots[plan.heart].perUnit);
    }
    if (m_restMs < kNightOfRestMs)
        return;
    if (m_night.restingHeartRate)
        m_night.twoNights = m_twoNights.add(m_day, *m_night.restingHeartRate);
    std::array<std::optional<double>, kStreamMetrics> z;
    for (std::size_t slot = 0; slot < plan.slots.size(); ++slot) {
        if (m_counts[slot] == 0)
            continue;
        const StreamPlan::Slot &of = plan.slots[slot];
        const double value = static_cast<double>(m_sums[slot]) /
                             static_cast<double>(std::int64_t{m_counts[slot]} * of.perUnit);
        if (const auto usual = m_usual[slot].own(m_day, of.scaleFloor, of.perUnit))
            z[slot] = strainZ(plan.parts[slot], *usual, value);
        // A night of more than 65,535 samples (one in 0.4 s) is kept at half its weight: the mean stays.
        std::int64_t sum = m_sums[slot];
        std::int64_t count = m_counts[slot];
        while (count > std::numeric_limits<std::uint16_t>::max() ||
               std::abs(sum) > std::numeric_limits<std::int32_t>::max()) {
            sum /= 2;
            count /= 2;
        }
        m_usual[slot].add(m_day, static_cast<std::int32_t>(sum), static_cast<std::uint16_t>(count));
    }
    if (const auto strain = strainOfNight(plan.parts, std::span(z).first(plan.parts.size()))) {
        m_night.strain = m_strain.add(m_day, *strain);
        m_night.alarm = *m_night.strain > plan.threshold;
    }
}

}  // namespace xinglin

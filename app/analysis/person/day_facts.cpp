// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/person/day_facts.h"

#include "analysis/person/wear.h"

#include <algorithm>

namespace xinglin {
namespace {

constexpr std::int64_t kFactMinuteMs = 60'000;
constexpr std::size_t kWearMargin = 180;        // minutes
constexpr int kWakingFrom = 7, kWakingTo = 23;  // hours, where sleep is not known

std::optional<double> meanOf(const DayTrace::Sum &sum, int perUnit)
{
    if (sum.n == 0)
        return std::nullopt;
    return static_cast<double>(sum.sum) / static_cast<double>(sum.n * perUnit);
}

int longestRun(const std::vector<std::uint8_t> &minutes, std::uint8_t of)
{
    int longest = 0, now = 0;
    for (const std::uint8_t minute : minutes) {
        now = minute == of ? now + 1 : 0;
        longest = std::max(longest, now);
    }
    return longest;
}

}  // namespace

PersonDayFacts::PersonDayFacts(const MetricDictionary &metrics, const QualityRules &rules, const Zone &zone,
                               std::vector<WornDevice> devices)
    : m_metrics(metrics)
    , m_zone(zone)
    , m_tracer(metrics, rules, zone, std::move(devices))
{}

const DayTrace &PersonDayFacts::trace(Day day)
{
    DayTrace &kept = m_traces[static_cast<std::size_t>(((day.number() % 3) + 3) % 3)];
    if (kept.day != day)
        kept = m_tracer.trace(day);
    return kept;
}

DayFacts PersonDayFacts::of(Day day)
{
    DayFacts facts;
    facts.day = day;
    fillWear(day, facts);
    fillSleep(day, facts);
    const DayTrace &today = trace(day);
    fillMeans(today, facts);
    facts.quality = today.quality;
    facts.pressures = today.pressures;
    const OxygenBurden oxygen = oxygenBurden(today.oxygen);
    facts.oxygenMinutes = oxygen.minutes;
    facts.oxygenMinutesBelow94 = oxygen.below94;
    facts.oxygenMinutesBelow90 = oxygen.below90;
    if (oxygen.lowest)
        facts.lowestOxygen = static_cast<double>(*oxygen.lowest);
    facts.desaturations = oxygen.desaturations;
    m_newest.resize(today.newest.size());
    for (std::size_t metric = 0; metric < m_newest.size(); ++metric) {
        if (today.newest[metric].time != 0)
            m_newest[metric] = today.newest[metric];
    }
    return facts;
}

void PersonDayFacts::fillWear(Day day, DayFacts &facts)
{
    const auto signOf = [](std::uint8_t minute) {
        return static_cast<std::uint8_t>((minute & kFelt) != 0 ? 1 : 0);
    };
    // A day that a zone left out has no minutes at all.
    std::vector<std::uint8_t> signs(kWearMargin, 0);
    const std::vector<std::uint8_t> &before = trace(day - 1).minutes;
    for (std::size_t i = 1; i <= std::min(kWearMargin, before.size()); ++i)
        signs[kWearMargin - i] = signOf(before[before.size() - i]);
    const DayTrace &today = trace(day);
    for (const std::uint8_t minute : today.minutes) {
        signs.push_back(signOf(minute));
        facts.recordedMinutes += signOf(minute);
    }
    const std::vector<std::uint8_t> &after = trace(day + 1).minutes;
    for (std::size_t i = 0; i < kWearMargin; ++i)
        signs.push_back(i < after.size() ? signOf(after[i]) : std::uint8_t{0});
    const std::vector<std::uint8_t> all = wornMinutes(signs);
    const std::vector<std::uint8_t> worn(all.begin() + kWearMargin, all.end() - kWearMargin);
    facts.wornMinutes = static_cast<int>(std::count(worn.begin(), worn.end(), std::uint8_t{1}));
    facts.longestUnwornMinutes = longestRun(worn, 0);
    fillSedentary(today, worn, facts);
}

void PersonDayFacts::fillSedentary(const DayTrace &today, const std::vector<std::uint8_t> &worn,
                                   DayFacts &facts) const
{
    const bool sleepKnown = !today.asleep.empty();
    std::vector<std::uint8_t> still(worn.size(), 0);
    for (std::size_t minute = 0; minute < worn.size(); ++minute) {
        const std::uint8_t signs = today.minutes[minute];
        if (worn[minute] == 0 || (signs & (kMoved | kAsleep)) != 0)
            continue;
        if (!sleepKnown) {
            const int hour =
                m_zone.hourOf(today.range.from + static_cast<std::int64_t>(minute) * kFactMinuteMs);
            if (hour < kWakingFrom || hour >= kWakingTo)
                continue;
        }
        still[minute] = 1;
    }
    facts.sedentaryMinutes = static_cast<int>(std::count(still.begin(), still.end(), std::uint8_t{1}));
    facts.longestSedentaryMinutes = longestRun(still, 1);
}

void PersonDayFacts::fillSleep(Day day, DayFacts &facts) const
{
    const TimeRange night = nightOf(m_zone, day);
    for (const TimeRange &segment : m_tracer.asleepIn(night, &facts.sleepKnown)) {
        const auto minute = [&night](Instant at) {
            return static_cast<int>((at - night.from + kFactMinuteMs / 2) / kFactMinuteMs);
        };
        const MinuteSpan span{minute(segment.from), minute(segment.to)};
        if (span.first == span.end)
            continue;
        if (!facts.asleep.empty() && facts.asleep.back().end >= span.first)
            facts.asleep.back().end = span.end;
        else
            facts.asleep.push_back(span);
    }
}

void PersonDayFacts::fillMeans(const DayTrace &today, DayFacts &facts) const
{
    facts.night.resize(today.night.size());
    for (const Metric &metric : m_metrics.all()) {
        if (metric.aggregation == Aggregation::level)
            facts.night[metric.number] = meanOf(today.night[metric.number], metric.perUnit);
    }
    const Metric *heart = m_metrics.find(QStringLiteral("heart_rate"));
    const Metric *steps = m_metrics.find(QStringLiteral("steps"));
    facts.restingMinutes =
        static_cast<int>(std::count_if(today.minutes.begin(), today.minutes.end(),
                                       [](std::uint8_t minute) { return (minute & kResting) != 0; }));
    if (heart && facts.restingMinutes >= kRestingMinutes)
        facts.restingHeartRate = meanOf(today.resting, heart->perUnit);
    for (std::size_t hour = 0; hour < 24; ++hour) {
        if (heart)
            facts.hourHeartRate[hour] = meanOf(today.heartHours[hour], heart->perUnit);
        if (steps && today.stepHours[hour].n > 0)
            facts.hourSteps[hour] = steps->toUnits(static_cast<double>(today.stepHours[hour].sum));
    }
}

std::vector<LatestValue> PersonDayFacts::latest() const
{
    std::vector<LatestValue> values;
    for (const Metric &metric : m_metrics.all()) {
        if (metric.number < m_newest.size() && m_newest[metric.number].time != 0)
            values.push_back({metric.number, metric.toUnits(m_newest[metric.number].value),
                              Instant(m_newest[metric.number].time)});
    }
    std::sort(values.begin(), values.end(),
              [](const LatestValue &a, const LatestValue &b) { return a.metric < b.metric; });
    return values;
}

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/person/day_facts.h"
#include "core/random.h"
#include "vitals/person_day.h"

#include <array>
#include <cmath>
#include <cstdint>
#include <vector>

// Records of simulated people, made as the workspace makes them: from a device's samples.
namespace xinglin::personRecords {

struct Wearer
{
    Zone zone = Zone::utc();
    Day first = Day::fromCivil(2026, 1, 5);
    int days = 60;
    std::int64_t intervalMs = 300'000;
    std::uint64_t seed = 1;
    DayRange ill{};  ///< days of fever
};

struct Level
{
    const char *key;
    double night, day, sd;  ///< steps of the metric
};
inline constexpr std::array kLevels{
    Level{"heart_rate", 56, 74, 4},           Level{"spo2", 96.5, 97, 0.8},
    Level{"body_temperature", 364, 366, 1.5}, Level{"systolic_pressure", 112, 122, 5},
    Level{"diastolic_pressure", 70, 78, 4},   Level{"stress", 22, 38, 6},
    Level{"respiratory_rate", 14, 16, 1},     Level{"hrv_sdnn", 60, 48, 7}};

inline std::uint8_t numberOf(const char *key)
{
    return MetricDictionary::builtIn().find(QString::fromLatin1(key))->number;
}

/// Eight level metrics and a step counter that resets at local midnight; asleep from 23:00 to 07:00.
inline DeviceSamples samplesOf(const Wearer &wearer)
{
    Random random(wearer.seed);
    DeviceSamples samples;
    for (const Level &level : kLevels)
        samples.columns.push_back({numberOf(level.key), {}});
    samples.columns.push_back({numberOf("steps"), {}});
    const TimeRange range = wearer.zone.rangeOf(DayRange{wearer.first, wearer.first + (wearer.days - 1)});
    Day today;
    std::int32_t steps = 0;
    std::array<double, kLevels.size()> shift{};
    for (std::int64_t time = range.from.ms(); time < range.to.ms(); time += wearer.intervalMs) {
        const Day day = wearer.zone.dayOf(Instant(time));
        if (day != today) {
            today = day;
            steps = 0;
            for (std::size_t i = 0; i < kLevels.size(); ++i)
                shift[i] = random.normal(0.0, kLevels[i].sd / 3.0);
        }
        const int hour = wearer.zone.hourOf(Instant(time));
        const bool night = hour < 7 || hour >= 23;
        const bool ill = wearer.ill.isValid() && wearer.ill.contains(day);
        samples.times.push_back(time);
        samples.flags.push_back(0);
        samples.sources.push_back({0, static_cast<std::uint32_t>(samples.times.size()), time});
        for (std::size_t i = 0; i < kLevels.size(); ++i) {
            const double fever = ill ? (i == 0 ? 12 : i == 1 ? -3 : i == 2 ? 14 : i == 5 ? 20 : 0) : 0;
            const double mean = (night ? kLevels[i].night : kLevels[i].day) + shift[i] + fever;
            const auto value = static_cast<std::int32_t>(std::lround(random.normal(mean, kLevels[i].sd)));
            samples.columns[i].values.push_back(i == 1 ? std::min(value, 100) : value);
        }
        if (!night && random.below(3) != 0)
            steps += static_cast<std::int32_t>(random.below(140));
        samples.columns.back().values.push_back(steps);
    }
    for (Day day = wearer.first; day < wearer.first + wearer.days; ++day) {
        const std::int64_t bed = wearer.zone.startOf(day).ms() - 3'600'000;
        samples.spans.push_back({{bed, bed + 4 * 3'600'000, SleepSpan::Kind::light}, {}});
        samples.spans.push_back({{bed + 4 * 3'600'000, bed + 8 * 3'600'000, SleepSpan::Kind::deep}, {}});
    }
    return samples;
}

inline constexpr TimeRange kAlways{Instant(-4'000'000'000'000), Instant(8'000'000'000'000)};

/// The record of a person who wore the devices, with history over `reach` and questions about `days`.
inline PersonRecord recordOf(const std::vector<WornDevice> &devices, const Zone &zone, const DayRange &reach,
                             const DayRange &days)
{
    const MetricDictionary &metrics = MetricDictionary::builtIn();
    static const QualityRules rules(metrics);
    PersonRecord record;
    record.metrics = &metrics;
    record.zone = zone;
    record.days = days;
    record.now = zone.startOf(days.last + 1);
    record.sex = Sex::female;
    record.age = 44.5;
    PersonDays summaries(rules, zone, devices);
    PersonDayFacts facts(metrics, rules, zone, devices);
    for (Day day = reach.first; day <= reach.last; ++day) {
        Summary summary = summaries.summarise(day);
        if (summary.isEmpty())
            continue;
        record.history.push_back({day, std::move(summary)});
        record.facts.push_back(facts.of(day));
    }
    record.latest = facts.latest();
    return record;
}

inline PersonRecord recordOf(const Wearer &wearer, int period = 30)
{
    const DayRange reach{wearer.first, wearer.first + (wearer.days - 1)};
    return recordOf({{samplesOf(wearer), {kAlways}}}, wearer.zone, reach,
                    {std::max(reach.first, reach.last - (period - 1)), reach.last});
}

}  // namespace xinglin::personRecords

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/person/person_record.h"
#include "core/random.h"
#include "tests/analysis/person_days.h"

#include <cmath>
#include <functional>
#include <numbers>

// A person made by hand: days, nights, hours and sleep with known properties.
namespace xinglin {

struct SimulatedPerson
{
    Day last = Day::fromCivil(2026, 10, 31);
    int days = 30;      ///< asked about
    int history = 150;  ///< known in all, the days asked about included
    std::uint64_t seed = 1;
    double missing = 0.05;  ///< share of the days without anything
    /// What is added to the nightly values of a metric; `place` counts from the first known day.
    std::function<double(const QString &key, int place)> shift = [](const QString &, int) { return 0.0; };
    int sleepStart = 300;  ///< minutes after 18:00
    int sleepMinutes = 450;
    int sleepJitter = 15;

    PersonRecord record() const
    {
        Random random(seed);
        PersonRecord record;
        record.metrics = &MetricDictionary::builtIn();
        record.days = {last - (days - 1), last};
        for (int place = 0; place < history; ++place) {
            const Day day = last - (history - 1 - place);
            if (random.uniform() < missing)
                continue;
            addDay(record, random, day, place);
        }
        return record;
    }

private:
    void addDay(PersonRecord &record, Random &random, Day day, int place) const
    {
        const auto value = [&](const char *key, double center, double sd) {
            return std::pair(key, center + random.normal(0.0, sd) + shift(QString::fromLatin1(key), place));
        };
        const double sleep = sleepMinutes / 60.0 + random.normal(0.0, 0.5);
        const auto rate = value("heart_rate", 58.0, 1.5);
        record.history.push_back(
            {day, personDays::dayOf({{"heart_rate", rate.second + 14.0},
                                     value("spo2", 97.0, 0.5),
                                     value("body_temperature", 36.5, 0.1),
                                     value("systolic_pressure", 120.0, 5.0),
                                     value("diastolic_pressure", 78.0, 4.0),
                                     value("stress", 40.0, 6.0),
                                     value("respiratory_rate", 15.0, 1.0),
                                     value("steps", day.isWeekend() ? 6000.0 : 9000.0, 900.0),
                                     {"sleep", sleep}})});
        DayFacts facts;
        facts.day = day;
        facts.restingHeartRate = rate.second;
        facts.restingMinutes = 300;
        for (std::size_t hour = 0; hour < 24; ++hour) {
            const double angle = 2.0 * std::numbers::pi * (static_cast<double>(hour) - 15.0) / 24.0;
            facts.hourHeartRate[hour] = 70.0 + 10.0 * std::cos(angle) + random.normal(0.0, 2.0);
            facts.hourSteps[hour] = hour < 7 ? 0.0 : 400.0 + 300.0 * random.uniform();
        }
        facts.sleepKnown = true;
        const int first = sleepStart + static_cast<int>(random.normal(0.0, sleepJitter));
        facts.asleep = {{first, first + sleepMinutes / 2},
                        {first + sleepMinutes / 2 + 10, first + sleepMinutes + 10}};
        record.facts.push_back(std::move(facts));
    }
};

}  // namespace xinglin

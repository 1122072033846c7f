// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/canned_figures.h"

#include <algorithm>
#include <cmath>

namespace xinglin::test::canned {

double noise(std::int64_t a, std::int64_t b)
{
    std::uint64_t z = static_cast<std::uint64_t>(a) * 0x9e3779b97f4a7c15u +
                      static_cast<std::uint64_t>(b) * 0x94d049bb133111ebu;
    z = (z ^ (z >> 31)) * 0xbf58476d1ce4e5b9u;
    return static_cast<double>((z ^ (z >> 29)) >> 11) * 0x1.0p-53;
}

bool hasDay(std::int64_t id, Day day)
{
    return noise(id, day.number()) > 0.06 && !(id % 5 == 0 && day > kLast - 9 && day < kLast - 2);
}

double scoreOn(std::int64_t id, Day day)
{
    return 68.0 + 22.0 * noise(id, 7) + 5.0 * noise(id, day.number()) + 2.0 * std::sin(day.number() / 6.0);
}

ScoreFigures scoreOf(std::int64_t id)
{
    ScoreFigures score;
    score.value = scoreOn(id, kLast);
    score.low = *score.value - 1.5 - 3.0 * noise(id, 8);
    score.high = *score.value + 1.5 + 3.0 * noise(id, 8);
    score.learning = id % 7 == 0;
    return score;
}

Coverage coverageOf(std::int64_t people, const DayRange &days, std::int64_t id)
{
    Coverage coverage;
    coverage.people = people;
    coverage.daysExpected = people * days.days();
    coverage.share = 0.82 + 0.17 * noise(id, 9);
    coverage.daysWithData = std::llround(coverage.share * static_cast<double>(coverage.daysExpected));
    coverage.completeness = 0.7 + 0.29 * noise(id, 10);
    return coverage;
}

std::int64_t number(const SubjectId &id)
{
    return id.kind == SubjectId::Kind::unit ? id.unit.value() : id.person.value();
}

Comparison comparisonOf(std::int64_t id, const DayRange &days)
{
    const double change = 6.0 * (noise(id, 11) - 0.5);
    return {{days.first - days.days(), days.first - 1},
            {change, change - 1.6, change + 1.6},
            80.0,
            80.0 + change};
}

std::vector<DayPoint> courseOf(std::int64_t id, const DayRange &days, double level, double spread,
                               bool isPerson)
{
    std::vector<DayPoint> all;
    for (Day day = days.first; day <= days.last; ++day) {
        DayPoint point;
        point.day = day;
        if (day <= kLast && hasDay(id, day)) {
            point.n = isPerson ? 1 : 40 + std::llround(noise(id, day.number() + 1) * 12.0);
            point.value = level + spread * (noise(id, day.number()) - 0.5) +
                          spread * 0.4 * std::sin(day.number() / 5.0);
            point.min = *point.value - spread;
            point.max = *point.value + spread * 1.2;
        }
        if (isPerson) {
            point.baseline = level;
            point.baselineLow = level - spread * 0.7;
            point.baselineHigh = level + spread * 0.7;
        }
        all.push_back(point);
    }
    return all;
}

MetricCourse metricCourse(const Metric &metric, std::int64_t id, const DayRange &days, bool isPerson)
{
    const double level = metric.populationMean.value_or(50.0),
                 spread = metric.populationSd.value_or(10.0) * 0.6;
    MetricCourse course;
    course.metric = metric.number;
    course.days = courseOf(id + metric.number, days, level, spread, isPerson);
    for (std::size_t hour = 0; hour < 24; ++hour)
        course.hours[hour] = level + spread * std::sin((static_cast<double>(hour) - 9.0) / 24.0 * 6.283);
    for (int i = -20; i <= 20; ++i) {
        const double value = std::round((level + spread * i / 6.0) * metric.perUnit) / metric.perUnit;
        const auto count = std::llround(400.0 * std::exp(-i * i / 60.0));
        if (course.histogram.empty() || course.histogram.back().first < value)
            course.histogram.emplace_back(value, count);
    }
    course.trend = {days.days(), 0.4, -0.3, 1.1, 0.03, 0.21, 7};
    course.previous = comparisonOf(id, days);
    return course;
}

}  // namespace xinglin::test::canned

// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/person/nightly_analyses.h"
#include "analysis/person/person_course.h"
#include "analysis/sentence.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace xinglin {
namespace {

const auto kActivityId = QStringLiteral("activity");
constexpr int kActivityVersion = 2;

/// Steps a day (Tudor-Locke and Bassett 2004).
struct StepBand
{
    const char *name;
    double from;
};
constexpr double kLowSteps = 5000;  // fewer are a sedentary day
constexpr std::array kStepBands{StepBand{"sedentary", 0}, StepBand{"low", kLowSteps},
                                StepBand{"somewhat", 7500}, StepBand{"active", 10000},
                                StepBand{"very", 12500}};
/// From so many steps on more of them no longer go with a lower mortality (Paluch et al. 2022, lower ends).
constexpr double kEnoughSteps = 8000, kEnoughStepsFrom60 = 6000;
/// What a step costs at least, and what a day and a step cost at most: wide limits, to find broken totals.
constexpr double kLeastKcalPerStep = 0.02, kMostKcalOfDay = 4500, kMostKcalPerStep = 0.15;

struct ActivityCourse
{
    std::vector<std::optional<double>> steps, hourly;
    QJsonArray sedentary, longestBout, implausible;
    std::vector<double> counted;
    double sitting = 0.0;
    int sittingDays = 0, longestBoutEver = 0;
    std::array<int, kStepBands.size()> bands{};
    int streak = 0, longestStreak = 0, inactiveStreak = 0, differingDays = 0;
};

std::size_t bandOf(double steps)
{
    std::size_t band = 0;
    while (band + 1 < kStepBands.size() && steps >= kStepBands[band + 1].from)
        ++band;
    return band;
}

bool caloriesFit(double steps, double calories)
{
    return calories >= kLeastKcalPerStep * steps && calories <= kMostKcalOfDay + kMostKcalPerStep * steps;
}

std::optional<double> sumOfHours(const DayFacts &facts)
{
    std::optional<double> sum;
    for (const auto &hour : facts.hourSteps) {
        if (finite(hour))
            sum = sum.value_or(0.0) + *hour;
    }
    return sum;
}

void takeSteps(const PersonRecord &record, const PersonCourse::Place &place, double enough,
               ActivityCourse &course)
{
    const auto steps =
        place.summary ? countedValue(*place.summary, record.metric("steps")) : std::optional<double>();
    course.steps.push_back(steps);
    course.hourly.push_back(place.facts ? sumOfHours(*place.facts) : std::nullopt);
    // A day that is not known breaks a row: nobody can say it was one of them. Today is not over.
    const bool isOver = !record.now.isValid() || record.zone.startOf(place.day + 1) <= record.now;
    if (steps && *steps >= enough)
        ++course.streak;
    else if (isOver)
        course.streak = 0;
    course.longestStreak = std::max(course.longestStreak, course.streak);
    if (isOver)
        course.inactiveStreak = steps && *steps < kLowSteps ? course.inactiveStreak + 1 : 0;
    else if (steps && *steps >= kLowSteps)
        course.inactiveStreak = 0;
    if (!steps)
        return;
    course.counted.push_back(*steps);
    ++course.bands[bandOf(*steps)];
    if (course.hourly.back() && std::abs(*course.hourly.back() - *steps) >= 1.0)
        ++course.differingDays;
    const auto calories = countedValue(*place.summary, record.metric("calories"));
    if (calories && !caloriesFit(*steps, *calories))
        course.implausible.append(place.day.text());
}

ActivityCourse activityCourse(const PersonRecord &record, const PersonCourse &days, double enough)
{
    ActivityCourse course;
    for (const PersonCourse::Place &place : days.days) {
        takeSteps(record, place, enough, course);
        const bool worn = place.facts && place.facts->wornMinutes > 0;
        course.sedentary.append(worn ? QJsonValue(place.facts->sedentaryMinutes) : QJsonValue());
        course.longestBout.append(worn ? QJsonValue(place.facts->longestSedentaryMinutes) : QJsonValue());
        if (!worn)
            continue;
        ++course.sittingDays;
        course.sitting += place.facts->sedentaryMinutes;
        course.longestBoutEver = std::max(course.longestBoutEver, place.facts->longestSedentaryMinutes);
    }
    return course;
}

QJsonObject activityDetail(const PersonCourse &days, const ActivityCourse &course, double enough)
{
    QJsonObject bands;
    for (std::size_t band = 0; band < kStepBands.size(); ++band)
        bands[QLatin1String(kStepBands[band].name)] = course.bands[band];
    return {{QStringLiteral("days"), days.dates()},
            {QStringLiteral("steps"), courseJson(course.steps)},
            {QStringLiteral("hourly_sum"), courseJson(course.hourly)},
            {QStringLiteral("sedentary_minutes"), course.sedentary},
            {QStringLiteral("longest_bout"), course.longestBout},
            {QStringLiteral("bands"), bands},
            {QStringLiteral("enough_steps"), enough},
            {QStringLiteral("streak"), course.streak},
            {QStringLiteral("longest_streak"), course.longestStreak},
            {QStringLiteral("inactive_streak"), course.inactiveStreak},
            {QStringLiteral("implausible_calories"), course.implausible},
            {QStringLiteral("differing_days"), course.differingDays}};
}

}  // namespace

std::vector<AnalysisResult> activityAnalysis(const PersonRecord &record)
{
    const PersonCourse days = courseOf(record, record.days);
    const double enough = record.age && *record.age >= 60.0 ? kEnoughStepsFrom60 : kEnoughSteps;
    const ActivityCourse course = activityCourse(record, days, enough);
    if (course.counted.empty())
        return {notApplicable(kActivityId, kActivityVersion, record.days, QStringLiteral("not_measured"),
                              sentence(QT_TRANSLATE_NOOP("Analysis", "No day has a count of steps.")))};
    AnalysisResult result;
    result.method = kActivityId;
    result.version = kActivityVersion;
    result.metric = QStringLiteral("steps");
    result.days = record.days;
    setMean(result, course.counted);
    if (result.low)
        result.low = std::max(0.0, *result.low);
    result.unit = record.metric("steps").unit;
    result.coverage = static_cast<double>(course.counted.size()) / static_cast<double>(days.days.size());
    result.category = QLatin1String(kStepBands[bandOf(*result.value)].name);
    if (!course.implausible.isEmpty())
        result.flags += QStringLiteral("implausible_calories");
    if (!record.age)
        result.flags += QStringLiteral("age_unknown");
    result.detail = activityDetail(days, course, enough);
    if (course.sittingDays > 0)
        result.detail[QStringLiteral("mean_sedentary_minutes")] = course.sitting / course.sittingDays;
    result.text = sentence(
        QT_TRANSLATE_NOOP("Analysis",
                          "%1 steps a day; days in a row with at least %2: %3 at the end, %4 at most."),
        {{*result.value, 0}, {enough, 0}, course.streak, course.longestStreak});
    result.inputs = {{record.metric("steps").name, result.n, record.days,
                      sentence(QT_TRANSLATE_NOOP("Analysis", "totals of days that count")), result.value,
                      result.unit}};
    return {std::move(result)};
}

}  // namespace xinglin

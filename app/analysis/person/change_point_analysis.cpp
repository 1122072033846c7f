// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/change_points.h"
#include "analysis/online_change_points.h"
#include "analysis/person/night_courses.h"
#include "analysis/person/shape_analyses.h"
#include "analysis/robust.h"
#include "analysis/sentence.h"
#include "analysis/spoken_day.h"

#include <QJsonObject>

#include <cmath>
#include <numbers>

namespace xinglin {
namespace {

const auto kChangesId = QStringLiteral("change-points");
constexpr int kChangesVersion = 2;  // 2: nights of rest only
constexpr int kChangesLeast = 60;
constexpr int kChangesMost = 10 * 366;
constexpr int kShortestLevel = 7;   // days a level must hold to be one
constexpr int kChangesNeeded = 21;  // values
constexpr int kPriorValues = 14;    // the watch learns from so many what to expect
constexpr std::size_t kRecentDays = 7;

/// The values that are there and where.
struct PresentValues
{
    std::vector<double> values;
    std::vector<std::size_t> places;
};

PresentValues presentOf(const NightCourse &course)
{
    PresentValues present;
    for (std::size_t place = 0; place < course.values.size(); ++place) {
        if (course.values[place]) {
            present.values.push_back(*course.values[place]);
            present.places.push_back(place);
        }
    }
    return present;
}

double medianDistance(const std::vector<double> &values, std::size_t lag)
{
    std::vector<double> distances;
    for (std::size_t i = lag; i < values.size(); ++i)
        distances.push_back(std::abs(values[i] - values[i - lag]));
    return median(std::move(distances)).value_or(0.0);
}

/// Spread that changes of level are measured against: the noise of neighbours, widened by how much they
/// resemble each other (AR(1) from the distances at lags 1 and 2), so that a slow drift is no change.
double longRunScale(const std::vector<double> &values, double floor)
{
    const double one = medianDistance(values, 1);
    const double two = medianDistance(values, 2);
    const double ratio = one > 0.0 ? two * two / (one * one) - 1.0 : 0.0;
    const double correlation = std::clamp(ratio, 0.0, 0.7);
    const double noise = kMadToSd * one / std::sqrt(2.0 * (1.0 - correlation));
    return std::max(noise, floor) * std::sqrt((1.0 + correlation) / (1.0 - correlation));
}

/// For every day: how likely the level changed in the seven days up to it, told from what was known then.
std::vector<std::optional<double>> watchedChanges(const NightCourse &course, const PresentValues &present,
                                                  double floor)
{
    std::vector<double> first(present.values.begin(), present.values.begin() + kPriorValues);
    const double scale = scaledMad(first).value_or(floor);
    OnlineChangeWatch watch({*median(first), std::max(scale, floor), 0.1, 1.0 / 60.0});
    std::vector<std::optional<double>> chances(course.values.size());
    for (std::size_t place = 0; place < course.values.size(); ++place) {
        if (!course.values[place])
            continue;
        watch.add(*course.values[place]);
        if (watch.seen() > kPriorValues)
            chances[place] = watch.recentChange(kRecentDays);
    }
    return chances;
}

BilingualText changeText(const NightCourse &course, const PresentValues &present,
                         const std::vector<int> &changes, const std::vector<double> &means)
{
    const Metric &metric = *course.metric;
    const BilingualText series = seriesName(metric, course.measure);
    if (changes.empty())
        return sentence(QT_TRANSLATE_NOOP("Analysis", "%1: the same level over %2 days."),
                        {series, course.days.days()});
    const Day day = course.dayOf(present.places[static_cast<std::size_t>(changes.back())]);
    const double before = means[means.size() - 2];
    return sentence(QT_TRANSLATE_NOOP("Analysis", "%1: changed on %2 from %3 to %4 %5."),
                    {series,
                     spokenDay(day),
                     {before, shownDigits(metric)},
                     {means.back(), shownDigits(metric)},
                     metric.unitLabel});
}

QJsonObject changeDetail(const NightCourse &course, const PresentValues &present,
                         const std::vector<int> &changes, const std::vector<double> &means)
{
    QJsonArray segments, jumps;
    std::size_t from = 0;
    for (std::size_t i = 0; i < means.size(); ++i) {
        const std::size_t end =
            i < changes.size() ? static_cast<std::size_t>(changes[i]) : present.values.size();
        segments.append(QJsonObject{{QStringLiteral("first"), course.dayOf(present.places[from]).text()},
                                    {QStringLiteral("last"), course.dayOf(present.places[end - 1]).text()},
                                    {QStringLiteral("mean"), means[i]},
                                    {QStringLiteral("n"), static_cast<double>(end - from)}});
        if (i > 0)
            jumps.append(QJsonObject{{QStringLiteral("day"), course.dayOf(present.places[from]).text()},
                                     {QStringLiteral("size"), means[i] - means[i - 1]}});
        from = end;
    }
    return {{QStringLiteral("days"), isoDays(course.days)},
            {QStringLiteral("measure"), measureCode(course.measure)},
            {QStringLiteral("values"), numbersOrNothing(course.values)},
            {QStringLiteral("segments"), segments},
            {QStringLiteral("changes"), jumps}};
}

AnalysisResult changeResult(const NightCourse &course)
{
    if (course.n < kChangesNeeded)
        return tooFewDays(kChangesId, kChangesVersion, course.days, course.metric->key, kChangesNeeded,
                          course.n);
    const PresentValues present = presentOf(course);
    const double floor = scaleFloorOf(*course.metric);
    const double scale = longRunScale(present.values, floor);
    std::vector<double> scaled;
    for (const double value : present.values)
        scaled.push_back(value / scale);
    const double penalty = 3.0 * std::log(static_cast<double>(scaled.size()));
    const std::vector<int> changes = pelt(scaled, SegmentCost::mean, penalty, kShortestLevel);
    const std::vector<double> means = segmentMeans(present.values, changes);
    AnalysisResult result = resultAbout(course, kChangesId, kChangesVersion);
    result.value = changes.empty() ? 0.0 : means.back() - means[means.size() - 2];
    result.category = changes.empty() ? QStringLiteral("steady") : QStringLiteral("changed");
    if (*result.coverage < 0.5)
        result.flags.append(QStringLiteral("low_coverage"));
    result.detail = changeDetail(course, present, changes, means);
    const auto online = watchedChanges(course, present, floor);
    result.detail[QStringLiteral("online")] = numbersOrNothing(online);
    if (online[present.places.back()].value_or(0.0) > 0.5)
        result.flags.append(QStringLiteral("changing_now"));
    result.detail[QStringLiteral("scale")] = scale;
    result.text = changeText(course, present, changes, means);
    return result;
}

}  // namespace

std::vector<AnalysisResult> changePointAnalysis(const PersonRecord &record)
{
    const DayRange days = daysUpTo(record, kChangesLeast, kChangesMost);
    std::vector<AnalysisResult> results;
    for (const NightCourse &course : nightCourses(record, days))
        results.push_back(changeResult(course));
    if (results.empty())
        results.push_back(nothingMeasured(kChangesId, kChangesVersion, days));
    return results;
}

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/person/night_courses.h"
#include "analysis/person/shape_analyses.h"
#include "analysis/sentence.h"
#include "analysis/trend.h"

namespace xinglin {
namespace {

const auto kTrendId = QStringLiteral("trend");
constexpr int kTrendVersion = 1;
constexpr int kTrendLeast = 28;
constexpr int kTrendMost = 90;

BilingualText trendText(const Metric &metric, const Trend &trend, int length)
{
    const int digits = shownDigits(metric);
    if (!(*trend.p < 0.05))
        return sentence(QT_TRANSLATE_NOOP("Analysis", "%1: no clear trend over %2 days."),
                        {metric.name, length});
    return sentence(*trend.slopePer30Days > 0.0
                        ? QT_TRANSLATE_NOOP("Analysis", "%1: rising by %2 %3 in 30 days (95%: %4 to %5).")
                        : QT_TRANSLATE_NOOP("Analysis", "%1: falling by %2 %3 in 30 days (95%: %4 to %5)."),
                    {metric.name,
                     {std::abs(*trend.slopePer30Days), digits},
                     metric.unitLabel,
                     {*trend.low, digits},
                     {*trend.high, digits}});
}

AnalysisResult trendResult(const NightCourse &course)
{
    std::vector<DayPoint> points;
    for (std::size_t place = 0; place < course.values.size(); ++place) {
        DayPoint point;
        point.day = course.dayOf(place);
        point.value = course.values[place];
        points.push_back(point);
    }
    const Trend trend = trendOf(points);
    if (!trend.slopePer30Days)
        return tooFewDays(kTrendId, kTrendVersion, course.days, course.metric->key, kTrendMinimum, course.n);
    AnalysisResult result = resultAbout(course, kTrendId, kTrendVersion);
    result.value = trend.slopePer30Days;
    result.low = trend.low;
    result.high = trend.high;
    const bool clear = *trend.p < 0.05;
    result.category = !clear                        ? QStringLiteral("steady")
                      : *trend.slopePer30Days > 0.0 ? QStringLiteral("rising")
                                                    : QStringLiteral("falling");
    if (*result.coverage < 0.5)
        result.flags.append(QStringLiteral("low_coverage"));
    result.text = trendText(*course.metric, trend, course.days.days());
    result.detail = {{QStringLiteral("slope_per_30_days"), numberOrNothing(trend.slopePer30Days)},
                     {QStringLiteral("low"), numberOrNothing(trend.low)},
                     {QStringLiteral("high"), numberOrNothing(trend.high)},
                     {QStringLiteral("p"), numberOrNothing(trend.p)},
                     {QStringLiteral("n"), static_cast<double>(trend.n)}};
    return result;
}

}  // namespace

std::vector<AnalysisResult> trendAnalysis(const PersonRecord &record)
{
    const DayRange days = daysUpTo(record, kTrendLeast, kTrendMost);
    std::vector<AnalysisResult> results;
    for (const NightCourse &course : nightCourses(record, days))
        results.push_back(trendResult(course));
    if (results.empty())
        results.push_back(nothingMeasured(kTrendId, kTrendVersion, days));
    return results;
}

}  // namespace xinglin

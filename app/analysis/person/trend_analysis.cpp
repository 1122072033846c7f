// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/person/night_courses.h"
#include "analysis/person/shape_analyses.h"
#include "analysis/sentence.h"
#include "analysis/spoken_day.h"
#include "analysis/trend.h"

namespace xinglin {
namespace {

const auto kTrendId = QStringLiteral("trend");
constexpr int kTrendVersion = 4;  // 4: nights of rest only
constexpr int kTrendLeast = 28;
constexpr int kTrendMost = 90;

/// Names the values and the days, since a report also tells the trend of the means of its own days.
BilingualText trendText(const NightCourse &course, const Trend &trend)
{
    const Metric &metric = *course.metric;
    const int digits = shownDigits(metric);
    const bool isShare = metric.unitLabel.zh == QLatin1String("%");
    const BilingualText name = seriesName(metric, course.measure);
    const BilingualText first = spokenDay(course.days.first), last = spokenDay(course.days.last);
    if (trend.isClear() && trend.withinStep)
        return sentence(QT_TRANSLATE_NOOP("Analysis", "%1: moved by less than single values can tell from %2 "
                                                      "to %3."),
                        {name, first, last});
    if (!trend.isClear())
        return sentence(QT_TRANSLATE_NOOP("Analysis", "%1: no clear trend from %2 to %3."),
                        {name, first, last});
    return sentence(
        *trend.slopePer30Days > 0.0
            ? QT_TRANSLATE_NOOP("Analysis", "%1: rising by %2 %3 per 30 days from %6 to %7 "
                                            "(95% interval of the change: %4 to %5).")
            : QT_TRANSLATE_NOOP("Analysis", "%1: falling by %2 %3 per 30 days from %6 to %7 "
                                            "(95% interval of the change: %4 to %5)."),
        {name,
         {std::abs(*trend.slopePer30Days), digits},
         isShare ? sentence(QT_TRANSLATE_NOOP("Analysis", "percentage points")) : metric.unitLabel,
         {*trend.low, digits},
         {*trend.high, digits},
         first,
         last});
}

Trend trendIn(const NightCourse &course)
{
    std::vector<DayPoint> points;
    for (std::size_t place = 0; place < course.values.size(); ++place) {
        DayPoint point;
        point.day = course.dayOf(place);
        point.value = course.values[place];
        points.push_back(point);
    }
    return trendOf(points, course.metric->toUnits(1.0));
}

AnalysisResult trendResult(const NightCourse &course, const Trend &trend)
{
    AnalysisResult result = resultAbout(course, kTrendId, kTrendVersion);
    result.value = trend.slopePer30Days;
    result.low = trend.low;
    result.high = trend.high;
    result.category = !trend.isNotable()            ? QStringLiteral("steady")
                      : *trend.slopePer30Days > 0.0 ? QStringLiteral("rising")
                                                    : QStringLiteral("falling");
    if (*result.coverage < 0.5)
        result.flags.append(QStringLiteral("low_coverage"));
    result.text = trendText(course, trend);
    result.detail = {{QStringLiteral("measure"), measureCode(course.measure)},
                     {QStringLiteral("from"), course.days.first.text()},
                     {QStringLiteral("to"), course.days.last.text()},
                     {QStringLiteral("slope_per_30_days"), numberOrNothing(trend.slopePer30Days)},
                     {QStringLiteral("low"), numberOrNothing(trend.low)},
                     {QStringLiteral("high"), numberOrNothing(trend.high)},
                     {QStringLiteral("p"), numberOrNothing(trend.p)},
                     {QStringLiteral("p_adjusted"), numberOrNothing(trend.chance())},
                     {QStringLiteral("n"), static_cast<double>(trend.n)}};
    return result;
}

}  // namespace

std::vector<AnalysisResult> trendAnalysis(const PersonRecord &record)
{
    const DayRange days = daysUpTo(record, kTrendLeast, kTrendMost);
    const std::vector<NightCourse> courses = nightCourses(record, days);
    std::vector<Trend> trends;
    for (const NightCourse &course : courses)
        trends.push_back(trendIn(course));
    correctTrends(trends);
    std::vector<AnalysisResult> results;
    for (std::size_t place = 0; place < courses.size(); ++place) {
        const NightCourse &course = courses[place];
        results.push_back(trends[place].p ? trendResult(course, trends[place])
                                          : tooFewDays(kTrendId, kTrendVersion, course.days,
                                                       course.metric->key, kTrendMinimum, course.n));
    }
    if (results.empty())
        results.push_back(nothingMeasured(kTrendId, kTrendVersion, days));
    return results;
}

}  // namespace xinglin

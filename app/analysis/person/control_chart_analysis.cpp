// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/person/chart_analyses.h"
#include "analysis/person/deviation_course.h"
#include "analysis/sentence.h"
#include "analysis/spoken_day.h"

#include <QJsonArray>

#include <algorithm>

namespace xinglin {
namespace {

const auto kControlChartsId = QStringLiteral("control-charts");
constexpr int kControlChartsVersion = 1;
constexpr double kCusumCap = 1.25;
constexpr double kCusumHeadStart = 0.25;

/// What a day looks like on both charts, in the direction that matters for the metric.
struct ChartedDay
{
    double ewma = 0.0, ewmaLimit = 0.0;
    double cusum = 0.0;  ///< the larger sum of those that may alarm
    bool isHigh = false, isLow = false;

    bool isAlarm() const { return isHigh || isLow; }
};

class PersonCharts
{
public:
    explicit PersonCharts(Harm harm)
        : m_harm(harm)
        , m_ewma(personEwma(harm == Harm::both))
        , m_cusum(personCusum(harm == Harm::both))
    {}

    ChartedDay add(const DayDeviation &point)
    {
        if (point.isRestart) {
            m_ewma.reset();
            m_cusum.reset();
        }
        m_ewma.add(point.z);
        m_cusum.add(point.z);
        ChartedDay day;
        day.ewma = m_ewma.value();
        day.ewmaLimit = m_ewma.limit();
        const bool mayRise = m_harm != Harm::low;
        const bool mayFall = m_harm != Harm::high;
        day.cusum = std::max(mayRise ? m_cusum.high() : 0.0, mayFall ? m_cusum.low() : 0.0);
        day.isHigh = mayRise && (m_ewma.isHigh() || m_cusum.isHigh());
        day.isLow = mayFall && (m_ewma.isLow() || m_cusum.isLow());
        return day;
    }

private:
    Harm m_harm;
    EwmaChart m_ewma;
    CusumChart m_cusum;
};

/// The charts over the period. They begin with the history before it, as far as the own baseline reaches.
struct ChartedCourse
{
    QJsonArray days, ewma, ewmaLimit, cusum, cusumLimit, alarm;
    std::optional<ChartedDay> newest;
    Day newestDay;
    std::int64_t charted = 0, known = 0, alarms = 0, restarts = 0;
};

ChartedCourse chartedCourse(const PersonRecord &record, const Metric &metric)
{
    const double limit = personCusum(metric.harm == Harm::both).h;
    ChartedCourse result;
    PersonCharts charts(metric.harm);
    for (const DayDeviation &point : deviationCourse(record, metric)) {
        const std::optional<ChartedDay> day = point.isOwn() ? std::optional(charts.add(point)) : std::nullopt;
        if (!record.days.contains(point.day))
            continue;
        result.days.append(point.day.text());
        result.ewma.append(day ? QJsonValue(day->ewma) : QJsonValue());
        result.ewmaLimit.append(day ? QJsonValue(day->ewmaLimit) : QJsonValue());
        result.cusum.append(day ? QJsonValue(day->cusum) : QJsonValue());
        result.cusumLimit.append(limit);
        result.alarm.append(day && day->isAlarm());
        result.known += point.value ? 1 : 0;
        result.restarts += point.isRestart ? 1 : 0;
        if (!day)
            continue;
        ++result.charted;
        result.alarms += day->isAlarm() ? 1 : 0;
        result.newest = day;
        result.newestDay = point.day;
    }
    return result;
}

BilingualText stateOf(const Metric &metric, const ChartedCourse &course)
{
    const ChartedDay &day = *course.newest;
    const SentencePart average(day.ewma, 2);
    if (day.isHigh)
        return sentence(
            QT_TRANSLATE_NOOP("Analysis", "%1: drifting above the usual, weighted mean %2 spreads on %3."),
            {metric.name, average, spokenDay(course.newestDay)});
    if (day.isLow)
        return sentence(
            QT_TRANSLATE_NOOP("Analysis", "%1: drifting below the usual, weighted mean %2 spreads on %3."),
            {metric.name, average, spokenDay(course.newestDay)});
    if (course.alarms > 0)
        return sentence(QT_TRANSLATE_NOOP("Analysis", "%1: steady again; days with drift: %2."),
                        {metric.name, static_cast<qint64>(course.alarms)});
    return sentence(QT_TRANSLATE_NOOP("Analysis", "%1: steady, no drift from the usual (days charted: %2)."),
                    {metric.name, static_cast<qint64>(course.charted)});
}

AnalysisResult chartsOf(const PersonRecord &record, const Metric &metric)
{
    ChartedCourse course = chartedCourse(record, metric);
    if (!course.newest) {
        AnalysisResult none = notApplicable(
            kControlChartsId, kControlChartsVersion, record.days, QStringLiteral("too_little_data"),
            sentence(QT_TRANSLATE_NOOP("Analysis", "%1: a chart takes %2 own days before it; there "
                                                   "are %3 days in the period."),
                     {metric.name, kBaselineMinimum, static_cast<qint64>(course.known)}));
        none.metric = metric.key;
        none.n = course.known;
        return none;
    }
    AnalysisResult result;
    result.method = kControlChartsId;
    result.version = kControlChartsVersion;
    result.metric = metric.key;
    result.days = record.days;
    result.value = course.newest->ewma;
    result.n = course.charted;
    result.coverage = static_cast<double>(course.charted) / record.days.days();
    result.category = course.newest->isHigh  ? QStringLiteral("high")
                      : course.newest->isLow ? QStringLiteral("low")
                                             : QStringLiteral("steady");
    if (course.restarts > 0)
        result.flags += QStringLiteral("restarted");
    result.text = stateOf(metric, course);
    result.detail = {{QStringLiteral("days"), course.days},
                     {QStringLiteral("ewma"), course.ewma},
                     {QStringLiteral("ewma_limit"), course.ewmaLimit},
                     {QStringLiteral("cusum"), course.cusum},
                     {QStringLiteral("cusum_limit"), course.cusumLimit},
                     {QStringLiteral("alarm"), course.alarm}};
    result.inputs = {
        {metric.name, course.known, record.days,
         sentence(QT_TRANSLATE_NOOP("Analysis", "deviations from their own usual, up to %1 days before too"),
                  {kAnalysisReach})}};
    return result;
}

}  // namespace

EwmaSettings personEwma(bool isTwoSided)
{
    EwmaSettings settings;
    settings.limit = isTwoSided ? kEwmaLimitTwoSided : kEwmaLimitOneSided;
    return settings;
}

CusumSettings personCusum(bool isTwoSided)
{
    CusumSettings settings;
    settings.h = isTwoSided ? kCusumLimitTwoSided : kCusumLimitOneSided;
    settings.headStart = kCusumHeadStart;
    settings.cap = kCusumCap;
    return settings;
}

std::vector<AnalysisResult> controlChartAnalysis(const PersonRecord &record)
{
    std::vector<AnalysisResult> results;
    for (const Metric *metric : measuredMetrics(record))
        results.push_back(chartsOf(record, *metric));
    if (results.empty())
        results.push_back(notApplicable(
            kControlChartsId, kControlChartsVersion, record.days, QStringLiteral("not_measured"),
            sentence(QT_TRANSLATE_NOOP("Analysis", "No day of the period counts."))));
    return results;
}

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/intervals.h"
#include "analysis/sentence.h"
#include "analysis/subject_figures.h"
#include "analysis/unit/comparison_analyses.h"
#include "analysis/unit/deviation_groups.h"
#include "analysis/unit/privacy_guard.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <cmath>

namespace xinglin {
namespace {

const auto kRollUpId = QStringLiteral("roll-up");
const auto kQuantilesId = QStringLiteral("quantiles");

QJsonValue rollUpNumber(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

/// One metric of the unit over the days a reader may see.
struct UnitMetric
{
    const Metric *metric = nullptr;
    MetricSummary total;
    std::vector<const PersonDay *> rows;  ///< days with values, ascending
    int daysLeftOut = 0;                  ///< with too few people for this reader
};

/// A day on which too few people had the metric is left out for a reader of groups, so that no difference of
/// periods tells of them.
std::vector<UnitMetric> unitMetrics(const UnitRecord &record)
{
    std::vector<UnitMetric> all;
    for (const Metric &metric : record.metrics->all()) {
        if (!metric.isAnalysed())
            continue;
        UnitMetric each;
        each.metric = &metric;
        Summary total;
        for (const PersonDay &row : record.rows) {
            if (!record.days.contains(row.day))
                continue;
            if (std::ranges::find(row.withheld, metric.number) != row.withheld.end()) {
                ++each.daysLeftOut;
                continue;
            }
            const MetricSummary *found = row.summary.find(metric.number);
            if (!found || found->moments.n <= 0)
                continue;
            if (found->dayMeans.n < record.smallestGroup) {
                ++each.daysLeftOut;
                continue;
            }
            Summary one;
            one.metrics.push_back(*found);
            total.add(one);
            each.rows.push_back(&row);
        }
        if (const MetricSummary *sum = total.find(metric.number))
            each.total = *sum;
        if (!each.rows.empty() || each.daysLeftOut > 0)
            all.push_back(std::move(each));
    }
    return all;
}

std::vector<AnalysisResult> nothingMeasured(const QString &method, const UnitRecord &record)
{
    return {notApplicable(method, 1, record.days, QStringLiteral("not_measured"),
                          sentence(QT_TRANSLATE_NOOP("Analysis", "Nothing was measured in this period.")))};
}

/// The result's frame; says why when nothing of the metric may be shown.
AnalysisResult unitMetricFrame(const QString &method, const UnitRecord &record, const UnitMetric &of)
{
    AnalysisResult result;
    if (of.rows.empty())
        result = tooFewOnAnyDay(method, 1, record.days);
    result.method = method;
    result.metric = of.metric->key;
    result.days = record.days;
    result.unit = of.metric->unit;
    if (of.daysLeftOut > 0)
        result.flags += QStringLiteral("days_left_out");
    result.inputs.push_back(
        {sentence(QT_TRANSLATE_NOOP("Analysis", "Person-days with %1"), {of.metric->name}),
         of.total.dayMeans.n, record.days,
         sentence(QT_TRANSLATE_NOOP("Analysis", "roll-ups of %1 days"),
                  {static_cast<qint64>(of.rows.size())})});
    return result;
}

/// Of the person-days of membership that are over, as the wearing rate of the figures has them; nothing where
/// none was expected.
std::optional<double> shareOfExpected(const UnitRecord &record, std::int64_t personDays)
{
    if (record.daysExpected <= 0)
        return std::nullopt;
    return std::min(1.0, static_cast<double>(personDays) / static_cast<double>(record.daysExpected));
}

void addRollUpCourse(QJsonObject &detail, const UnitMetric &of)
{
    QJsonArray days, values, people;
    for (const PersonDay *row : of.rows) {
        const MetricSummary &metric = *row->summary.find(of.metric->number);
        days.append(row->day.text());
        const auto mean = metric.dayMeans.mean();
        values.append(mean ? QJsonValue(*mean / dayMeanDivisor(*of.metric)) : QJsonValue());
        people.append(static_cast<double>(metric.dayMeans.n));
    }
    detail[QStringLiteral("days")] = days;
    detail[QStringLiteral("values")] = values;
    detail[QStringLiteral("people")] = people;
}

/// Mean of every local hour of every day; absent: no value in it.
QJsonArray hoursByDay(const UnitMetric &of)
{
    QJsonArray days;
    for (const PersonDay *row : of.rows) {
        QJsonArray hours;
        for (const HourCell &cell : row->summary.find(of.metric->number)->hours)
            hours.append(cell.n > 0 ? QJsonValue(of.metric->toUnits(static_cast<double>(cell.sum) /
                                                                    static_cast<double>(cell.n)))
                                    : QJsonValue());
        days.append(hours);
    }
    return days;
}

AnalysisResult rollUpOf(const UnitRecord &record, const UnitMetric &of)
{
    AnalysisResult result = unitMetricFrame(kRollUpId, record, of);
    if (result.notApplicable)
        return result;
    const MetricFigures figures =
        metricFigures(of.total, *of.metric, std::ssize(of.rows), false, record.smallestGroup);
    result.value = figures.meanOfDays.value;
    result.low = figures.meanOfDays.low;
    result.high = figures.meanOfDays.high;
    result.n = of.total.dayMeans.n;
    result.coverage = shareOfExpected(record, result.n);
    if (result.coverage && *result.coverage < kLowCoverage)
        result.flags += QStringLiteral("low_coverage");
    const auto between = of.total.dayMeans.variance();
    result.detail = {{QStringLiteral("samples"), static_cast<double>(figures.n)},
                     {QStringLiteral("mean"), rollUpNumber(figures.mean)},
                     {QStringLiteral("sd"), rollUpNumber(figures.sd)},
                     {QStringLiteral("min"), rollUpNumber(figures.min)},
                     {QStringLiteral("max"), rollUpNumber(figures.max)},
                     {QStringLiteral("sd_of_days"),
                      between ? QJsonValue(std::sqrt(*between) / dayMeanDivisor(*of.metric)) : QJsonValue()}};
    addRollUpCourse(result.detail, of);
    if (of.metric->key == QLatin1String("heart_rate"))
        result.detail[QStringLiteral("hours")] = hoursByDay(of);
    const int digits = of.metric->decimals + 1;
    result.text = sentence(QT_TRANSLATE_NOOP("Analysis", "%1: %2 %3 on average over %4 person-days."),
                           {of.metric->name,
                            {result.value.value_or(0.0), digits},
                            of.metric->unitLabel,
                            static_cast<qint64>(result.n)});
    return result;
}

AnalysisResult quantilesOf(const UnitRecord &record, const UnitMetric &of)
{
    AnalysisResult result = unitMetricFrame(kQuantilesId, record, of);
    if (result.notApplicable)
        return result;
    if (!isSpreadTold(of.total.dayMeans.n, record.smallestGroup)) {
        result.text = sentence(
            QT_TRANSLATE_NOOP("Analysis", "%1: too few person-days (%2) to tell how single values lie."),
            {of.metric->name, static_cast<qint64>(of.total.dayMeans.n)});
        result.notApplicable = NotApplicable{QStringLiteral("suppressed"), result.text};
        result.flags += QStringLiteral("suppressed");
        return result;
    }
    const Histogram &histogram = of.total.histogram;
    const auto quantile = [&](double p) {
        const auto steps = histogram.quantile(p);
        return steps ? std::optional(of.metric->toUnits(*steps)) : std::nullopt;
    };
    result.value = quantile(0.5);
    result.n = histogram.total();
    result.coverage = shareOfExpected(record, of.total.dayMeans.n);
    for (const auto &[key, p] :
         {std::pair("p5", 0.05), std::pair("p10", 0.1), std::pair("p25", 0.25), std::pair("p50", 0.5),
          std::pair("p75", 0.75), std::pair("p90", 0.9), std::pair("p95", 0.95)})
        result.detail[QLatin1String(key)] = rollUpNumber(quantile(p));
    QJsonArray bins;
    for (const Histogram::Bin &bin : histogram.bins())
        bins.append(QJsonArray{of.metric->toUnits(bin.value), static_cast<double>(bin.count)});
    result.detail[QStringLiteral("histogram")] = bins;
    const int digits = of.metric->decimals;
    result.text = sentence(
        QT_TRANSLATE_NOOP("Analysis", "%1: half of %2 values lie between %3 and %4 %5, the middle is %6."),
        {of.metric->name,
         static_cast<qint64>(result.n),
         {quantile(0.25).value_or(0.0), digits},
         {quantile(0.75).value_or(0.0), digits},
         of.metric->unitLabel,
         {result.value.value_or(0.0), digits}});
    return result;
}

}  // namespace

std::vector<AnalysisResult> rollUpAnalysis(const UnitRecord &record)
{
    std::vector<AnalysisResult> results;
    for (const UnitMetric &each : unitMetrics(record))
        results.push_back(rollUpOf(record, each));
    return results.empty() ? nothingMeasured(kRollUpId, record) : results;
}

std::vector<AnalysisResult> quantilesAnalysis(const UnitRecord &record)
{
    std::vector<AnalysisResult> results;
    for (const UnitMetric &each : unitMetrics(record))
        results.push_back(quantilesOf(record, each));
    return results.empty() ? nothingMeasured(kQuantilesId, record) : results;
}

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/count_intervals.h"
#include "analysis/kendall.h"
#include "analysis/log_histogram.h"
#include "analysis/multiple_testing.h"
#include "analysis/robust.h"
#include "analysis/robust_scales.h"
#include "analysis/series/series_method.h"
#include "analysis/trend.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <array>
#include <cmath>

namespace xinglin {
namespace {

using OptionalNumbers = std::vector<std::optional<double>>;

QJsonValue describedValue(const std::optional<double> &value)
{
    return value && std::isfinite(*value) ? QJsonValue(*value) : QJsonValue();
}

QJsonObject noValues()
{
    return seriesNotApplicable(QStringLiteral("too_little_data"),
                               QCoreApplication::translate("Analysis", "The series has no values."));
}

std::vector<double> presentOf(const OptionalNumbers &values)
{
    std::vector<double> present;
    for (const std::optional<double> &value : values) {
        if (value)
            present.push_back(*value);
    }
    return present;
}

template <typename Quantile>
QJsonObject fiveQuantiles(std::span<const double> ascending, const Quantile &quantileOf)
{
    static constexpr std::array<std::pair<const char *, double>, 5> kPoints{
        {{"p05", 0.05}, {"p25", 0.25}, {"p50", 0.5}, {"p75", 0.75}, {"p95", 0.95}}};
    QJsonObject json;
    for (const auto &[name, p] : kPoints)
        json[QLatin1String(name)] = describedValue(quantileOf(ascending, p));
    return json;
}

Result<QJsonObject> robustSeries(const PlainTable &table, const SeriesParameters &parameters)
{
    const auto values = table.series();
    if (!values)
        return fail(values.error());
    const auto trim = parameters.numberIn(QStringLiteral("trim"), 0.1, 0.0, 0.5);
    if (!trim)
        return fail(trim.error());
    std::vector<double> sorted = presentOf(*values);
    if (sorted.empty())
        return noValues();
    const auto mean = meanOf(sorted);
    const auto sd = standardDeviationOf(sorted);
    std::ranges::sort(sorted);
    const auto proposal = huberProposal2(sorted);
    return QJsonObject{
        {QStringLiteral("n"), static_cast<double>(sorted.size())},
        {QStringLiteral("missing"), static_cast<double>(values->size() - sorted.size())},
        {QStringLiteral("mean"), describedValue(mean)},
        {QStringLiteral("sd"), describedValue(sd)},
        {QStringLiteral("median"), medianOfSorted(sorted)},
        {QStringLiteral("mad"), kMadToSd * rawMadOfSorted(sorted, medianOfSorted(sorted))},
        {QStringLiteral("Qn"), describedValue(qnScale(sorted))},
        {QStringLiteral("Sn"), describedValue(snScale(sorted))},
        {QStringLiteral("tau"), describedValue(tauScale(sorted))},
        {QStringLiteral("huber_mu"), describedValue(huberLocation(sorted))},
        {QStringLiteral("hubers"), QJsonObject{{QStringLiteral("mu"), describedValue(proposal->location)},
                                               {QStringLiteral("s"), describedValue(proposal->scale)}}},
        {QStringLiteral("trim10"), describedValue(trimmedMean(sorted, *trim))},
        {QStringLiteral("q"), fiveQuantiles(sorted, quantileOfSorted)},
        {QStringLiteral("q8"), fiveQuantiles(sorted, quantileType8OfSorted)}};
}

QJsonObject jsonOfSlope(const SenSlope &sen)
{
    return {{QStringLiteral("slope"), describedValue(sen.slope)},
            {QStringLiteral("intercept"), describedValue(sen.intercept)},
            {QStringLiteral("lo95"), describedValue(sen.low)},
            {QStringLiteral("hi95"), describedValue(sen.high)}};
}

/// What the trend is when neighbours resemble each other.
QJsonObject correctedTrend(std::span<const SeriesValue> series, const SenSlope &sen, const MannKendall &test,
                           double confidence)
{
    const double factor = hamedRaoFactor(series, sen.slope);
    const auto wide = senSlope(series, confidence, factor);
    return {{QStringLiteral("factor"), describedValue(factor)},
            {QStringLiteral("p"),
             describedValue(std::erfc(std::abs(test.z) / std::sqrt(factor) / std::sqrt(2.0)))},
            {QStringLiteral("lo95"), describedValue(wide->low)},
            {QStringLiteral("hi95"), describedValue(wide->high)}};
}

/// Median of the slopes between values of the same season, per cycle (Hirsch, Slack and Smith 1982); the rows
/// follow each other, an absent one takes its place.
std::optional<double> seasonalSenSlope(const std::vector<PlainSeriesValue> &rows, std::size_t period)
{
    constexpr std::size_t kMostPairs = 20'000'000;
    if (rows.size() / period * rows.size() / 2 > kMostPairs)
        return std::nullopt;
    std::vector<double> slopes;
    for (std::size_t first = 0; first < rows.size(); ++first) {
        for (std::size_t next = first + period; next < rows.size(); next += period) {
            if (rows[first].value && rows[next].value)
                slopes.push_back((*rows[next].value - *rows[first].value) /
                                 static_cast<double>((next - first) / period));
        }
    }
    return median(std::move(slopes));
}

Result<QJsonObject> trendSeries(const PlainTable &table, const SeriesParameters &parameters)
{
    constexpr std::size_t kCorrectedAtMost = 5'000;
    const auto timed = table.timedSeries();
    if (!timed)
        return fail(timed.error());
    const auto confidence = parameters.numberIn(QStringLiteral("confidence"), 0.95, 0.5, 0.9999);
    if (!confidence)
        return fail(confidence.error());
    const auto period = parameters.numberIn(QStringLiteral("period"), 12.0, 1.0, 100'000.0);
    if (!period)
        return fail(period.error());
    std::vector<SeriesValue> series;
    for (std::size_t row = 0; row < timed->size(); ++row) {
        if (const PlainSeriesValue &each = (*timed)[row]; each.value)
            series.push_back({each.time.value_or(static_cast<double>(row)), *each.value});
    }
    const auto test = mannKendall(series);
    const auto sen = senSlope(series, *confidence);
    if (!test || !sen)
        return seriesNotApplicable(
            QStringLiteral("too_little_data"),
            QCoreApplication::translate("Analysis", "A trend needs values at two times at least."));
    const auto kendall = kendallTauB(series);
    QJsonObject json{
        {QStringLiteral("mk"), QJsonObject{{QStringLiteral("n"), static_cast<double>(test->n)},
                                           {QStringLiteral("S"), static_cast<double>(test->s)},
                                           {QStringLiteral("varS"), describedValue(test->variance)},
                                           {QStringLiteral("z"), describedValue(test->z)},
                                           {QStringLiteral("p"), describedValue(test->p)},
                                           {QStringLiteral("tau_a"), describedValue(test->tau)}}},
        {QStringLiteral("sen"), jsonOfSlope(*sen)},
        {QStringLiteral("scipy_kendalltau_b"), kendall ? describedValue(kendall->tau) : QJsonValue()},
        {QStringLiteral("scipy_p"), kendall ? describedValue(kendall->p) : QJsonValue()}};
    // The same figures by the names of other programs.
    json[QStringLiteral("S")] = static_cast<double>(test->s);
    json[QStringLiteral("varS")] = describedValue(test->variance);
    json[QStringLiteral("z")] = describedValue(test->z);
    json[QStringLiteral("p")] = describedValue(test->p);
    json[QStringLiteral("tau")] = describedValue(test->tau);
    json[QStringLiteral("sen_slope")] = describedValue(sen->slope);
    json[QStringLiteral("sen_intercept")] = describedValue(sen->intercept);
    const std::optional<double> seasonal = seasonalSenSlope(*timed, static_cast<std::size_t>(*period));
    json[QStringLiteral("seasonal_sen_slope_%1").arg(*period)] =
        seasonal ? describedValue(*seasonal) : QJsonValue();
    if (series.size() <= kCorrectedAtMost)
        json[QStringLiteral("hamed_rao")] = correctedTrend(series, *sen, *test, *confidence);
    return json;
}

QJsonArray jsonOf(const CountInterval &interval)
{
    return {interval.low, interval.high};
}

tl::unexpected<Error> badCell(std::size_t row, const char *what)
{
    return fail(ErrorCode::invalidData, QCoreApplication::translate("Analysis", "Row %1: %2")
                                            .arg(row + 1)
                                            .arg(QCoreApplication::translate("Analysis", what)));
}

bool isWholeCount(double value)
{
    return value >= 0.0 && value == std::floor(value) && value < 9e15;
}

Result<QJsonObject> intervalSeries(const PlainTable &table, const SeriesParameters &parameters)
{
    const auto events = table.numbers(table.firstOf({QStringLiteral("k"), QStringLiteral("events")}));
    const auto sizes = table.numbers(QStringLiteral("n"));
    const auto confidence = parameters.numberIn(QStringLiteral("confidence"), 0.95, 0.5, 0.9999);
    if (!events)
        return table.has(QStringLiteral("k")) || table.has(QStringLiteral("events"))
                   ? fail(events.error())
                   : fail(table.numbers(QStringLiteral("k")).error());
    if (!sizes)
        return fail(sizes.error());
    if (!confidence)
        return fail(confidence.error());
    QJsonArray rows;
    for (std::size_t row = 0; row < events->size(); ++row) {
        const auto k = (*events)[row];
        const auto n = (*sizes)[row];
        if (!k || !n)
            return badCell(row, QT_TRANSLATE_NOOP("Analysis", "k and n must both be there."));
        if (!isWholeCount(*k) || !isWholeCount(*n) || *k > *n || *n < 1.0)
            return badCell(row, QT_TRANSLATE_NOOP("Analysis", "k and n must be whole, 0 <= k <= n, n >= 1."));
        const auto count = static_cast<std::int64_t>(*k);
        const auto size = static_cast<std::int64_t>(*n);
        rows.append(QJsonObject{{QStringLiteral("k"), *k},
                                {QStringLiteral("n"), *n},
                                {QStringLiteral("cp"), jsonOf(clopperPearson(count, size, *confidence))},
                                {QStringLiteral("wilson"), jsonOf(wilson(count, size, *confidence))},
                                {QStringLiteral("pois"), jsonOf(exactPoisson(count, *confidence))}});
    }
    return QJsonObject{{QStringLiteral("intervals"), rows}};
}

Result<std::vector<double>> quantilePoints(const SeriesParameters &parameters)
{
    const QString text = parameters.text(
        QStringLiteral("q"), QStringLiteral("0.001,0.01,0.05,0.1,0.25,0.5,0.75,0.9,0.95,0.99,0.999"));
    std::vector<double> points;
    for (const QString &word : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        bool ok = false;
        const double p = word.trimmed().toDouble(&ok);
        if (!ok || !(p >= 0.0 && p <= 1.0))
            return fail(ErrorCode::usage, QCoreApplication::translate(
                                              "Analysis", "The parameter q holds “%1”; it takes numbers "
                                                          "from 0 to 1, separated by commas.")
                                              .arg(word));
        points.push_back(p);
    }
    return points;
}

/// Names of the columns to describe: those of numbers that are no times, or the series' own.
Result<QStringList> describedColumns(const PlainTable &table)
{
    const auto value = table.valueColumn();
    if (!value)
        return fail(value.error());
    if (const auto numbers = table.numbers(*value); !numbers)
        return fail(numbers.error());
    QStringList columns;
    const QString time = table.timeColumn(*value);
    for (const QString &column : table.columns) {
        if (column == *value || (column != time && table.numbers(column)))
            columns += column;
    }
    if (!time.isEmpty() && !PlainTable::isTimeName(time) && table.numbers(time))
        columns.prepend(time);
    return columns;
}

Result<QJsonObject> quantileSeries(const PlainTable &table, const SeriesParameters &parameters)
{
    const auto points = quantilePoints(parameters);
    if (!points)
        return fail(points.error());
    const auto columns = describedColumns(table);
    if (!columns)
        return fail(columns.error());
    QJsonObject exact;
    QJsonObject binned;
    QJsonObject counts;
    for (const QString &column : *columns) {
        std::vector<double> sorted = presentOf(*table.numbers(column));
        std::ranges::sort(sorted);
        LogHistogram histogram;
        for (const double value : sorted)
            histogram.add(value);
        QJsonArray exactRow;
        QJsonArray binnedRow;
        for (const double p : *points) {
            exactRow.append(describedValue(quantileOfSorted(sorted, p)));
            binnedRow.append(describedValue(histogram.quantile(p)));
        }
        exact[column] = exactRow;
        binned[column] = binnedRow;
        counts[column] = static_cast<double>(sorted.size());
    }
    QJsonArray q;
    for (const double p : *points)
        q.append(p);
    return QJsonObject{{QStringLiteral("n"), static_cast<double>(table.rows.size())},
                       {QStringLiteral("counts"), counts},
                       {QStringLiteral("q"), q},
                       {QStringLiteral("exact_type7"), exact},
                       {QStringLiteral("log_bins"), binned}};
}

QJsonArray jsonWithGaps(const OptionalNumbers &given, std::span<const double> adjusted)
{
    QJsonArray list;
    std::size_t next = 0;
    for (const std::optional<double> &each : given)
        list.append(each ? QJsonValue(adjusted[next++]) : QJsonValue());
    return list;
}

/// What became true of the rejected, where the table knows which hypotheses have an effect.
QJsonObject realised(const std::vector<double> &truth, std::span<const double> adjusted, double q)
{
    double rejected = 0.0, wrong = 0.0, effects = 0.0;
    for (std::size_t i = 0; i < adjusted.size(); ++i) {
        effects += truth[i];
        rejected += adjusted[i] <= q ? 1.0 : 0.0;
        wrong += adjusted[i] <= q ? 1.0 - truth[i] : 0.0;
    }
    return {
        {QStringLiteral("fdp"), wrong / std::max(1.0, rejected)},
        {QStringLiteral("power"), effects > 0.0 ? QJsonValue((rejected - wrong) / effects) : QJsonValue()}};
}

Result<QJsonObject> multipleTestingSeries(const PlainTable &table, const SeriesParameters &parameters)
{
    const QString column = table.firstOf({QStringLiteral("p"), QStringLiteral("p_value"),
                                          QStringLiteral("pvalue"), QStringLiteral("bh1995_p")});
    const auto given = column.isEmpty() ? table.series() : table.numbers(column);
    if (!given)
        return fail(given.error());
    const auto q = parameters.numberIn(QStringLiteral("q"), 0.05, 0.0, 1.0);
    if (!q)
        return fail(q.error());
    for (std::size_t row = 0; row < given->size(); ++row) {
        if ((*given)[row] && !(*(*given)[row] >= 0.0 && *(*given)[row] <= 1.0))
            return badCell(row, QT_TRANSLATE_NOOP("Analysis", "A p-value must be from 0 to 1."));
    }
    const std::vector<double> p = presentOf(*given);
    if (p.empty())
        return noValues();
    std::vector<double> truth;
    if (table.has(QStringLiteral("truth"))) {
        const auto known = table.numbers(QStringLiteral("truth"));
        if (!known)
            return fail(known.error());
        for (std::size_t row = 0; row < given->size(); ++row) {
            if ((*given)[row])
                truth.push_back((*known)[row].value_or(0.0) > 0.0 ? 1.0 : 0.0);
        }
    }
    const std::array<std::pair<QString, std::vector<double>>, 4> methods{
        {{QStringLiteral("BH"), adjustBenjaminiHochberg(p)},
         {QStringLiteral("BY"), adjustBenjaminiYekutieli(p)},
         {QStringLiteral("holm"), adjustHolm(p)},
         {QStringLiteral("bonferroni"), adjustBonferroni(p)}}};
    QJsonObject json{{QStringLiteral("n"), static_cast<double>(p.size())}, {QStringLiteral("q"), *q}};
    QJsonObject rejected;
    QJsonObject outcome;
    for (const auto &[name, adjusted] : methods) {
        json[name] = jsonWithGaps(*given, adjusted);
        rejected[name] = static_cast<double>(countRejected(adjusted, *q));
        if (!truth.empty())
            outcome[name] = realised(truth, adjusted, *q);
    }
    json[QStringLiteral("rejected")] = rejected;
    json[QStringLiteral("bonf_rejected")] = rejected[QStringLiteral("bonferroni")];
    if (!truth.empty()) {
        json[QStringLiteral("realised")] = outcome;
        QJsonArray first;
        for (qsizetype place = 0;
             place < std::min<qsizetype>(10, json[QStringLiteral("BH")].toArray().size()); ++place)
            first.append(json[QStringLiteral("BH")].toArray()[place]);
        json[QStringLiteral("synthetic_adj_first10")] = first;
    }
    if (*q == 0.05) {
        // The oracle's own names: the paper's example, and the set that knows its truth.
        json[truth.empty() ? QStringLiteral("bh1995_rejected_q05")
                           : QStringLiteral("synthetic_rejected_q05")] = rejected[QStringLiteral("BH")];
    }
    return json;
}

}  // namespace

std::vector<SeriesMethod> descriptionMethods()
{
    return {{"robust", "time,value", "trim=0.1", robustSeries},
            {"trend", "time,value", "confidence=0.95 period=12", trendSeries},
            {"intervals", "k,n", "confidence=0.95", intervalSeries, "intervals"},
            {"quantiles", "any columns of numbers", "q=0.001,0.01,0.05,0.1,0.25,0.5,0.75,0.9,0.95,0.99,0.999",
             quantileSeries},
            {"multiple-testing", "p[,truth]", "q=0.05", multipleTestingSeries}};
}

}  // namespace xinglin

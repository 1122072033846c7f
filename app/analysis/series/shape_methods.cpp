// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/change_points.h"
#include "analysis/rhythm.h"
#include "analysis/series/clock_series.h"
#include "analysis/series/series_method.h"
#include "analysis/series/shape_tables.h"
#include "analysis/stl.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace xinglin {
namespace {

QString shapeText(const char *source)
{
    return QCoreApplication::translate("Analysis", source);
}

QJsonObject shapeTooShort()
{
    return seriesNotApplicable(QStringLiteral("too_little_data"),
                               shapeText(QT_TRANSLATE_NOOP("Analysis", "The series is too short for this.")));
}

// Seasonal-trend decomposition

struct StlBlock
{
    QString name;
    StlSettings settings;
    bool isStatsmodels = false;
};

std::optional<double> sampleSd(const std::vector<std::optional<double>> &values)
{
    double n = 0.0, sum = 0.0, squares = 0.0;
    for (const auto &value : values) {
        n += value ? 1.0 : 0.0;
        sum += value.value_or(0.0);
    }
    for (const auto &value : values)
        squares += value ? (*value - sum / n) * (*value - sum / n) : 0.0;
    return n > 1.0 ? std::optional(std::sqrt(squares / (n - 1.0))) : std::nullopt;
}

QJsonArray firstOf(const std::vector<double> &values, std::size_t count)
{
    return jsonNumbers(std::span(values).first(std::min(count, values.size())));
}

/// The places whose trend the oracles show: a few and the last one.
std::vector<int> shownPlaces(int first, int n)
{
    std::vector<int> places;
    for (const int place : {first, 50, 100, 200}) {
        if (place < n - 1 + first)
            places.push_back(place);
    }
    places.push_back(n - 1 + first);
    return places;
}

QJsonObject stlJson(const StlParts &parts, bool isStatsmodels)
{
    const int n = static_cast<int>(parts.trend.size());
    QJsonObject json{
        {QStringLiteral("all"), QJsonObject{{QStringLiteral("seasonal"), jsonNumbers(parts.seasonal)},
                                            {QStringLiteral("trend"), jsonNumbers(parts.trend)},
                                            {QStringLiteral("remainder"), jsonNumbers(parts.remainder)},
                                            {QStringLiteral("weights"), jsonNumbers(parts.weights)}}},
        {QStringLiteral("seasonal_strength"), jsonNumber(seasonalStrength(parts))}};
    const QJsonValue sd = jsonNumber(sampleSd(parts.remainder));
    if (isStatsmodels) {
        QJsonObject trend;
        for (const int place : shownPlaces(0, n))
            trend[QString::number(place)] = jsonNumber(parts.trend[static_cast<std::size_t>(place)]);
        json[QStringLiteral("seasonal_0_23")] = firstOf(parts.seasonal, 24);
        json[QStringLiteral("trend_at")] = trend;
        json[QStringLiteral("resid_sd")] = sd;
        return json;
    }
    const std::vector<int> places = shownPlaces(1, n);
    QJsonArray trend;
    for (const int place : places)
        trend.append(jsonNumber(parts.trend[static_cast<std::size_t>(place) - 1]));
    // The first and the last day of a season that may change.
    QJsonArray ends = firstOf(parts.seasonal, 24);
    for (const double value :
         std::span(parts.seasonal).last(std::min<std::size_t>(24, parts.seasonal.size())))
        ends.append(jsonNumber(value));
    json[QStringLiteral("seasonal")] = ends;
    json[QStringLiteral("trend")] = trend;
    json[QStringLiteral("trend_idx")] = jsonNumbers(places);
    json[QStringLiteral("remainder_sd")] = sd;
    return json;
}

StlBlock stlBlockLikeR(int period, std::optional<int> window, bool robust, int n)
{
    const QString name = window ? QStringLiteral("s%1").arg(*window) : QStringLiteral("periodic");
    return {robust ? name + QLatin1String("_robust") : name, StlSettings::likeR(period, window, robust, n),
            false};
}

StlBlock stlBlockLikeStatsmodels(int period, int window, bool robust)
{
    return {robust ? QStringLiteral("robust") : QStringLiteral("plain"),
            StlSettings::likeStatsmodels(period, window, robust), true};
}

Result<std::vector<StlBlock>> stlBlocks(const SeriesParameters &parameters, int n)
{
    const auto period = parameters.whole(QStringLiteral("period"), 24, 2, 100'000);
    if (!period)
        return fail(period.error());
    const bool chosen = parameters.has(QStringLiteral("flavour")) ||
                        parameters.has(QStringLiteral("s_window")) ||
                        parameters.has(QStringLiteral("robust"));
    if (!chosen)
        return std::vector<StlBlock>{
            stlBlockLikeR(*period, std::nullopt, false, n), stlBlockLikeR(*period, 7, true, n),
            stlBlockLikeStatsmodels(*period, 7, true), stlBlockLikeStatsmodels(*period, 7, false)};
    const QString flavour = parameters.text(QStringLiteral("flavour"), QStringLiteral("r"));
    if (flavour != QLatin1String("r") && flavour != QLatin1String("statsmodels"))
        return fail(ErrorCode::usage,
                    shapeText(QT_TRANSLATE_NOOP("Analysis", "The parameter flavour is r or statsmodels.")));
    const QString given = parameters.text(QStringLiteral("robust"), QStringLiteral("0"));
    const bool robust = given != QLatin1String("0") && given != QLatin1String("false");
    const bool periodic =
        parameters.text(QStringLiteral("s_window"), QStringLiteral("7")) == QLatin1String("periodic");
    const auto window =
        periodic ? Result<int>(7) : parameters.whole(QStringLiteral("s_window"), 7, 3, 1'000'001);
    if (!window)
        return fail(window.error());
    if (flavour == QLatin1String("r"))
        return std::vector<StlBlock>{
            stlBlockLikeR(*period, periodic ? std::nullopt : std::optional(*window), robust, n)};
    return std::vector<StlBlock>{stlBlockLikeStatsmodels(*period, *window, robust)};
}

Result<QJsonObject> runStl(const PlainTable &table, const SeriesParameters &parameters)
{
    const auto series = clockSeries(table);
    if (!series)
        return fail(series.error());
    const auto even = evenSeries(*series);
    if (!even)
        return fail(even.error());
    const auto blocks = stlBlocks(parameters, static_cast<int>(even->values.size()));
    if (!blocks)
        return fail(blocks.error());
    QJsonObject json;
    for (const StlBlock &block : *blocks) {
        const auto parts = stl(even->values, block.settings);
        if (!parts)
            return seriesNotApplicable(
                QStringLiteral("too_little_data"),
                shapeText(QT_TRANSLATE_NOOP("Analysis", "Needs two whole periods, and odd windows from 3.")));
        json[block.name] = stlJson(*parts, block.isStatsmodels);
    }
    return json;
}

// Rhythm

Result<QJsonObject> runCosinor(const PlainTable &table, const SeriesParameters &parameters)
{
    const auto series = clockSeries(table);
    const auto period = parameters.number(QStringLiteral("period"), 24.0);
    if (!series || !period)
        return fail(series ? period.error() : series.error());
    if (!(*period > 0.0))
        return fail(ErrorCode::usage,
                    shapeText(QT_TRANSLATE_NOOP("Analysis", "The parameter period must be above 0.")));
    std::vector<SeriesValue> values;
    for (const ClockValue &each : *series) {
        if (each.value)
            values.push_back({each.time, *each.value});
    }
    const auto fit = cosinor(values, *period);
    if (!fit)
        return shapeTooShort();
    return QJsonObject{
        {QStringLiteral("n"), static_cast<double>(fit->n)},
        {QStringLiteral("mesor"), jsonNumber(fit->mesor)},
        {QStringLiteral("beta"), jsonNumber(fit->beta)},
        {QStringLiteral("gamma"), jsonNumber(fit->gamma)},
        {QStringLiteral("amplitude"), jsonNumber(fit->amplitude)},
        {QStringLiteral("acrophase_rad"), jsonNumber(fit->phase)},
        {QStringLiteral("acrophase_hour"), jsonNumber(fit->peak)},
        {QStringLiteral("se_mesor"), jsonNumber(fit->mesorError)},
        {QStringLiteral("se_amp_delta"), jsonNumber(fit->amplitudeError)},
        {QStringLiteral("F"), jsonNumber(fit->f)},
        {QStringLiteral("p"), jsonNumber(fit->p)},
        {QStringLiteral("r2"), jsonNumber(fit->r2)},
        {QStringLiteral("percent_rhythm"),
         jsonNumber(fit->r2 ? std::optional(100.0 * *fit->r2) : std::nullopt)},
    };
}

Result<QJsonObject> runCircadian(const PlainTable &table, const SeriesParameters &parameters)
{
    const auto series = clockSeries(table);
    const auto period = parameters.whole(QStringLiteral("period"), 24, 2, 100'000);
    if (!series || !period)
        return fail(series ? period.error() : series.error());
    const bool byHour = hasClockTimes(*series) && !parameters.has(QStringLiteral("period"));
    const auto even = byHour ? hourlySeries(*series) : evenSeries(*series);
    if (!even)
        return fail(even.error());
    const double turns = even->first / even->step / *period;
    const int offset = static_cast<int>(std::llround((turns - std::floor(turns)) * *period)) % *period;
    const auto figures = circadianFigures(even->values, *period, offset);
    if (!figures)
        return shapeTooShort();
    const auto place = [](const std::optional<int> &start) {
        return start ? QJsonValue(*start) : QJsonValue();
    };
    return QJsonObject{
        {QStringLiteral("n"), static_cast<double>(figures->n)},
        {QStringLiteral("IS"), jsonNumber(figures->stability)},
        {QStringLiteral("IV"), jsonNumber(figures->variability)},
        {QStringLiteral("profile"), jsonNumbers(figures->profile)},
        {QStringLiteral("M10"), jsonNumber(figures->m10)},
        {QStringLiteral("M10_start"), place(figures->m10Start)},
        {QStringLiteral("L5"), jsonNumber(figures->l5)},
        {QStringLiteral("L5_start"), place(figures->l5Start)},
        {QStringLiteral("RA"), jsonNumber(figures->amplitude)},
    };
}

// Change points

/// What the file says of the time of the last value of each segment but the last.
QJsonArray timesOf(std::span<const ClockValue> present, std::span<const int> changes)
{
    QJsonArray times;
    for (const int change : changes) {
        const ClockValue &last = present[static_cast<std::size_t>(change) - 1];
        bool ok = false;
        const double number = last.label.toDouble(&ok);
        times.append(ok ? jsonNumber(number) : last.label.isEmpty() ? QJsonValue() : QJsonValue(last.label));
    }
    return times;
}

/// One break as a number, several as a list, none as null.
QJsonValue aloneOrAll(const QJsonArray &all)
{
    return all.size() == 1 ? all.first() : all.isEmpty() ? QJsonValue() : QJsonValue(all);
}

QJsonObject levelShifts(std::span<const double> values, double sd, std::optional<double> penalty)
{
    std::vector<double> scaled;
    for (const double value : values)
        scaled.push_back(value / sd);
    const double logN = std::log(static_cast<double>(values.size()));
    const std::vector<int> two = pelt(scaled, SegmentCost::mean, 2.0 * logN);
    const std::vector<int> three = pelt(scaled, SegmentCost::mean, 3.0 * logN);
    const std::vector<int> own = penalty ? pelt(scaled, SegmentCost::mean, *penalty) : two;
    QJsonObject json{{QStringLiteral("desc"), QStringLiteral("PELT, mean, values / %1").arg(sd)},
                     {QStringLiteral("pen_2logn"), jsonNumbers(two)},
                     {QStringLiteral("pen_3logn"), jsonNumbers(three)},
                     {QStringLiteral("segment_means"), jsonNumbers(segmentMeans(values, own))}};
    if (penalty)
        json[QStringLiteral("pen_given")] = jsonNumbers(own);
    return json;
}

Result<QJsonObject> runChangepoint(const PlainTable &table, const SeriesParameters &parameters)
{
    const auto series = clockSeries(table);
    const auto sd = parameters.number(QStringLiteral("sd"), 1.5);
    const auto penalty = parameters.number(QStringLiteral("penalty"), 0.0);
    const auto shortest = parameters.number(QStringLiteral("h"), 0.15);
    if (!series || !sd || !penalty || !shortest)
        return fail(!series ? series.error()
                    : !sd   ? sd.error()
                            : (!penalty ? penalty.error() : shortest.error()));
    if (!(*sd > 0.0) || !(*shortest > 0.0) || *penalty < 0.0)
        return fail(ErrorCode::usage,
                    shapeText(QT_TRANSLATE_NOOP("Analysis", "The parameters sd and h must be above 0.")));
    std::vector<ClockValue> present = *series;
    std::erase_if(present, [](const ClockValue &each) { return !each.value; });
    const std::vector<double> values = presentValues(present);
    if (values.size() < 4)
        return shapeTooShort();
    const auto breaks = breakpoints(values, *shortest);
    const std::vector<int> best = breaks ? breaks->best() : std::vector<int>();
    const QJsonArray places = jsonNumbers(best);
    const QJsonArray times = timesOf(present, best);
    const double logN = std::log(static_cast<double>(values.size()));
    std::vector<double> scaled;
    for (const double value : values)
        scaled.push_back(value / *sd);
    const bool own = parameters.has(QStringLiteral("penalty"));
    return QJsonObject{
        {QStringLiteral("n"), static_cast<double>(values.size())},
        {QStringLiteral("nile_strucchange_bp"), aloneOrAll(places)},
        {QStringLiteral("nile_year"), aloneOrAll(times)},
        {QStringLiteral("nile_pelt_meanvar"),
         jsonNumbers(pelt(values, SegmentCost::meanAndVariance, modifiedBicPenalty(values.size()), 2, true))},
        {QStringLiteral("shifts_z"), levelShifts(values, *sd, own ? std::optional(*penalty) : std::nullopt)},
        {QStringLiteral("shifts_bp"), places},
        {QStringLiteral("times"), times},
        {QStringLiteral("bic"), breaks ? QJsonValue(jsonNumbers(breaks->bic)) : QJsonValue()},
        {QStringLiteral("rss"), breaks ? QJsonValue(jsonNumbers(breaks->rss)) : QJsonValue()},
        {QStringLiteral("binary_segmentation"),
         jsonNumbers(binarySegmentation(scaled, SegmentCost::mean, 3.0 * logN))},
    };
}

}  // namespace

std::vector<SeriesMethod> shapeMethods()
{
    return {
        {"stl", "time,value", "period=24 flavour=r|statsmodels s_window=periodic|7 robust=0|1", runStl},
        {"cosinor", "time,value", "period=24", runCosinor},
        {"circadian", "time,value", "period=24", runCircadian},
        {"sleep-regularity", "day,epoch,asleep or time,value (0 or 1)", "epochs=24", runSleepRegularity},
        {"changepoint", "time,value", "sd=1.5 penalty=3logn h=0.15", runChangepoint},
        {"iforest", "one column a feature, outlier (0 or 1)", "trees=100 sample=256 seeds=20 seed=10",
         runIsolationForest},
    };
}

}  // namespace xinglin

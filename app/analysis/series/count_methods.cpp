// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/ears.h"
#include "analysis/farrington.h"
#include "analysis/series/series_method.h"
#include "analysis/xmr.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <array>
#include <cmath>

namespace xinglin {
namespace {

using CountSeries = std::vector<std::optional<double>>;

QJsonValue countFigure(const std::optional<double> &value)
{
    return value && std::isfinite(*value) ? QJsonValue(*value) : QJsonValue();
}

/// The counts, one for each day or week; the error names the row of a negative one.
Result<CountSeries> countsOf(const PlainTable &table)
{
    auto counts = table.regularSeries();
    if (!counts)
        return fail(counts.error());
    for (std::size_t place = 0; place < counts->size(); ++place) {
        if ((*counts)[place].value_or(0.0) < 0.0)
            return fail(ErrorCode::invalidData,
                        QCoreApplication::translate("Analysis", "Row %1: a count must not be negative.")
                            .arg(place + 1));
    }
    return counts;
}

/// `first` and `last` of the parameters: places from 1, both included, turned into [first, end).
struct JudgedRange
{
    std::size_t first = 0, end = 0;
};

Result<JudgedRange> judgedRange(const SeriesParameters &parameters, std::size_t first, std::size_t count)
{
    const int most = static_cast<int>(std::max<std::size_t>(count, 1));
    const auto from =
        parameters.whole(QStringLiteral("first"), static_cast<int>(first) + 1, 1, 2'000'000'000);
    const auto to = parameters.whole(QStringLiteral("last"), most, 1, 2'000'000'000);
    if (!from)
        return fail(from.error());
    if (!to)
        return fail(to.error());
    return JudgedRange{static_cast<std::size_t>(*from - 1),
                       std::min<std::size_t>(count, static_cast<std::size_t>(*to))};
}

QJsonObject earsFigures(const CountSeries &counts, const QString &name, const EarsSettings &settings,
                        const JudgedRange &range)
{
    QJsonArray places, upper, expected, statistic, alarms;
    for (const EarsDay &day : ears(counts, settings)) {
        if (day.place < range.first || day.place >= range.end)
            continue;
        places.append(static_cast<double>(day.place + 1));
        upper.append(countFigure(day.upper));
        expected.append(countFigure(day.expected));
        statistic.append(countFigure(day.statistic));
        if (day.alarm)
            alarms.append(static_cast<double>(day.place));
    }
    return {{QStringLiteral("method"), name},         {QStringLiteral("alpha"), settings.alpha},
            {QStringLiteral("range1"), places},       {QStringLiteral("upper"), upper},
            {QStringLiteral("expected"), expected},   {QStringLiteral("statistic"), statistic},
            {QStringLiteral("alarm_at_day0"), alarms}};
}

Result<QJsonObject> earsSeries(const PlainTable &table, const SeriesParameters &parameters)
{
    const auto counts = countsOf(table);
    if (!counts)
        return fail(counts.error());
    EarsSettings settings;
    const auto alpha = parameters.numberIn(QStringLiteral("alpha"), settings.alpha, 1e-12, 0.5);
    const auto baseline = parameters.whole(QStringLiteral("baseline"), settings.baseline, 3, 1000);
    const auto least = parameters.numberIn(QStringLiteral("minSigma"), 0.0, 0.0, 1e12);
    const auto range = judgedRange(parameters, 0, counts->size());
    for (const Error *error : {alpha ? nullptr : &alpha.error(), baseline ? nullptr : &baseline.error(),
                               least ? nullptr : &least.error(), range ? nullptr : &range.error()}) {
        if (error)
            return fail(*error);
    }
    settings.alpha = *alpha;
    settings.baseline = *baseline;
    settings.leastSd = *least;
    const auto fewest = static_cast<std::size_t>(settings.baseline) + 1;
    if (counts->size() < fewest)
        return seriesNotApplicable(QStringLiteral("too_little_data"),
                                   QCoreApplication::translate("Analysis", "needs %1 days, there are %2")
                                       .arg(fewest)
                                       .arg(counts->size()));
    const QString wanted = parameters.text(QStringLiteral("method"), {}).toUpper();
    const std::array<std::pair<QString, EarsMethod>, 3> methods{{{QStringLiteral("C1"), EarsMethod::c1},
                                                                 {QStringLiteral("C2"), EarsMethod::c2},
                                                                 {QStringLiteral("C3"), EarsMethod::c3}}};
    QJsonArray list;
    for (const auto &[name, method] : methods) {
        settings.method = method;
        if (wanted == name)
            return earsFigures(*counts, name, settings, *range);
        list.append(earsFigures(*counts, name, settings, *range));
    }
    if (!wanted.isEmpty())
        return fail(ErrorCode::usage,
                    QCoreApplication::translate("Analysis", "The parameter method is C1, C2 or C3."));
    return QJsonObject{{QStringLiteral("ears"), list}};
}

QJsonObject farringtonFigures(std::span<const FarringtonWeek> weeks)
{
    QJsonArray upper, expected, alarm, score, trend, dispersion;
    for (const FarringtonWeek &week : weeks) {
        upper.append(countFigure(week.upper));
        expected.append(countFigure(week.expected));
        alarm.append(week.alarm ? 1 : 0);
        score.append(countFigure(week.score));
        trend.append(week.trend ? 1 : 0);
        dispersion.append(week.upper ? QJsonValue(week.dispersion) : QJsonValue());
    }
    return {{QStringLiteral("upper"), upper}, {QStringLiteral("expected"), expected},
            {QStringLiteral("alarm"), alarm}, {QStringLiteral("score"), score},
            {QStringLiteral("trend"), trend}, {QStringLiteral("phi"), dispersion}};
}

/// The settings that both methods share, and those of the flexible one.
Result<FarringtonSettings> farringtonSettings(const SeriesParameters &parameters)
{
    FarringtonSettings settings;
    const auto years = parameters.whole(QStringLiteral("b"), settings.years, 1, 50);
    const auto window = parameters.whole(QStringLiteral("w"), settings.halfWindow, 0, 12);
    const auto levels = parameters.whole(QStringLiteral("noPeriods"), settings.seasonLevels, 1, 26);
    const auto recent =
        parameters.whole(QStringLiteral("pastWeeksNotIncluded"), settings.recentWeeksLeftOut, 0, 150);
    const auto alpha = parameters.numberIn(QStringLiteral("alpha"), settings.alpha, 1e-9, 0.5);
    const auto residual =
        parameters.numberIn(QStringLiteral("weightsThreshold"), settings.residualLimit, 0.0, 1e9);
    const auto trend = parameters.numberIn(QStringLiteral("pThresholdTrend"), settings.trendP, 0.0, 1.0);
    const auto cases = parameters.numberIn(QStringLiteral("limit54"), settings.leastCases, 0.0, 1e9);
    for (const auto *each : {&years, &window, &levels, &recent}) {
        if (!*each)
            return fail(each->error());
    }
    for (const auto *each : {&alpha, &residual, &trend, &cases}) {
        if (!*each)
            return fail(each->error());
    }
    const QString limit = parameters.text(QStringLiteral("thresholdMethod"), QStringLiteral("nbPlugin"));
    if (limit != QLatin1String("nbPlugin") && limit != QLatin1String("delta"))
        return fail(ErrorCode::usage, QCoreApplication::translate(
                                          "Analysis", "The parameter thresholdMethod is nbPlugin or delta."));
    settings.limit = limit == QLatin1String("delta") ? FarringtonSettings::Limit::power
                                                     : FarringtonSettings::Limit::plugIn;
    settings.years = *years;
    settings.halfWindow = *window;
    settings.seasonLevels = *levels;
    settings.recentWeeksLeftOut = *recent;
    settings.alpha = *alpha;
    settings.residualLimit = *residual;
    settings.trendP = *trend;
    settings.leastCases = *cases;
    return settings;
}

FarringtonSettings asOriginal(const FarringtonSettings &flexible)
{
    FarringtonSettings settings = FarringtonSettings::originalSettings();
    settings.years = flexible.years;
    settings.halfWindow = flexible.halfWindow;
    settings.alpha = flexible.alpha;
    settings.leastCases = flexible.leastCases;
    return settings;
}

Result<QJsonObject> farringtonSeries(const PlainTable &table, const SeriesParameters &parameters)
{
    const auto counts = countsOf(table);
    if (!counts)
        return fail(counts.error());
    const auto settings = farringtonSettings(parameters);
    if (!settings)
        return fail(settings.error());
    const QString method = parameters.text(QStringLiteral("method"), QStringLiteral("both"));
    static const QStringList methods{QStringLiteral("both"), QStringLiteral("flexible"),
                                     QStringLiteral("original")};
    if (!methods.contains(method))
        return fail(ErrorCode::usage,
                    QCoreApplication::translate("Analysis", "The parameter method is one of %1.")
                        .arg(methods.join(QStringLiteral(", "))));
    const auto before = static_cast<std::size_t>(settings->weeksBefore());
    if (counts->size() <= before)
        return seriesNotApplicable(
            QStringLiteral("too_little_data"),
            QCoreApplication::translate("Analysis",
                                        "needs %1 weeks before the first it judges, there are %2 in all")
                .arg(before)
                .arg(counts->size()));
    const auto range =
        judgedRange(parameters, std::max(before, counts->size() - std::min<std::size_t>(52, counts->size())),
                    counts->size());
    if (!range)
        return fail(range.error());
    QJsonArray places;
    for (std::size_t place = range->first; place < range->end; ++place)
        places.append(static_cast<double>(place + 1));
    QJsonObject json{{QStringLiteral("range1"), places}};
    if (method != QLatin1String("original"))
        json[QStringLiteral("flexible")] =
            farringtonFigures(farrington(*counts, range->first, range->end, *settings));
    if (method != QLatin1String("flexible"))
        json[QStringLiteral("original")] =
            farringtonFigures(farrington(*counts, range->first, range->end, asOriginal(*settings)));
    return json;
}

QJsonArray placesIn(const std::vector<std::size_t> &places, const std::vector<std::size_t> &rows)
{
    QJsonArray list;
    for (const std::size_t place : places)
        list.append(static_cast<double>(rows[place]));
    return list;
}

Result<QJsonObject> xmrSeries(const PlainTable &table, const SeriesParameters &)
{
    const auto series = table.series();
    if (!series)
        return fail(series.error());
    std::vector<double> values;
    std::vector<std::size_t> rows;
    QJsonArray x;
    for (std::size_t row = 0; row < series->size(); ++row) {
        x.append(countFigure((*series)[row]));
        if ((*series)[row]) {
            values.push_back(*(*series)[row]);
            rows.push_back(row);
        }
    }
    const auto chart = xmrChart(values, false);
    const auto screened = xmrChart(values, true);
    if (!chart)
        return seriesNotApplicable(QStringLiteral("too_little_data"),
                                   QCoreApplication::translate("Analysis", "An XmR chart needs two values."));
    return QJsonObject{{QStringLiteral("x"), x},
                       {QStringLiteral("mean"), chart->plain.mean},
                       {QStringLiteral("mean_mr"), chart->plain.meanRange},
                       {QStringLiteral("lpl"), chart->plain.lower},
                       {QStringLiteral("upl"), chart->plain.upper},
                       {QStringLiteral("mr_upl"), chart->plain.upperRange},
                       {QStringLiteral("astronomical"), placesIn(chart->outside, rows)},
                       {QStringLiteral("shift7"), placesIn(chart->shift, rows)},
                       {QStringLiteral("trend7"), placesIn(chart->trend, rows)},
                       {QStringLiteral("two_of_three"), placesIn(chart->twoOfThree, rows)},
                       {QStringLiteral("screened"),
                        QJsonObject{{QStringLiteral("mean_mr"), chart->screened.meanRange},
                                    {QStringLiteral("lpl"), chart->screened.lower},
                                    {QStringLiteral("upl"), chart->screened.upper},
                                    {QStringLiteral("astronomical"), placesIn(screened->outside, rows)},
                                    {QStringLiteral("two_of_three"), placesIn(screened->twoOfThree, rows)}}}};
}

}  // namespace

std::vector<SeriesMethod> countMethods()
{
    return {{"ears", "day,count", "method=C1|C2|C3 alpha=0.001 baseline=7 minSigma=0 first=1 last=n",
             earsSeries, "ears"},
            {"farrington", "week,count",
             "method=both b=4 w=3 noPeriods=10 pastWeeksNotIncluded=26 thresholdMethod=nbPlugin alpha=0.01 "
             "weightsThreshold=2.58 pThresholdTrend=1 limit54=5 first=n-51 last=n",
             farringtonSeries},
            {"xmr", "time,value", "", xmrSeries}};
}

}  // namespace xinglin

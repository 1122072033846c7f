// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/arl.h"
#include "analysis/series/series_method.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <array>
#include <cmath>

namespace xinglin {
namespace {

constexpr std::array kPublishedShifts{0.0, 0.25, 0.5, 0.75, 1.0, 1.5, 2.0, 2.5, 3.0, 4.0};

QJsonValue runLengthFigure(double value)
{
    return std::isfinite(value) ? QJsonValue(value) : QJsonValue();
}

QJsonValue limitFigure(const std::optional<double> &limit)
{
    return limit ? QJsonValue(*limit) : QJsonValue();
}

QJsonArray shiftList(const std::vector<double> &shifts)
{
    QJsonArray list;
    for (const double shift : shifts)
        list.append(shift);
    return list;
}

QJsonObject cusumRow(const CusumDesign &design, const std::vector<double> &shifts)
{
    QJsonArray arl;
    for (const double shift : shifts)
        arl.append(runLengthFigure(cusumArl(design, shift)));
    return {{QStringLiteral("k"), design.k}, {QStringLiteral("h"), design.h}, {QStringLiteral("arl"), arl}};
}

QJsonObject ewmaRow(const EwmaDesign &design, const std::vector<double> &shifts)
{
    QJsonArray arl;
    for (const double shift : shifts)
        arl.append(runLengthFigure(ewmaArl(design, shift)));
    return {{QStringLiteral("lambda"), design.lambda},
            {QStringLiteral("L"), design.limit},
            {QStringLiteral("arl"), arl}};
}

/// The published tables, and the limits that keep an alert budget.
QJsonObject publishedTables(const std::vector<double> &shifts)
{
    using Pair = std::pair<double, double>;
    QJsonArray cusumTwo, cusumOne, ewmaTwo, ewmaCritical, cusumCritical, cusumDays, ewmaDays;
    for (const auto &[k, h] :
         {Pair{0.5, 4.0}, {0.5, 5.0}, {0.25, 8.01}, {0.5, 4.77}, {0.75, 3.34}, {1.0, 2.52}})
        cusumTwo.append(cusumRow({k, h, 0.0, ChartSides::two}, shifts));
    for (const double h : {4.0, 5.0})
        cusumOne.append(cusumRow({0.5, h, 0.0, ChartSides::one}, shifts));
    for (const auto &[lambda, limit] :
         {Pair{0.4, 3.054}, {0.25, 2.998}, {0.2, 2.962}, {0.1, 2.814}, {0.05, 2.615}})
        ewmaTwo.append(ewmaRow({lambda, limit, ChartSides::two}, shifts));
    for (const double lambda : {0.05, 0.1, 0.2, 0.3, 0.4})
        ewmaCritical.append(
            QJsonObject{{QStringLiteral("lambda"), lambda},
                        {QStringLiteral("L"), limitFigure(ewmaLimitFor(500.0, lambda, ChartSides::two))}});
    for (const double k : {0.25, 0.5, 0.75, 1.0})
        cusumCritical.append(
            QJsonObject{{QStringLiteral("k"), k},
                        {QStringLiteral("h"), limitFigure(cusumLimitFor(370.0, k, ChartSides::two))}});
    for (const double days : {90.0, 180.0, 365.0, 730.0}) {
        cusumDays.append(
            QJsonObject{{QStringLiteral("arl0"), days},
                        {QStringLiteral("k"), 0.5},
                        {QStringLiteral("h"), limitFigure(cusumLimitFor(days, 0.5, ChartSides::one))}});
        ewmaDays.append(
            QJsonObject{{QStringLiteral("arl0"), days},
                        {QStringLiteral("lambda"), 0.3},
                        {QStringLiteral("L"), limitFigure(ewmaLimitFor(days, 0.3, ChartSides::one))}});
    }
    return {{QStringLiteral("shift_sd"), shiftList(shifts)},
            {QStringLiteral("cusum_two_sided"), cusumTwo},
            {QStringLiteral("cusum_one_sided"), cusumOne},
            {QStringLiteral("ewma_two_sided"), ewmaTwo},
            {QStringLiteral("ewma_crit_arl0_500"), ewmaCritical},
            {QStringLiteral("cusum_crit_arl0_370"), cusumCritical},
            {QStringLiteral("cusum_crit_one_sided_days"), cusumDays},
            {QStringLiteral("ewma_crit_one_sided_days"), ewmaDays},
            {QStringLiteral("shewhart3"), shewhartArl(3.0, 0.0)}};
}

Result<std::vector<double>> shiftsOf(const PlainTable &table)
{
    const QString column =
        table.firstOf({QStringLiteral("shift_sd"), QStringLiteral("shift"), QStringLiteral("delta"),
                       QStringLiteral("mu"), QStringLiteral("value")});
    if (column.isEmpty() && table.columns.size() != 1)
        return std::vector<double>(kPublishedShifts.begin(), kPublishedShifts.end());
    const auto numbers = table.numbers(column.isEmpty() ? table.columns.constFirst() : column);
    if (!numbers)
        return fail(numbers.error());
    std::vector<double> shifts;
    for (const auto &each : *numbers) {
        if (each)
            shifts.push_back(*each);
    }
    return shifts;
}

/// One row of the table, or the parameters, as a chart.
struct ChartRequest
{
    bool isEwma = false;
    double weight = 0.0;                ///< lambda or k
    std::optional<double> limit, arl0;  ///< one of them
    double headStart = 0.0;             ///< share of h
};

Status checkRequest(const ChartRequest &request)
{
    const bool isGoodWeight = request.isEwma ? request.weight > 0.0 && request.weight <= 1.0
                                             : request.weight >= 0.0 && request.weight < 20.0;
    const bool isGoodLimit = request.limit ? *request.limit > 0.0 && *request.limit <= 100.0
                                           : request.arl0 && *request.arl0 > 1.0 && *request.arl0 <= 1e9;
    if (isGoodWeight && isGoodLimit && request.headStart >= 0.0 && request.headStart <= 1.0)
        return {};
    return fail(ErrorCode::invalidData,
                QCoreApplication::translate(
                    "Analysis", "A chart needs 0 < lambda <= 1 and L, or k >= 0 and h, each limit "
                                "above 0 and at most 100, or arl0 above 1 instead."));
}

Result<QJsonObject> answerOf(const ChartRequest &request, ChartSides sides, const std::vector<double> &shifts)
{
    if (Status good = checkRequest(request); !good)
        return fail(good.error());
    std::optional<double> limit = request.limit;
    if (!limit)
        limit = request.isEwma ? ewmaLimitFor(*request.arl0, request.weight, sides)
                               : cusumLimitFor(*request.arl0, request.weight, sides, request.headStart);
    if (!limit)
        return fail(ErrorCode::invalidData,
                    QCoreApplication::translate("Analysis", "No limit gives that arl0."));
    QJsonObject row = request.isEwma
                          ? ewmaRow({request.weight, *limit, sides}, shifts)
                          : cusumRow({request.weight, *limit, request.headStart * *limit, sides}, shifts);
    if (request.arl0)
        row[QStringLiteral("arl0")] = *request.arl0;
    if (!request.isEwma)
        row[QStringLiteral("headstart")] = request.headStart * *limit;
    return row;
}

Result<QJsonObject> chartOfParameters(const SeriesParameters &parameters, const std::vector<double> &shifts)
{
    ChartRequest request;
    const QString chart = parameters.text(QStringLiteral("chart"), {});
    request.isEwma = chart.isEmpty()
                         ? parameters.has(QStringLiteral("lambda")) || parameters.has(QStringLiteral("L"))
                         : chart == QLatin1String("ewma");
    const QString sided = parameters.text(QStringLiteral("sided"), QStringLiteral("two"));
    const bool isKnown = chart.isEmpty() || chart == QLatin1String("ewma") ||
                         chart == QLatin1String("cusum") || chart == QLatin1String("shewhart");
    if (!isKnown || (sided != QLatin1String("one") && sided != QLatin1String("two")))
        return fail(ErrorCode::usage,
                    QCoreApplication::translate(
                        "Analysis", "chart is cusum, ewma or shewhart, and sided is one or two."));
    const ChartSides sides = sided == QLatin1String("one") ? ChartSides::one : ChartSides::two;
    const auto weight = request.isEwma ? parameters.number(QStringLiteral("lambda"), 0.3)
                                       : parameters.number(QStringLiteral("k"), 0.5);
    const bool isShewhart = chart == QLatin1String("shewhart");
    const auto limit = parameters.number(
        request.isEwma || isShewhart ? QStringLiteral("L") : QStringLiteral("h"), request.isEwma ? 2.675
                                                                                  : isShewhart   ? 3.0
                                                                                                 : 4.0);
    const auto arl0 = parameters.number(QStringLiteral("arl0"), 0.0);
    const auto head = parameters.number(QStringLiteral("headstart"), 0.0);
    for (const auto *each : {&weight, &limit, &arl0, &head}) {
        if (!*each)
            return fail(each->error());
    }
    if (isShewhart) {
        QJsonArray arl;
        for (const double shift : shifts)
            arl.append(runLengthFigure(shewhartArl(*limit, shift, sides)));
        return QJsonObject{{QStringLiteral("L"), *limit},
                           {QStringLiteral("shift_sd"), shiftList(shifts)},
                           {QStringLiteral("arl"), arl}};
    }
    request.weight = *weight;
    request.headStart = *head;
    if (parameters.has(QStringLiteral("arl0")))
        request.arl0 = *arl0;
    else
        request.limit = *limit;
    auto row = answerOf(request, sides, shifts);
    if (!row)
        return fail(row.error());
    row->insert(QStringLiteral("sided"), sided);
    row->insert(QStringLiteral("shift_sd"), shiftList(shifts));
    return row;
}

/// A table of charts: k,h or lambda,L (or arl0 in place of the limit) in each row.
Result<QJsonObject> chartsOfTable(const PlainTable &table, const std::vector<double> &shifts)
{
    const bool isEwma = table.has(QStringLiteral("lambda"));
    const QString limitName = isEwma ? QStringLiteral("L") : QStringLiteral("h");
    const auto weights = table.numbers(isEwma ? QStringLiteral("lambda") : QStringLiteral("k"));
    const auto limits = table.numbers(table.has(limitName) ? limitName : QStringLiteral("arl0"));
    const QString shiftName = table.firstOf(
        {QStringLiteral("shift_sd"), QStringLiteral("shift"), QStringLiteral("delta"), QStringLiteral("mu")});
    const auto own = table.numbers(shiftName);
    if (!weights)
        return fail(weights.error());
    if (!limits)
        return fail(limits.error());
    if (!shiftName.isEmpty() && !own)
        return fail(own.error());
    QJsonArray one, two;
    for (std::size_t row = 0; row < weights->size(); ++row) {
        ChartRequest request{isEwma, (*weights)[row].value_or(-1.0), {}, {}, 0.0};
        (table.has(limitName) ? request.limit : request.arl0) = (*limits)[row].value_or(-1.0);
        const std::vector<double> at =
            shiftName.isEmpty() ? shifts : std::vector<double>{(*own)[row].value_or(0.0)};
        for (const ChartSides sides : {ChartSides::one, ChartSides::two}) {
            const auto answer = answerOf(request, sides, at);
            if (!answer)
                return fail(ErrorCode::invalidData, QCoreApplication::translate("Analysis", "Row %1: %2")
                                                        .arg(row + 1)
                                                        .arg(answer.error().message));
            (sides == ChartSides::one ? one : two).append(*answer);
        }
    }
    QJsonObject json{{isEwma ? QStringLiteral("ewma_one_sided") : QStringLiteral("cusum_one_sided"), one},
                     {isEwma ? QStringLiteral("ewma_two_sided") : QStringLiteral("cusum_two_sided"), two}};
    json[QStringLiteral("shift_sd")] = shiftList(shiftName.isEmpty() ? shifts : *shiftsOf(table));
    return json;
}

Result<QJsonObject> arlSeries(const PlainTable &table, const SeriesParameters &parameters)
{
    const bool isDesigns = table.has(QStringLiteral("k")) || table.has(QStringLiteral("lambda"));
    const auto shifts = isDesigns && table.columns.size() == 1
                            ? Result<std::vector<double>>(
                                  std::vector<double>(kPublishedShifts.begin(), kPublishedShifts.end()))
                            : shiftsOf(table);
    if (!shifts)
        return fail(shifts.error());
    if (isDesigns)
        return chartsOfTable(table, *shifts);
    return parameters.names().isEmpty() ? Result<QJsonObject>(publishedTables(*shifts))
                                        : chartOfParameters(parameters, *shifts);
}

}  // namespace

std::vector<SeriesMethod> arlMethods()
{
    return {{"arl", "none, shift_sd, k,h|arl0[,shift] or lambda,L|arl0[,shift]",
             "chart=cusum|ewma|shewhart sided=two k=0.5 h=4 headstart=0 lambda=0.3 L=2.675 arl0", arlSeries,
             nullptr, false}};
}

}  // namespace xinglin

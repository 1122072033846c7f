// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/sentence.h"
#include "reports/builders/engine_chapters.h"
#include "reports/builders/engine_charts.h"

#include <QJsonObject>

#include <algorithm>
#include <array>

namespace xinglin::engine {
namespace {

constexpr std::size_t kBoxesInARow = 3;
constexpr double kBoxHeight = 84.0, kFunnelHeight = 190.0, kCountHeight = 130.0, kHeatHeight = 150.0;

/// Whether limits are widened by a spread that few units tell.
bool isSpreadOfFew(const AnalysisResult &funnel)
{
    constexpr std::ptrdiff_t kFew = 10;
    const QJsonArray units = under(funnel, "units").toArray();
    const auto judged = std::ranges::count_if(
        units, [](const QJsonValue &unit) { return unit[QLatin1String("rate")].isDouble(); });
    return judged < kFew && number(under(funnel, "tau2")).value_or(0.0) > 0.0;
}

/// The sub-units' adjusted figures; only those the method gives.
void writeComparisonTable(ReportWriter &writer, const ReportWords &words, const AnalysisResult &funnel,
                          const AnalysisResult *shrunken)
{
    const Texts &texts = words.texts();
    TableBlock table;
    table.key = QStringLiteral("comparison");
    table.caption = texts.translate("Report", "Fair comparison of units");
    const auto right = TableColumn::Align::right;
    table.columns = {
        {QStringLiteral("unit"), texts.translate("Report", "Unit"), QString(), TableColumn::Align::left},
        {QStringLiteral("n"), texts.translate("Report", "People judged"), QString(), right},
        {QStringLiteral("rate"), texts.translate("Report", "Share"), QString(), right},
        {QStringLiteral("z"), texts.translate("Report", "z"), QString(), right},
        {QStringLiteral("z_adjusted"), texts.translate("Report", "z, adjusted"), QString(), right},
        {QStringLiteral("p_worst"), texts.translate("Report", "Chance to be worst"), QString(), right}};
    const QJsonArray estimates = applies(shrunken) ? under(*shrunken, "units").toArray() : QJsonArray();
    for (const QJsonValue &unit : under(funnel, "units").toArray()) {
        std::optional<double> worst;
        for (const QJsonValue &other : estimates) {
            if (other[QLatin1String("id")] == unit[QLatin1String("id")])
                worst = number(other[QLatin1String("p_worst")]);
        }
        if (unit[QLatin1String("suppressed")].toBool()) {
            std::vector<TableCell> row(table.columns.size(),
                                       TableCell{words.withheld(), {}, Mark::none, 0, true});
            row.front() = words.textCell(unitNameIn(words, unit));
            table.rows.push_back(std::move(row));
            continue;
        }
        const auto n = number(unit[QLatin1String("n")]);
        table.rows.push_back(
            {words.textCell(unitNameIn(words, unit)),
             n ? words.countCell(static_cast<std::int64_t>(*n)) : words.numberCell(n, 0),
             words.percentCell(number(unit[QLatin1String("rate")])),
             words.numberCell(number(unit[QLatin1String("z")]), 1),
             words.numberCell(number(unit[QLatin1String("z_adjusted")]), 1),
             worst ? TableCell{probabilityText(*worst, 1), worst, Mark::none, 0} : words.percentCell({})});
    }
    table.emptyText = words.noData();
    table.note = texts.translate("Report", "Share: people with a day far from their own usual. z, adjusted: "
                                           "after allowing for the spread between "
                                           "units beyond chance; only this one may single out a unit.");
    if (isSpreadOfFew(funnel) && applies(shrunken))
        table.note = sentences(
            {table.note,
             texts.translate(
                 "Report",
                 "With fewer than ten units their spread cannot be told from a true difference of "
                 "one of them: it widens the limits, so that none may lie beyond them. The chance to "
                 "be worst says which unit is most likely the highest, not that it lies beyond "
                 "the limits.")});
    writer.add(std::move(table));
}

/// Charts side by side, at most three in a row, the rows as even as can be.
void addInRows(ReportWriter &writer, std::vector<ChartFigure> boxes)
{
    const std::size_t rows = (boxes.size() + kBoxesInARow - 1) / kBoxesInARow;
    std::size_t next = 0;
    for (std::size_t row = 0; row < rows; ++row) {
        ChartBlock block{{}, kBoxHeight};
        const std::size_t left = boxes.size() - next;
        const std::size_t here = (left + rows - row - 1) / (rows - row);
        for (std::size_t i = 0; i < here; ++i)
            block.charts.push_back(std::move(boxes[next++]));
        writer.add(std::move(block));
    }
}

}  // namespace

void writeUnitDistribution(ReportWriter &writer, const ReportWords &words, const Results &results)
{
    std::vector<ChartFigure> boxes;
    for (const AnalysisResult &each : results) {
        if (each.method == QLatin1String("quantiles") && applies(&each) && words.metric(each.metric))
            boxes.push_back({distributionBox(words, each), QString()});
    }
    if (!boxes.empty()) {
        writer.section(words.texts().translate("Report", "Distributions"));
        writer.lead(words.texts().translate(
            "Report",
            "Box: the middle half of the values with the median; whiskers: from 5% to 95%; outline: "
            "how often each value occurs, as far as a little beyond the whiskers. Exact, over all values of "
            "the period."));
        addInRows(writer, std::move(boxes));
    }
    const AnalysisResult *hours = find(results, u"roll-up", u"heart_rate");
    if (applies(hours) && hours->days.days() > 1) {  // of one day its course by hour tells more
        ChartSpec heat = hourByDayChart(words, *hours);
        if (!heat.isEmpty())
            writer.add(
                ChartBlock{{{std::move(heat), words.texts().translate("Report", "Pale: low; strong: high.")}},
                           kHeatHeight});
    }
}

void writeUnitCounts(ReportWriter &writer, const ReportWords &words, const Results &results)
{
    const AnalysisResult *counts = find(results, u"surveillance");
    if (!counts)
        return;
    writer.section(words.texts().translate("Report", "Daily counts of people"));
    if (applies(counts)) {
        const QString text = words.name(counts->text);
        if (!text.isEmpty())
            writer.lead(text);
        if (under(*counts, "days").toArray().size() > 1)  // a single dot is no course
            writer.add(ChartBlock{
                {{dailyCountsChart(words, *counts, find(results, u"unit-forecast", u"people_with_deviation")),
                  QString()}},
                kCountHeight});
        const ChartSpec weekly = weeklyCountsChart(words, *counts);
        if (!weekly.isEmpty())
            writer.add(ChartBlock{{{weekly, QString()}}, kCountHeight});
    }
    writeReason(writer, words, counts);
}

QStringList comparisonMethods()
{
    return {QStringLiteral("funnel"), QStringLiteral("shrinkage"), QStringLiteral("standardised-rates")};
}

void writeUnitComparison(ReportWriter &writer, const ReportWords &words, const Results &results)
{
    const Texts &texts = words.texts();
    const AnalysisResult *funnel = find(results, u"funnel");
    const AnalysisResult *rates = find(results, u"standardised-rates");
    const AnalysisResult *shrunken = find(results, u"shrinkage");
    if (!funnel && !rates && !shrunken)
        return;
    writer.section(texts.translate("Report", "Fair comparison"));
    if (applies(funnel)) {
        writer.lead(words.name(funnel->text));
        const QJsonArray units = under(*funnel, "units").toArray();
        const bool isAnyFar = std::ranges::any_of(
            units, [](const QJsonValue &unit) { return unit[QLatin1String("rate")].toDouble() > 0.0; });
        if (isAnyFar)  // nobody anywhere is a sentence, not a figure
            writer.add(ChartBlock{{{funnelChart(words, *funnel), QString()}}, kFunnelHeight});
        writeComparisonTable(writer, words, *funnel, shrunken);
    }
    writeReason(writer, words, funnel);
    ChartBlock pair{{}, 0.0};
    if (applies(rates))
        pair.charts.push_back(
            {unitIntervals(words, *rates, texts.translate("Report", "As if all had the same ages and sexes"),
                           texts.translate("Report", "people (%)"), "rate"),
             words.name(rates->text)});
    if (applies(shrunken))
        pair.charts.push_back(
            {unitIntervals(words, *shrunken, texts.translate("Report", "Best estimate of each unit"),
                           texts.translate("Report", "people (%)"), "estimate"),
             words.name(shrunken->text)});
    if (pair.charts.size() == 2)  // two estimates of the same shares
        giveOneAxis(pair.charts.front().chart, pair.charts.back().chart);
    if (!pair.charts.empty())
        writer.add(std::move(pair));
    writeReason(writer, words, rates);
    writeReason(writer, words, shrunken);
}

}  // namespace xinglin::engine

// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/builders/report_parts.h"

#include "reports/builders/report_charts.h"
#include "reports/builders/table_parts.h"

#include <algorithm>

namespace xinglin {
namespace {

using ColumnAlign = TableColumn::Align;

TableBlock coverageTable(const ReportSource &source)
{
    const ReportWords &words = source.words;
    const Texts &texts = words.texts();
    TableBlock table;
    table.key = QStringLiteral("coverage");
    table.caption = texts.translate("Report", "Expected and received data");
    table.columns = {
        {QStringLiteral("item"), texts.translate("Report", "Item"), QString(), ColumnAlign::left},
        {QStringLiteral("value"), words.period(source.setting.period), QString(), ColumnAlign::right}};
    if (words.comparesWithPrevious())
        table.columns.push_back({QStringLiteral("previous"), words.period(source.setting.period.previous()),
                                 QString(), ColumnAlign::right});
    const SubjectFigures *before =
        source.previous && !source.previous->suppressed ? source.previous : nullptr;
    const TableCell none{words.noData(), {}, Mark::none, 0, true};
    const auto add = [&](const QString &name, const auto &cell) {
        std::vector<TableCell> row{words.textCell(name), cell(source.figures.coverage)};
        if (words.comparesWithPrevious())
            row.push_back(before ? cell(before->coverage) : none);
        table.rows.push_back(std::move(row));
    };
    if (!source.isPerson)
        add(texts.translate("Report", "People on the last day"),
            [&](const Coverage &coverage) { return words.countCell(coverage.people); });
    add(source.isPerson ? texts.translate("Report", "Days expected")
                        : texts.translate("Report", "Person-days expected"),
        [&](const Coverage &coverage) { return words.countCell(coverage.daysExpected); });
    add(source.isPerson ? texts.translate("Report", "Days with data")
                        : texts.translate("Report", "Person-days with data"),
        [&](const Coverage &coverage) { return words.countCell(coverage.daysWithData); });
    add(texts.translate("Report", "Wearing rate"), [&](const Coverage &coverage) {
        return coverage.daysExpected > 0 ? words.percentCell(coverage.share) : none;
    });
    add(texts.translate("Report", "Completeness of the days with data"), [&](const Coverage &coverage) {
        return coverage.daysWithData > 0 ? words.percentCell(coverage.completeness) : none;
    });
    table.note = texts.translate(
        "Report", "Wearing rate: days with any record over days of membership. Completeness: "
                  "records received over those the devices should have sent by their own interval.");
    return table;
}

TableBlock excludedTable(const ReportSource &source)
{
    const ReportWords &words = source.words;
    const Texts &texts = words.texts();
    TableBlock table;
    table.key = QStringLiteral("excluded");
    table.caption = texts.translate("Report", "Values left out, and why");
    table.columns = {
        {QStringLiteral("metric"), texts.translate("Report", "Metric"), QString(), ColumnAlign::left},
        {QStringLiteral("counted"), texts.translate("Report", "Counted"), QString(), ColumnAlign::right},
        {QStringLiteral("reason"), texts.translate("Report", "Reason"), QString(), ColumnAlign::left},
        {QStringLiteral("excluded"), texts.translate("Report", "Left out"), QString(), ColumnAlign::right},
        {QStringLiteral("share"), texts.translate("Report", "Share of all"), QString(), ColumnAlign::right}};
    for (const MetricFigures &one : source.figures.metrics) {
        const Metric *metric = words.metric(one.metric);
        if (!metric)
            continue;
        for (const auto &[flag, count] : one.excluded) {
            if (count > 0)
                table.rows.push_back(
                    {words.textCell(words.metricName(*metric)), words.countCell(one.n),
                     words.textCell(words.reason(flag)), words.countCell(count),
                     words.percentCell(static_cast<double>(count) / static_cast<double>(one.n + count))});
        }
    }
    table.emptyText = texts.translate("Report", "No value was left out.");
    table.note = texts.translate(
        "Report", "Nothing is deleted or corrected: a value left out here is still stored with its mark. A "
                  "value may have several reasons.");
    return table;
}

}  // namespace

void writeCoverage(ReportWriter &writer, const ReportSource &source)
{
    writer.add(coverageTable(source));
    if (!source.isPerson && source.figures.coverage.daysWithData > 0 && !source.setting.isOneDay() &&
        source.setting.shows("quality.people"))
        writer.add(ChartBlock{{{scoredPeopleChart(source.words, source.figures), QString()}}, 120.0});
}

void writeExcluded(ReportWriter &writer, const ReportSource &source)
{
    writer.add(excludedTable(source));
}

void writeScoreParts(ReportWriter &writer, const ReportSource &source)
{
    const ReportWords &words = source.words;
    const Texts &texts = words.texts();
    const ScoreFigures &score = source.figures.score;
    TableBlock table;
    table.key = QStringLiteral("score_parts");
    table.caption = texts.translate("Report", "What the health score is made of");
    table.columns = {
        {QStringLiteral("metric"), texts.translate("Report", "Metric"), QString(), ColumnAlign::left},
        {QStringLiteral("weight"), texts.translate("Report", "Weight"), QString(), ColumnAlign::right},
        {QStringLiteral("points"), texts.translate("Report", "Points"), QString(), ColumnAlign::right},
        {QStringLiteral("lost"), texts.translate("Report", "Points lost"), QString(), ColumnAlign::right}};
    double weights = 0.0;
    double points = 0.0;
    for (const ScorePart &part : score.parts) {
        const Metric *metric = words.metric(part.metric);
        if (!metric)
            continue;
        weights += part.weight;
        points += part.points;
        table.rows.push_back({words.textCell(words.metricName(*metric)), words.percentCell(part.weight),
                              words.numberCell(part.points, 1),
                              words.numberCell(std::max(0.0, part.weight * 100.0 - part.points), 1)});
    }
    std::stable_sort(table.rows.begin(), table.rows.end(), [](const auto &a, const auto &b) {
        return a[3].number.value_or(0.0) > b[3].number.value_or(0.0);
    });
    if (!table.rows.empty())
        table.sumRow = {words.textCell(texts.translate("Report", "Sum")), words.percentCell(weights),
                        words.numberCell(points, 1),
                        words.numberCell(std::max(0.0, weights * 100.0 - points), 1)};
    table.emptyText = words.noData();
    QStringList missing, young;
    for (const std::uint8_t number : score.missing) {
        if (const Metric *metric = words.metric(number))
            (figuresOf(source.figures, number) ? young : missing) += words.metricName(*metric);
    }
    QStringList notes;
    if (!missing.isEmpty())
        notes += texts.translate("Report", "Without data, so without a part: %1.")
                     .arg(table::listed(words, missing));
    if (!young.isEmpty())
        notes +=
            texts
                .translate("Report", "With data, but too few days to tell what is usual, so without a part: "
                                     "%1.")
                .arg(table::listed(words, young));
    if (!notes.isEmpty())
        notes += texts.translate("Report",
                                 "The other weights are re-normalised and the interval is wider for it.");
    table.note = sentences(notes);
    writer.add(std::move(table));
}

}  // namespace xinglin

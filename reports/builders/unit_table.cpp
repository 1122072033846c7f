// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/builders/unit_table.h"

#include "reports/builders/table_parts.h"
#include "reports/builders/unit_findings.h"

namespace xinglin {
namespace {

using UnitTableAlign = TableColumn::Align;

TableCell standingCell(const ReportWords &words, const UnitStanding &one)
{
    const Texts &texts = words.texts();
    if (one.unit->suppressed)
        return {words.withheld(), {}, Mark::noData, 0};
    switch (one.standing) {
    case Standing::below: return {texts.translate("Report", "below"), {}, Mark::p2, 0};
    case Standing::above: return {texts.translate("Report", "above"), {}, Mark::good, 0};
    case Standing::notDistinguishable: return {texts.translate("Report", "not distinct"), {}, Mark::none, 0};
    case Standing::unknown: break;
    }
    if (one.low)  // nothing but itself to stand against
        return {QStringLiteral("–"), {}, Mark::none, 0, true};
    return {words.noData(), {}, Mark::noData, 0};
}

/// How many days are left out of a score; empty when none is.
QString leftOutNote(const ReportWords &words, const std::vector<ReportUnit> &units)
{
    const Texts &texts = words.texts();
    QStringList scores;
    for (const ReportUnit &unit : units) {
        if (!unit.suppressed && unit.daysLeftOut > 0)
            scores += texts.translate("Report", "%1: %2 of %3 days")
                          .arg(words.name(unit.subject.name), QString::number(unit.daysLeftOut),
                               QString::number(unit.daysWithScore + unit.daysLeftOut));
    }
    return scores.isEmpty()
               ? QString()
               : texts
                     .translate("Report",
                                "Days left out of the score, as they would tell of too few people: %1.")
                     .arg(table::listed(words, scores));
}

}  // namespace

TableBlock unitTable(const ReportSource &source, const std::vector<ReportUnit> &units)
{
    const ReportWords &words = source.words;
    const Texts &texts = words.texts();
    TableBlock table;
    table.key = QStringLiteral("units");
    table.caption = texts.translate("Report", "Sub-units");
    table.columns = {
        {QStringLiteral("unit"), texts.translate("Report", "Unit"), QString(), UnitTableAlign::left},
        {QStringLiteral("people"), texts.translate("Report", "People"), QString(), UnitTableAlign::right},
        {QStringLiteral("wearing"), texts.translate("Report", "Wearing rate"), QString(),
         UnitTableAlign::right},
        {QStringLiteral("score"), texts.translate("Report", "Health score"), QString(),
         UnitTableAlign::right},
        {QStringLiteral("interval"), texts.translate("Report", "Widened interval"), QString(),
         UnitTableAlign::right},
        {QStringLiteral("change"), texts.translate("Report", "Change"), QString(), UnitTableAlign::right},
        {QStringLiteral("standing"), texts.translate("Report", "Against the whole"), QString(),
         UnitTableAlign::left}};
    for (const UnitStanding &one : unitStandings(units, source.figures.score)) {
        const ReportUnit &unit = *one.unit;
        const TableCell hidden{unit.suppressed ? words.withheld() : words.noData(), {}, Mark::none, 0, true};
        std::vector<TableCell> row;
        row.reserve(table.columns.size());
        row.push_back(words.textCell(words.name(unit.subject.name)));
        row.push_back(words.countCell(unit.people));
        if (unit.suppressed) {
            row.resize(table.columns.size() - 1, hidden);
        } else {
            const auto change =
                words.comparesWithPrevious() ? unit.scoreChange.difference.value : std::nullopt;
            row.push_back(unit.coverage.daysExpected > 0 ? words.percentCell(unit.coverage.share) : hidden);
            row.push_back(words.numberCell(unit.score.value, 1));
            row.push_back({words.interval(one.low, one.high, 1), {}, Mark::none, 0, !one.low});
            row.push_back(change ? TableCell{words.signedNumber(*change, 1), change, Mark::none, 0}
                          : words.comparesWithPrevious()
                              ? hidden
                              : TableCell{words.notCompared(), {}, Mark::none, 0, true});
        }
        row.push_back(standingCell(words, one));
        table.rows.push_back(std::move(row));
    }
    table.note = sentences({texts.translate("Report", "Change: mean score against %1.")
                                .arg(words.period(source.setting.period.previous())),
                            leftOutNote(words, units), words.dataBegins()});
    return table;
}

}  // namespace xinglin

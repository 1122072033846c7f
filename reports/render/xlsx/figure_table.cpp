// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/render/xlsx/figure_table.h"

#include "reports/render/xlsx/number_format.h"

#include <algorithm>

namespace xinglin::xlsx {

TableBlock figureTable(const KeyFiguresBlock &block, const Texts &texts)
{
    TableBlock table;
    table.columns = {
        {QStringLiteral("label"), texts.translate("ReportRender", "Figure"), {}},
        {QStringLiteral("value"), texts.translate("ReportRender", "Value"), {}, TableColumn::Align::right},
        {QStringLiteral("unit"), texts.translate("ReportRender", "Unit"), {}}};
    std::size_t changes = 0;
    for (const KeyFigure &figure : block.figures)
        changes = std::max(changes, figure.changes.size());
    for (std::size_t i = 0; i < changes; ++i)
        table.columns.push_back({QStringLiteral("change"), texts.translate("ReportRender", "Change"), {}});
    table.columns.push_back({QStringLiteral("note"), texts.translate("ReportRender", "Extent"), {}});
    for (const KeyFigure &figure : block.figures) {
        const auto quantity = figure.unit.isEmpty() ? printedQuantity(figure.value) : std::nullopt;
        const TableCell value{quantity ? quantity->number : figure.value,
                              quantity ? quantity->value : printedNumber(figure.value), Mark::none, 0,
                              !figure.hasValue};
        std::vector<TableCell> row{{figure.label, {}}, value, {quantity ? quantity->unit : figure.unit, {}}};
        for (std::size_t i = 0; i < changes; ++i)
            row.push_back({i < figure.changes.size() ? figure.changes[i] : QString(), {}});
        row.push_back({figure.note, {}});
        table.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace xinglin::xlsx

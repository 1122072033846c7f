// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/document/document.h"

#include <algorithm>

namespace xinglin::test {

/// The table of that key; nullptr: none.
inline const TableBlock *tableOf(const Document &document, const char *key)
{
    for (const Block &block : document.blocks) {
        const auto *table = std::get_if<TableBlock>(&block);
        if (table && table->key == QLatin1String(key))
            return table;
    }
    return nullptr;
}

/// Whether a printed text of the document holds this one.
inline bool holds(const Document &document, const QString &text)
{
    const auto texts = readingText(document);
    return std::any_of(texts.begin(), texts.end(),
                       [&text](const QString &one) { return one.contains(text); });
}

/// The cover of a document that begins with one.
inline const CoverBlock &coverOf(const Document &document)
{
    return std::get<CoverBlock>(document.blocks.front());
}

/// How many of the charts draw a course of days.
inline std::ptrdiff_t coursesOfDays(const Document &document)
{
    return std::ranges::count_if(document.blocks, [](const Block &block) {
        const auto *chart = std::get_if<ChartBlock>(&block);
        return chart && chart->charts[0].chart.xAxis == ChartSpec::XAxis::day;
    });
}

/// The most changes against other periods that stand under one key figure.
inline std::size_t mostChanges(const Document &document)
{
    std::size_t most = 0;
    for (const Block &block : document.blocks) {
        if (const auto *figures = std::get_if<KeyFiguresBlock>(&block)) {
            for (const KeyFigure &figure : figures->figures)
                most = std::max(most, figure.changes.size());
        }
    }
    return most;
}

}  // namespace xinglin::test

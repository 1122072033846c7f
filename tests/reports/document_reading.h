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

}  // namespace xinglin::test

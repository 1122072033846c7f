// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/builders/caption_numbers.h"

namespace xinglin {

void numberCaptions(Document &document, const Texts &texts)
{
    const auto numbered = [](const QString &number, const QString &caption) {
        return number + QStringLiteral("  ") + caption;
    };
    int tables = 0, figures = 0;
    for (Block &block : document.blocks) {
        if (auto *table = std::get_if<TableBlock>(&block); table && !table->caption.isEmpty())
            table->caption = numbered(texts.translate("Report", "Table %1").arg(++tables), table->caption);
        auto *charts = std::get_if<ChartBlock>(&block);
        if (!charts || charts->charts.empty() || charts->charts.front().chart.title.isEmpty())
            continue;
        ++figures;
        char16_t letter = u'a';
        for (ChartFigure &figure : charts->charts) {
            QString number = QString::number(figures);
            if (charts->charts.size() > 1)
                number += QChar(letter++);
            figure.chart.title =
                numbered(texts.translate("Report", "Figure %1").arg(number), figure.chart.title);
        }
    }
}

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/builders/table_parts.h"

namespace xinglin::table {

TableCell absent(const ReportWords &words)
{
    return absent(words.noData());
}

TableCell absent(const QString &text)
{
    return {text, {}, Mark::none, 0, true};
}

TableCell nameNumber(std::int64_t number)
{
    return {QString::number(number), static_cast<double>(number), Mark::none, 0};
}

TableCell share(const ReportWords &words, std::int64_t part, std::int64_t whole)
{
    return words.percentCell(whole > 0 ? std::optional(static_cast<double>(part) / static_cast<double>(whole))
                                       : std::nullopt);
}

QString listed(const ReportWords &words, const QStringList &items)
{
    return items.join(words.language() == Language::zhCN ? QStringLiteral("、") : QStringLiteral(", "));
}

QString person(const ReportWords &words, const BilingualText &name, const QString &code, bool named)
{
    const QString shown = named ? words.name(name) : QString();
    return shown.isEmpty() ? code : words.bracketed(shown, code);
}

}  // namespace xinglin::table

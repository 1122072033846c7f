// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/builders/report_words.h"

// Columns and cells as tables of reports write them.
namespace xinglin::table {

inline TableColumn left(const char *key, const QString &header)
{
    return {QString::fromLatin1(key), header, QString(), TableColumn::Align::left};
}
inline TableColumn right(const char *key, const QString &header)
{
    return {QString::fromLatin1(key), header, QString(), TableColumn::Align::right};
}

/// "no data", as absent.
TableCell absent(const ReportWords &words);
/// The text, which says that there is no value.
TableCell absent(const QString &text);
/// A number that is a name, as an order has one: without separators.
TableCell nameNumber(std::int64_t number);
/// A share in percent; a dash of nothing.
TableCell share(const ReportWords &words, std::int64_t part, std::int64_t whole);
/// "a, b", "a、b"
QString listed(const ReportWords &words, const QStringList &items);
/// "Zhang Wei (E0012)"; the code alone where there is no name or it may not be shown.
QString person(const ReportWords &words, const BilingualText &name, const QString &code, bool named);

}  // namespace xinglin::table

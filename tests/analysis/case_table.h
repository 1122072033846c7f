// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/series/series_method.h"

#include <QtGlobal>

// Running a series method on a table written in a test.
namespace xinglin::case_table {

/// "a,b\n1,2\n3,4"
inline PlainTable of(const QString &text)
{
    PlainTable table;
    const QStringList lines = text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    if (!lines.isEmpty())
        table.columns = lines.first().split(QLatin1Char(','));
    for (qsizetype i = 1; i < lines.size(); ++i)
        table.rows.push_back(lines[i].split(QLatin1Char(',')));
    return table;
}

inline Result<QJsonObject> run(const char *method, const QString &text,
                               std::map<QString, QString> parameters = {})
{
    const SeriesMethod *found = findSeriesMethod(QString::fromLatin1(method));
    if (!found)
        qFatal("no series method %s", method);
    return found->run(of(text), SeriesParameters(std::move(parameters)));
}

/// A table of one row for each object: all keys that any of them has; absent values are empty cells.
inline QString csvOf(const std::vector<QJsonObject> &rows)
{
    QStringList columns;
    for (const QJsonObject &row : rows) {
        for (const QString &key : row.keys()) {
            if (!columns.contains(key))
                columns += key;
        }
    }
    QString text = columns.join(QLatin1Char(','));
    for (const QJsonObject &row : rows) {
        QStringList cells;
        for (const QString &column : columns)
            cells += row.contains(column) ? row.value(column).toVariant().toString() : QString();
        text += QLatin1Char('\n') + cells.join(QLatin1Char(','));
    }
    return text;
}

}  // namespace xinglin::case_table

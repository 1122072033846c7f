// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/series/series_method.h"
#include "tests/analysis/oracle.h"

#include <map>

// Running a series method over a table of the oracles.
namespace xinglin::oracle {

inline PlainTable table(const QString &name)
{
    PlainTable table;
    for (const QByteArray &line : bytes(name).split('\n')) {
        const QStringList cells = QString::fromUtf8(line.trimmed()).split(QLatin1Char(','));
        if (table.columns.isEmpty())
            table.columns = cells;
        else if (!line.trimmed().isEmpty())
            table.rows.push_back(cells);
    }
    return table;
}

/// The method's answer; its error under the key "error".
inline QJsonObject run(const char *method, const PlainTable &table,
                       const std::map<QString, QString> &parameters = {})
{
    const auto json = findSeriesMethod(QString::fromLatin1(method))->run(table, SeriesParameters(parameters));
    return json ? *json : QJsonObject{{QStringLiteral("error"), json.error().message}};
}

}  // namespace xinglin::oracle

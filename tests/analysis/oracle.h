// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>
#include <QTest>

#include <cmath>
#include <utility>
#include <vector>

// Reading the oracles under tests/data/oracles.
namespace xinglin::oracle {

inline QByteArray bytes(const QString &name)
{
    QFile file(QStringLiteral(XINGLIN_SOURCE_DIR "/tests/data/oracles/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no oracle %s", qPrintable(name));
    return file.readAll();
}

inline QJsonObject json(const QString &name)
{
    return QJsonDocument::fromJson(bytes(name)).object();
}

/// Two columns below a header; an empty second column is a missing value and left out.
inline std::vector<std::pair<int, double>> twoColumns(const QString &name)
{
    std::vector<std::pair<int, double>> rows;
    const QList<QByteArray> lines = bytes(name).split('\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QList<QByteArray> cells = lines[i].trimmed().split(',');
        bool ok = false;
        const double value = cells.size() == 2 ? cells[1].toDouble(&ok) : 0.0;
        if (ok && std::isfinite(value))
            rows.emplace_back(cells[0].toInt(), value);
    }
    return rows;
}

inline bool isClose(double actual, double expected, double tolerance = 1e-9)
{
    return std::abs(actual - expected) <= tolerance * std::max(1.0, std::abs(expected));
}

}  // namespace xinglin::oracle

/// Compares with a relative tolerance and says both numbers when they differ.
#define VERIFY_CLOSE(actual, expected, tolerance)                                                            \
    QVERIFY2(xinglin::oracle::isClose((actual), (expected), (tolerance)),                                    \
             qPrintable(                                                                                     \
                 QStringLiteral("%1 instead of %2").arg((actual), 0, 'g', 17).arg((expected), 0, 'g', 17)))

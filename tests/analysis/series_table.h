// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/analysis/series_run.h"

#include <QJsonObject>

#include <limits>
#include <span>
#include <vector>

// Plain tables for series methods made by hand.
namespace xinglin::seriesTables {

/// time,value with times 0, 1, 2, ...
inline PlainTable seriesOf(std::span<const double> values)
{
    PlainTable table{{QStringLiteral("time"), QStringLiteral("value")}, {}};
    for (std::size_t i = 0; i < values.size(); ++i)
        table.rows.push_back({QString::number(i), QString::number(values[i], 'g', 17)});
    return table;
}

/// Largest distance between two arrays of numbers; infinite when they differ in length.
inline double worst(const QJsonArray &actual, const QJsonArray &expected)
{
    if (actual.size() != expected.size())
        return std::numeric_limits<double>::infinity();
    double most = 0.0;
    for (qsizetype i = 0; i < actual.size(); ++i)
        most = std::max(most, std::abs(actual[i].toDouble(NAN) - expected[i].toDouble()));
    return most;
}

}  // namespace xinglin::seriesTables

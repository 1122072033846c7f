// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/series/group_tables.h"

#include <cmath>

namespace xinglin {
namespace {

constexpr auto kOrderColumns = "opened (ISO 8601 or seconds since 1970); where known also id, person, rule, "
                               "severity (0..3), acknowledged, "
                               "closed, verdict (true, false or empty), reason, occurrences, deviation, "
                               "nights, quality, at_night, learning";

}  // namespace

Result<std::vector<std::optional<double>>> numbersOf(const PlainTable &table, const QStringList &names)
{
    const QString column = table.firstOf(names);
    if (column.isEmpty())
        return std::vector<std::optional<double>>{};
    return table.numbers(column);
}

QJsonArray arrayOf(std::span<const double> values)
{
    QJsonArray array;
    for (const double each : values)
        array.append(std::isfinite(each) ? QJsonValue(each) : QJsonValue());
    return array;
}

QJsonArray arrayOf(std::span<const std::optional<double>> values)
{
    QJsonArray array;
    for (const std::optional<double> &each : values)
        array.append(each && std::isfinite(*each) ? QJsonValue(*each) : QJsonValue());
    return array;
}

std::vector<SeriesMethod> groupMethods()
{
    return {
        {"funnel",
         "n,events (a proportion of each group); or numerator,denominator, also observed,expected (a ratio); "
         "or denominator alone for the limits; a name column is passed over",
         "method=auto trim=auto trim_by=0.1 target=auto", runFunnel},
        {"shrinkage",
         "y,se or y,v (estimates and their errors); or mean,sd,n (also mean_x,sd_x,n); or "
         "tpos,tneg,cpos,cneg "
         "(log risk ratios); or hits,n,remainder (equally many trials: Efron and Morris)",
         "method=all worst=high n=column", runShrinkage},
        {"standardise",
         "long: stratum,group,count,pop,std (also std_count,std_pop for the indirect ratio); or wide: "
         "stratum,std and a pair count_G,pop_G for each group G",
         "per=100000 confidence=0.95", runStandardise},
        {"alarm-figures", kOrderColumns, "people=auto from=auto to=auto zone=UTC", runAlarmFigures},
        {"feedback", kOrderColumns, "zone=UTC", runFeedback},
    };
}

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/result.h"
#include "core/day.h"
#include "domain/organisation.h"

#include <QJsonArray>

#include <optional>
#include <vector>

/// Typed readings of the engine's results: what stands in AnalysisResult::detail under the keys of each
/// method's file. Whatever is absent, null or of another kind reads as absent; nothing here fails. Any
/// thread.
namespace xinglin::results {

using Results = std::vector<AnalysisResult>;
using Values = std::vector<std::optional<double>>;

/// The first result of the method (and metric, when one is given); null without.
const AnalysisResult *find(const Results &results, QStringView method, QStringView metric = {});
/// Every result of the method, in their order.
std::vector<const AnalysisResult *> all(const Results &results, QStringView method);
/// Whether there is something to draw or say beyond a reason.
bool applies(const AnalysisResult *result);

Values numbers(const QJsonValue &array);
std::vector<Day> dates(const QJsonValue &array);
std::vector<bool> truths(const QJsonValue &array);
QStringList words(const QJsonValue &array);
std::optional<double> number(const QJsonValue &value);
/// A figure of the result's detail, by key.
std::optional<double> number(const AnalysisResult &result, const char *key);
BilingualText text(const QJsonValue &object);
/// The value at the place; nothing beyond the end.
std::optional<double> at(const Values &values, std::size_t place);

struct Baseline
{
    std::vector<Day> days;
    Values value, center, low, high, z;
    std::vector<bool> learning;
};
Baseline baseline(const AnalysisResult &result);

struct Forecast
{
    std::vector<Day> days;
    Values median, low, high;
    std::optional<double> skill, error, naiveError;
    std::int64_t tests = 0;
};
Forecast forecast(const AnalysisResult &result);

struct Change
{
    Day day;
    std::optional<double> size;
};
struct Segment
{
    Day first, last;
    double mean = 0.0;
};
std::vector<Change> changes(const AnalysisResult &result);
std::vector<Segment> segments(const AnalysisResult &result);

struct Advice
{
    QString rule;
    int version = 0;
    double priority = 0.0;  ///< 1..100, the most pressing highest
    BilingualText text, who;
    QStringList evidence;    ///< citations
    QString method, metric;  ///< of the cause
    BilingualText cause;
    QStringList against;  ///< what speaks against it, in the installed language where both are given
};
/// Of a person ("recommendations"), or those for a unit's managers ("insights").
std::vector<Advice> recommendations(const AnalysisResult &result);

struct Insight
{
    QString kind;
    std::optional<double> measure;
    BilingualText text;
    QString method, metric;
    UnitId unit;  ///< invalid: the unit itself
};
std::vector<Insight> insights(const AnalysisResult &result);

/// One sub-unit in a comparison: only what its method gives is there.
struct UnitFigure
{
    UnitId id;
    QString code;
    BilingualText name;
    std::optional<double> n, events, crude, rate, low, high, estimate, worst, z, zAdjusted;
    QString flag;
};
std::vector<UnitFigure> units(const AnalysisResult &result);

struct Surveillance
{
    std::vector<Day> days;
    Values counts, expected, upper;
    std::vector<bool> alarm;
};
Surveillance dailyCounts(const AnalysisResult &result);
Surveillance weeklyCounts(const AnalysisResult &result);

/// Value -> count, ascending.
std::vector<std::pair<double, double>> histogram(const AnalysisResult &result);

}  // namespace xinglin::results

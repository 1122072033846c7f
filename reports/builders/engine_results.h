// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/figures.h"
#include "analysis/result.h"
#include "reports/charts/chart_spec.h"

#include <QJsonArray>
#include <QStringView>

#include <optional>
#include <vector>

// Reading the engine's results: what stands in AnalysisResult::detail under the keys of each method's file.
// What is absent, null or of another kind reads as absent; nothing here fails.
namespace xinglin::engine {

using Results = std::vector<AnalysisResult>;
using Values = std::vector<std::optional<double>>;

/// The first result of the method (and metric, when one is given); null without.
const AnalysisResult *find(const Results &results, QStringView method, QStringView metric = {});
/// Whether there is more than a reason why there is nothing.
bool applies(const AnalysisResult *result);

/// The results as `analyze --json` prints them, without detail and inputs.
QJsonArray briefJson(const Results &results, Language language);

QJsonValue under(const AnalysisResult &result, const char *key);
std::optional<double> number(const QJsonValue &value);
std::optional<double> at(const Values &values, std::size_t place);
Values numbers(const QJsonValue &array);
std::vector<Day> days(const QJsonValue &array);
BilingualText pairOf(const QJsonValue &object);

/// Points of a course; the shorter of both counts. A day that cannot be read is left out.
std::vector<ChartSpec::Point> coursePoints(const std::vector<Day> &days, const Values &values);
std::vector<ChartSpec::Point> bandEdges(const std::vector<Day> &days, const Values &low, const Values &high);
/// The points for which `is` is true.
std::vector<ChartSpec::Point> pointsWhere(const std::vector<ChartSpec::Point> &points, const QJsonValue &is);

}  // namespace xinglin::engine

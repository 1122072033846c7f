// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/series/shape_tables.h"

#include "analysis/isolation_forest.h"
#include "analysis/series/clock_series.h"
#include "analysis/sleep_regularity.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace xinglin {
namespace {

using SleepDays = std::vector<std::vector<std::optional<bool>>>;

constexpr int kMostEpochs = 86'400;
/// The range of twenty seeds is a matter of chance; these stay within that of scikit-learn's first twenty.
constexpr int kFirstForestSeed = 10;

tl::unexpected<Error> badEpochs()
{
    return fail(ErrorCode::invalidData,
                QCoreApplication::translate(
                    "Analysis", "Epochs are whole numbers from 0 to 86399, days whole numbers or dates."));
}

std::optional<bool> stateOf(const std::optional<double> &value)
{
    return value ? std::optional(*value >= 0.5) : std::nullopt;
}

/// Days by number, so that a missing one parts its neighbours; all with the same number of epochs.
SleepDays inOrder(const std::map<std::int64_t, std::map<std::size_t, std::optional<bool>>> &byDay,
                  std::size_t epochs)
{
    SleepDays days;
    std::optional<std::int64_t> last;
    for (const auto &[number, states] : byDay) {
        if (last && number != *last + 1)
            days.emplace_back();
        std::vector<std::optional<bool>> &day = days.emplace_back(epochs);
        for (const auto &[epoch, state] : states)
            day[epoch] = state;
        last = number;
    }
    return days;
}

Result<SleepDays> fromEpochRows(const PlainTable &table)
{
    const auto epochs = table.numbers(QStringLiteral("epoch"));
    const auto states = table.numbers(table.has(QStringLiteral("asleep")) ? QStringLiteral("asleep")
                                                                          : QStringLiteral("value"));
    if (!epochs || !states)
        return fail(epochs ? states.error() : epochs.error());
    const int column = table.find(QStringLiteral("day"));
    std::map<std::int64_t, std::map<std::size_t, std::optional<bool>>> byDay;
    std::size_t most = 0;
    for (std::size_t row = 0; row < epochs->size(); ++row) {
        const QString cell = table.rows[row].value(column).trimmed();
        const std::optional<double> time = timeOfCell(cell);
        const auto &epoch = (*epochs)[row];
        if (!time || !epoch || !(*epoch >= 0.0) || !(*epoch < kMostEpochs))
            return badEpochs();
        bool isNumber = false;
        cell.toDouble(&isNumber);
        const double day = std::floor(isNumber ? *time : *time / 24.0);
        if (!(std::abs(day) < 1e9))
            return badEpochs();
        const auto place = static_cast<std::size_t>(*epoch);
        byDay[static_cast<std::int64_t>(day)][place] = stateOf((*states)[row]);
        most = std::max(most, place + 1);
    }
    return inOrder(byDay, most);
}

/// `epochs` a day; none: as many as the clock times of the series have, else 24.
Result<SleepDays> fromSeries(const PlainTable &table, std::optional<std::size_t> given)
{
    const auto series = clockSeries(table);
    if (!series)
        return fail(series.error());
    const auto even = evenSeries(*series);
    if (!even)
        return fail(even.error());
    const double ofClock = std::round(24.0 / even->step);
    const bool byClock = hasClockTimes(*series) && ofClock >= 1.0 && ofClock <= kMostEpochs;
    const std::size_t epochs = given.value_or(byClock ? static_cast<std::size_t>(ofClock) : 24);
    SleepDays days;
    for (std::size_t i = 0; i < even->values.size(); ++i) {
        if (i % epochs == 0)
            days.emplace_back();
        days.back().push_back(stateOf(even->values[i]));
    }
    return days;
}

/// A row a day: every column that is not the day's (or the table's) name is an epoch, in the order given.
Result<SleepDays> fromWideRows(const PlainTable &table)
{
    SleepDays days(table.rows.size());
    for (const QString &column : table.columns) {
        if (column.compare(QLatin1String("day"), Qt::CaseInsensitive) == 0)
            continue;
        const auto states = table.numbers(column);
        if (!states)
            return fail(states.error());
        for (std::size_t day = 0; day < days.size(); ++day)
            days[day].push_back(stateOf((*states)[day]));
    }
    return days;
}

struct LabelledTable
{
    FeatureTable features;
    QStringList names;
    std::vector<std::size_t> rows;  // places in the file of the rows without a gap
    std::vector<bool> outlier;
};

Result<LabelledTable> labelledTable(const PlainTable &table)
{
    LabelledTable result;
    std::vector<std::vector<std::optional<double>>> columns;
    std::vector<std::optional<double>> labels(table.rows.size(), 0.0);
    for (const QString &name : table.columns) {
        const auto numbers = table.numbers(name);
        if (!numbers)
            return fail(numbers.error());
        if (name.compare(QLatin1String("outlier"), Qt::CaseInsensitive) == 0) {
            labels = *numbers;
            continue;
        }
        columns.push_back(*numbers);
        result.names += name;
    }
    result.features.columns = columns.size();
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const bool whole =
            std::ranges::all_of(columns, [&](const auto &column) { return column[row].has_value(); });
        if (!whole || columns.empty())
            continue;
        result.rows.push_back(row);
        result.outlier.push_back(labels[row].value_or(0.0) >= 0.5);
        for (const auto &column : columns)
            result.features.cells.push_back(*column[row]);
    }
    return result;
}

struct SeedFigures
{
    std::vector<double> auc, ap;
    std::vector<double> scores;  // mean over the seeds
};

SeedFigures overSeeds(const LabelledTable &table, IsolationForest::Settings settings, int seeds)
{
    SeedFigures figures;
    const std::uint64_t first = settings.seed;
    figures.scores.assign(table.rows.size(), 0.0);
    std::vector<double> scores(table.rows.size());
    for (int seed = 0; seed < seeds; ++seed) {
        settings.seed = first + static_cast<std::uint64_t>(seed);
        const IsolationForest forest(table.features, settings);
        for (std::size_t row = 0; row < scores.size(); ++row) {
            scores[row] = forest.score(table.features.row(row));
            figures.scores[row] += scores[row] / seeds;
        }
        if (const auto auc = areaUnderCurve(scores, table.outlier))
            figures.auc.push_back(*auc);
        if (const auto ap = averagePrecision(scores, table.outlier))
            figures.ap.push_back(*ap);
    }
    return figures;
}

void addSpread(QJsonObject &json, const QString &name, const std::vector<double> &values)
{
    const bool any = !values.empty();
    const double sum = std::accumulate(values.begin(), values.end(), 0.0);
    json[name + QLatin1String("_mean")] =
        any ? QJsonValue(sum / static_cast<double>(values.size())) : QJsonValue();
    json[name + QLatin1String("_min")] = any ? QJsonValue(std::ranges::min(values)) : QJsonValue();
    json[name + QLatin1String("_max")] = any ? QJsonValue(std::ranges::max(values)) : QJsonValue();
}

QJsonObject forestJson(const LabelledTable &table, const SeedFigures &figures, std::size_t allRows)
{
    QJsonObject lengths;
    for (const std::size_t n : {2u, 3u, 10u, 64u, 256u, 512u})
        lengths[QString::number(n)] = meanPathLength(n);
    QJsonArray scores;
    std::size_t next = 0;
    for (std::size_t row = 0; row < allRows; ++row) {
        const bool known = next < table.rows.size() && table.rows[next] == row;
        scores.append(known ? QJsonValue(figures.scores[next++]) : QJsonValue());
    }
    QJsonObject json{{QStringLiteral("c_n"), lengths},
                     {QStringLiteral("features"), QJsonArray::fromStringList(table.names)},
                     {QStringLiteral("n"), static_cast<double>(table.rows.size())},
                     {QStringLiteral("scores"), scores}};
    addSpread(json, QStringLiteral("auc"), figures.auc);
    addSpread(json, QStringLiteral("ap"), figures.ap);
    return json;
}

}  // namespace

Result<QJsonObject> runSleepRegularity(const PlainTable &table, const SeriesParameters &parameters)
{
    const auto epochs = parameters.whole(QStringLiteral("epochs"), 24, 1, kMostEpochs);
    if (!epochs)
        return fail(epochs.error());
    const bool isLong = table.has(QStringLiteral("epoch")) && table.has(QStringLiteral("day"));
    const bool isSeries = table.has(QStringLiteral("value")) || table.columns.size() <= 2;
    const auto days = isLong     ? fromEpochRows(table)
                      : isSeries ? fromSeries(table, parameters.has(QStringLiteral("epochs"))
                                                         ? std::optional(static_cast<std::size_t>(*epochs))
                                                         : std::nullopt)
                                 : fromWideRows(table);
    if (!days)
        return fail(days.error());
    const auto regularity = sleepRegularity(*days);
    if (!regularity)
        return seriesNotApplicable(
            QStringLiteral("too_little_data"),
            QCoreApplication::translate("Analysis", "Needs two days in a row with the same epochs known."));
    return QJsonObject{{QStringLiteral("sri"), regularity->index},
                       {QStringLiteral("pairs"), static_cast<double>(regularity->pairs)},
                       {QStringLiteral("epochs"), static_cast<double>(regularity->epochs)}};
}

Result<QJsonObject> runIsolationForest(const PlainTable &table, const SeriesParameters &parameters)
{
    const auto trees = parameters.whole(QStringLiteral("trees"), 100, 1, 10'000);
    const auto sample = parameters.whole(QStringLiteral("sample"), 256, 2, 1'000'000);
    const auto seeds = parameters.whole(QStringLiteral("seeds"), 20, 1, 1'000);
    const auto seed = parameters.whole(QStringLiteral("seed"), kFirstForestSeed, 0, 1'000'000'000);
    if (!trees || !sample || !seeds || !seed)
        return fail(!trees    ? trees.error()
                    : !sample ? sample.error()
                    : !seeds  ? seeds.error()
                              : seed.error());
    const auto labelled = labelledTable(table);
    if (!labelled)
        return fail(labelled.error());
    if (labelled->rows.size() < 2)
        return seriesNotApplicable(QStringLiteral("too_little_data"),
                                   QCoreApplication::translate("Analysis", "Needs two rows without a gap."));
    const IsolationForest::Settings settings{*trees, static_cast<std::size_t>(*sample),
                                             static_cast<std::uint64_t>(*seed)};
    const SeedFigures figures = overSeeds(*labelled, settings, *seeds);
    QJsonObject json = forestJson(*labelled, figures, table.rows.size());
    json[QStringLiteral("n_estimators")] = settings.trees;
    json[QStringLiteral("max_samples")] = static_cast<double>(settings.sample);
    json[QStringLiteral("seeds")] = *seeds;
    return json;
}

}  // namespace xinglin

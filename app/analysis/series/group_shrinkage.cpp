// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/series/group_tables.h"
#include "analysis/unit/shrinkage.h"

#include <QCoreApplication>

#include <array>
#include <cmath>

namespace xinglin {
namespace {

using GroupColumn = std::vector<std::optional<double>>;

/// What a row says; absent: not usable.
using Estimates = std::vector<std::optional<GroupEstimate>>;

Estimates fromErrors(const GroupColumn &y, const GroupColumn &error, bool isVariance)
{
    Estimates all(y.size());
    for (std::size_t i = 0; i < y.size(); ++i) {
        if (y[i] && error[i])
            all[i] = GroupEstimate{*y[i], isVariance ? *error[i] : *error[i] * *error[i]};
    }
    return all;
}

Estimates fromMeans(const GroupColumn &mean, const GroupColumn &sd, const GroupColumn &n)
{
    Estimates all(mean.size());
    for (std::size_t i = 0; i < mean.size(); ++i) {
        if (mean[i] && sd[i] && n[i] && *n[i] > 0.0)
            all[i] = GroupEstimate{*mean[i], *sd[i] * *sd[i] / *n[i]};
    }
    return all;
}

/// Logarithms of risk ratios from two-by-two tables; half an event is added where a cell is empty.
Estimates fromTables(const std::array<GroupColumn, 4> &cells)
{
    Estimates all(cells[0].size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!cells[0][i] || !cells[1][i] || !cells[2][i] || !cells[3][i])
            continue;
        std::array<double, 4> n{*cells[0][i], *cells[1][i], *cells[2][i], *cells[3][i]};
        if (n[0] == 0.0 || n[1] == 0.0 || n[2] == 0.0 || n[3] == 0.0)
            for (double &each : n)
                each += 0.5;
        const double treated = n[0] + n[1];
        const double control = n[2] + n[3];
        all[i] = GroupEstimate{std::log(n[0] / treated) - std::log(n[2] / control),
                               1.0 / n[0] - 1.0 / treated + 1.0 / n[2] - 1.0 / control};
    }
    return all;
}

QString columnStarting(const PlainTable &table, const QString &word)
{
    if (table.has(word))
        return word;
    for (const QString &each : table.columns) {
        if (each.startsWith(word + QLatin1Char('_'), Qt::CaseInsensitive))
            return each;
    }
    return {};
}

Result<std::vector<GroupColumn>> columnsOf(const PlainTable &table, const QStringList &names)
{
    std::vector<GroupColumn> all;
    for (const QString &name : names) {
        auto column = table.numbers(name);
        if (!column)
            return fail(column.error());
        all.push_back(*std::move(column));
    }
    return all;
}

Result<Estimates> readEstimates(const PlainTable &table)
{
    const QString y = table.firstOf(
        {QStringLiteral("y"), QStringLiteral("yi"), QStringLiteral("estimate"), QStringLiteral("effect")});
    const QString se = table.firstOf(
        {QStringLiteral("se"), QStringLiteral("sei"), QStringLiteral("sigma"), QStringLiteral("stderr")});
    const QString v = table.firstOf(
        {QStringLiteral("v"), QStringLiteral("vi"), QStringLiteral("var"), QStringLiteral("variance")});
    if (!y.isEmpty() && !(se.isEmpty() && v.isEmpty())) {
        const auto read = columnsOf(table, {y, se.isEmpty() ? v : se});
        return read ? Result<Estimates>(fromErrors((*read)[0], (*read)[1], se.isEmpty()))
                    : fail(read.error());
    }
    const QString mean = columnStarting(table, QStringLiteral("mean"));
    const QString sd = columnStarting(table, QStringLiteral("sd"));
    if (!mean.isEmpty() && !sd.isEmpty() && table.has(QStringLiteral("n"))) {
        const auto read = columnsOf(table, {mean, sd, QStringLiteral("n")});
        return read ? Result<Estimates>(fromMeans((*read)[0], (*read)[1], (*read)[2])) : fail(read.error());
    }
    for (const QStringList &names : {QStringList{QStringLiteral("tpos"), QStringLiteral("tneg"),
                                                 QStringLiteral("cpos"), QStringLiteral("cneg")},
                                     QStringList{QStringLiteral("ai"), QStringLiteral("bi"),
                                                 QStringLiteral("ci"), QStringLiteral("di")}}) {
        if (!table.has(names[0]) || !table.has(names[3]))
            continue;
        const auto read = columnsOf(table, names);
        return read ? Result<Estimates>(fromTables({(*read)[0], (*read)[1], (*read)[2], (*read)[3]}))
                    : fail(read.error());
    }
    return fail(ErrorCode::invalidData,
                QCoreApplication::translate("Analysis",
                                            "Shrinkage needs the columns y and se (or v), or mean, sd "
                                            "and n, or tpos, tneg, cpos and cneg, or hits and n."));
}

/// The values of the groups in the places of their rows.
QJsonArray inRows(const Estimates &rows, const std::vector<double> &values)
{
    QJsonArray array;
    std::size_t next = 0;
    for (const auto &row : rows)
        array.append(row ? QJsonValue(values[next++]) : QJsonValue());
    return array;
}

QJsonObject fitJson(const char *name, const Estimates &rows, const std::vector<GroupEstimate> &groups,
                    const RandomEffects &fit, bool highestIsWorst)
{
    std::vector<double> low, high;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        low.push_back(fit.blup[i] - 1.959963984540054 * fit.blupSe[i]);
        high.push_back(fit.blup[i] + 1.959963984540054 * fit.blupSe[i]);
    }
    return {{QStringLiteral("method"), QLatin1String(name)},
            {QStringLiteral("mu"), fit.mu},
            {QStringLiteral("se"), fit.se},
            {QStringLiteral("tau2"), fit.tau2},
            {QStringLiteral("Q"), fit.q},
            {QStringLiteral("I2"), fit.i2},
            {QStringLiteral("blup"), inRows(rows, fit.blup)},
            {QStringLiteral("blup_se"), inRows(rows, fit.blupSe)},
            {QStringLiteral("low"), inRows(rows, low)},
            {QStringLiteral("high"), inRows(rows, high)},
            {QStringLiteral("p_worst"), inRows(rows, worstProbabilities(groups, fit, highestIsWorst))}};
}

QJsonObject tooFewGroups()
{
    return seriesNotApplicable(
        QStringLiteral("too_little_data"),
        QCoreApplication::translate("Analysis", "needs two groups or more, each with an error above 0"));
}

/// The column n, or the parameter for every row.
Result<GroupColumn> trialsOf(const PlainTable &table, const SeriesParameters &parameters)
{
    if (table.has(QStringLiteral("n")))
        return table.numbers(QStringLiteral("n"));
    const auto given = parameters.numberIn(QStringLiteral("n"), 0.0, 1.0, 1e15);
    return given ? Result<GroupColumn>(GroupColumn(table.rows.size(), *given)) : fail(given.error());
}

Result<QJsonObject> runEfronMorris(const PlainTable &table, const SeriesParameters &parameters)
{
    const auto hits = table.numbers(QStringLiteral("hits"));
    const auto n = trialsOf(table, parameters);
    const auto rest = numbersOf(table, {QStringLiteral("remainder"), QStringLiteral("truth")});
    if (!hits || !n || !rest)
        return fail(!hits ? hits.error() : !n ? n.error() : rest.error());
    std::vector<double> shares, remainder;
    double trials = 0.0;
    for (std::size_t i = 0; i < hits->size(); ++i) {
        if (!(*hits)[i] || !(*n)[i] || !((*n)[i] > 0.0))
            continue;
        if (trials > 0.0 && *(*n)[i] != trials)
            return fail(
                ErrorCode::invalidData,
                QCoreApplication::translate("Analysis", "Efron and Morris need the same n in every row."));
        trials = *(*n)[i];
        shares.push_back(*(*hits)[i] / trials);
        if (!rest->empty() && (*rest)[i])
            remainder.push_back(*(*rest)[i]);
    }
    const auto fit = jamesStein(shares, trials);
    if (!fit)
        return seriesNotApplicable(
            QStringLiteral("too_little_data"),
            QCoreApplication::translate("Analysis", "needs four groups or more that are not all equal"));
    QJsonObject json{
        {QStringLiteral("hits"), arrayOf(*hits)}, {QStringLiteral("n"), trials},
        {QStringLiteral("ybar"), fit->mean},      {QStringLiteral("sigma2"), fit->variance},
        {QStringLiteral("shrink"), fit->factor},  {QStringLiteral("js"), arrayOf(fit->estimates)}};
    if (remainder.size() == shares.size()) {
        double own = 0.0;
        double shrunken = 0.0;
        for (std::size_t i = 0; i < shares.size(); ++i) {
            own += (shares[i] - remainder[i]) * (shares[i] - remainder[i]);
            shrunken += (fit->estimates[i] - remainder[i]) * (fit->estimates[i] - remainder[i]);
        }
        json[QStringLiteral("remainder")] = arrayOf(remainder);
        json[QStringLiteral("sse_mle")] = own;
        json[QStringLiteral("sse_js")] = shrunken;
    }
    return json;
}

}  // namespace

Result<QJsonObject> runShrinkage(const PlainTable &table, const SeriesParameters &parameters)
{
    if (table.has(QStringLiteral("hits")) &&
        (table.has(QStringLiteral("n")) || parameters.has(QStringLiteral("n"))))
        return runEfronMorris(table, parameters);
    const auto rows = readEstimates(table);
    if (!rows)
        return fail(rows.error());
    std::vector<GroupEstimate> groups;
    for (const auto &each : *rows) {
        if (each)
            groups.push_back(*each);
    }
    const QString wanted = parameters.text(QStringLiteral("method"), QStringLiteral("all"));
    const bool highest =
        parameters.text(QStringLiteral("worst"), QStringLiteral("high")) != QLatin1String("low");
    QJsonArray fits;
    for (const auto &[name, how] :
         {std::pair("DL", BetweenVariance::derSimonianLaird),
          std::pair("REML", BetweenVariance::restrictedLikelihood),
          std::pair("PM", BetweenVariance::pauleMandel), std::pair("EB", BetweenVariance::empiricalBayes)}) {
        if (wanted != QLatin1String("all") && wanted.compare(QLatin1String(name), Qt::CaseInsensitive) != 0)
            continue;
        const auto fit = randomEffects(groups, how);
        if (!fit)
            return tooFewGroups();
        fits.append(fitJson(name, *rows, groups, *fit, highest));
    }
    if (fits.isEmpty())
        return fail(ErrorCode::usage, QCoreApplication::translate(
                                          "Analysis", "The parameter method is all, DL, REML, PM or EB."));
    return QJsonObject{{QStringLiteral("fits"), fits}};
}

}  // namespace xinglin

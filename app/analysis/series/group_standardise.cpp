// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/series/group_tables.h"
#include "analysis/unit/standardise.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace xinglin {
namespace {

/// count and population of every group in every stratum, and the standard of every stratum.
struct StrataTable
{
    QStringList groups;
    std::vector<std::vector<ReferenceStratum>> cells;  // [group][stratum]
    std::vector<double> standard;                      // by stratum; empty: none given
};

int placeIn(QStringList &names, const QString &name)
{
    const auto place = names.indexOf(name);
    if (place >= 0)
        return static_cast<int>(place);
    names += name;
    return static_cast<int>(names.size()) - 1;
}

double valueAt(const std::vector<std::optional<double>> &column, std::size_t row)
{
    return column.empty() ? 0.0 : column[row].value_or(0.0);
}

const QStringList kPopulationNames{QStringLiteral("pop"), QStringLiteral("population"), QStringLiteral("n"),
                                   QStringLiteral("people")};
const QStringList kStandardNames{QStringLiteral("std"), QStringLiteral("standard"), QStringLiteral("stdpop"),
                                 QStringLiteral("std_pop")};

const QStringList kCountNames{QStringLiteral("count"), QStringLiteral("events"), QStringLiteral("cases")};

/// The first column that holds neither numbers of the method nor the strata: by name, else what is left over.
QString firstFreeColumn(const PlainTable &table, const QString &taken)
{
    const QStringList used = kCountNames + kPopulationNames + kStandardNames +
                             QStringList{taken, QStringLiteral("std_count"), QStringLiteral("stdcount")};
    for (const QString &column : table.columns) {
        if (!used.contains(column, Qt::CaseInsensitive))
            return column;
    }
    return {};
}

QString stratumColumnOf(const PlainTable &table)
{
    const QString named =
        table.firstOf({QStringLiteral("stratum"), QStringLiteral("age"), QStringLiteral("ages"),
                       QStringLiteral("band"), QStringLiteral("age_group")});
    return named.isEmpty() ? firstFreeColumn(table, {}) : named;
}

QString groupColumn(const PlainTable &table, const QString &stratum)
{
    const QString named = table.firstOf({QStringLiteral("group"), QStringLiteral("unit"),
                                         QStringLiteral("dept"), QStringLiteral("department")});
    return named.isEmpty() ? firstFreeColumn(table, stratum) : named;
}

Result<StrataTable> readLong(const PlainTable &table, const QString &stratumColumn)
{
    const auto count = numbersOf(table, kCountNames);
    const auto population = numbersOf(table, kPopulationNames);
    const auto standard = numbersOf(table, kStandardNames);
    const auto referenceCount = numbersOf(table, {QStringLiteral("std_count"), QStringLiteral("stdcount")});
    const auto referencePeople = numbersOf(table, {QStringLiteral("std_pop"), QStringLiteral("stdpop")});
    for (const auto *each : {&count, &population, &standard, &referenceCount, &referencePeople}) {
        if (!*each)
            return fail(each->error());
    }
    const int stratumPlace = table.find(stratumColumn);
    const int groupPlace = table.find(groupColumn(table, stratumColumn));
    QStringList strata;
    StrataTable read;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const int stratum = placeIn(strata, table.rows[row].value(stratumPlace));
        const int group =
            placeIn(read.groups, groupPlace < 0 ? QString() : table.rows[row].value(groupPlace));
        read.cells.resize(static_cast<std::size_t>(read.groups.size()));
        auto &cells = read.cells[static_cast<std::size_t>(group)];
        cells.resize(std::max(cells.size(), static_cast<std::size_t>(stratum) + 1));
        ReferenceStratum &cell = cells[static_cast<std::size_t>(stratum)];
        cell.count += valueAt(*count, row);
        cell.population += valueAt(*population, row);
        cell.referenceCount = valueAt(*referenceCount, row);
        cell.referencePopulation = valueAt(*referencePeople, row);
        if (!standard->empty()) {
            read.standard.resize(static_cast<std::size_t>(strata.size()));
            read.standard[static_cast<std::size_t>(stratum)] = valueAt(*standard, row);
        }
    }
    for (auto &cells : read.cells)
        cells.resize(static_cast<std::size_t>(strata.size()));
    return read;
}

Result<StrataTable> readWide(const PlainTable &table)
{
    StrataTable read;
    const auto standard = numbersOf(table, kStandardNames);
    if (!standard)
        return fail(standard.error());
    if (!standard->empty()) {
        for (std::size_t row = 0; row < standard->size(); ++row)
            read.standard.push_back(valueAt(*standard, row));
    }
    for (const QString &column : table.columns) {
        if (!column.startsWith(QLatin1String("count"), Qt::CaseInsensitive) || column.size() < 6)
            continue;
        const QString group = column.mid(5);
        const auto count = table.numbers(column);
        const auto population =
            numbersOf(table, {QLatin1String("pop") + group, QLatin1String("population") + group,
                              QLatin1String("n") + group});
        if (!count || !population)
            return fail(count ? population.error() : count.error());
        if (population->empty())
            return fail(ErrorCode::invalidData,
                        QCoreApplication::translate("Analysis", "The column “%1” needs “%2” beside it.")
                            .arg(column, QLatin1String("pop") + group));
        read.groups += group.startsWith(QLatin1Char('_')) ? group.mid(1) : group;
        auto &cells = read.cells.emplace_back();
        for (std::size_t row = 0; row < table.rows.size(); ++row)
            cells.push_back({valueAt(*count, row), valueAt(*population, row), 0.0, 0.0});
    }
    if (read.groups.isEmpty())
        return fail(ErrorCode::invalidData,
                    QCoreApplication::translate("Analysis",
                                                "Standardising needs the columns stratum, group, count, pop "
                                                "and std, or a pair count_G and pop_G for each group G."));
    return read;
}

Result<StrataTable> readStrata(const PlainTable &table)
{
    const bool isLong = !table.firstOf(kCountNames).isEmpty() && !table.firstOf(kPopulationNames).isEmpty();
    const QString stratum = isLong ? stratumColumnOf(table) : QString();
    return stratum.isEmpty() ? readWide(table) : readLong(table, stratum);
}

Status checkStrata(const StrataTable &table)
{
    const auto isWrong = [](double value) { return value < 0.0 || value > 1e15; };
    bool wrong = std::any_of(table.standard.begin(), table.standard.end(), isWrong);
    for (const auto &cells : table.cells) {
        wrong = wrong || std::any_of(cells.begin(), cells.end(), [&](const ReferenceStratum &each) {
                    return isWrong(each.count) || isWrong(each.population) || isWrong(each.referenceCount) ||
                           isWrong(each.referencePopulation);
                });
    }
    if (wrong)
        return fail(ErrorCode::invalidData,
                    QCoreApplication::translate("Analysis", "Counts and people must be from 0 to 1e15."));
    return {};
}

/// Without a standard the groups together are it; without reference rates those of the groups together.
void fillReference(StrataTable &table)
{
    const std::size_t strata = table.cells.empty() ? 0 : table.cells.front().size();
    const bool hasStandard = !table.standard.empty();
    table.standard.resize(strata);
    for (std::size_t stratum = 0; stratum < strata; ++stratum) {
        ReferenceStratum sum;
        bool isGiven = false;
        for (const auto &cells : table.cells) {
            sum.count += cells[stratum].count;
            sum.population += cells[stratum].population;
            isGiven = isGiven || cells[stratum].referencePopulation > 0.0;
        }
        if (!hasStandard)
            table.standard[stratum] = sum.population;
        if (isGiven)
            continue;
        for (auto &cells : table.cells) {
            cells[stratum].referenceCount = sum.count;
            cells[stratum].referencePopulation = sum.population;
        }
    }
}

QJsonValue directJson(const std::optional<DirectRate> &rate, double per)
{
    if (!rate || !std::isfinite(per * (rate->crude + rate->adjusted + rate->low + rate->high)))
        return {};
    QJsonObject json{{QStringLiteral("crude.rate"), rate->crude * per},
                     {QStringLiteral("adj.rate"), rate->adjusted * per},
                     {QStringLiteral("lci"), rate->low * per},
                     {QStringLiteral("uci"), rate->high * per}};
    if (rate->emptyStrata > 0)
        json[QStringLiteral("empty_strata")] = rate->emptyStrata;
    return json;
}

QJsonValue indirectJson(const std::optional<IndirectRatio> &ratio)
{
    if (!ratio || !std::isfinite(ratio->observed + ratio->expected + ratio->ratio + ratio->low + ratio->high))
        return {};
    return QJsonObject{{QStringLiteral("observed"), ratio->observed},
                       {QStringLiteral("exp"), ratio->expected},
                       {QStringLiteral("sir"), ratio->ratio},
                       {QStringLiteral("lci"), ratio->low},
                       {QStringLiteral("uci"), ratio->high}};
}

}  // namespace

Result<QJsonObject> runStandardise(const PlainTable &table, const SeriesParameters &parameters)
{
    const auto per = parameters.numberIn(QStringLiteral("per"), 100'000.0, 1e-9, 1e12);
    const auto confidence = parameters.numberIn(QStringLiteral("confidence"), 0.95, 0.5, 0.9999);
    if (!per || !confidence)
        return fail(per ? confidence.error() : per.error());
    auto strata = readStrata(table);
    if (!strata)
        return fail(strata.error());
    if (Status known = checkStrata(*strata); !known)
        return fail(known.error());
    fillReference(*strata);
    QJsonArray direct, indirect;
    for (const auto &cells : strata->cells) {
        std::vector<RateStratum> rates;
        for (std::size_t i = 0; i < cells.size(); ++i)
            rates.push_back({cells[i].count, cells[i].population, strata->standard[i]});
        direct.append(directJson(directRate(rates, *confidence), *per));
        indirect.append(indirectJson(indirectRatio(cells, *confidence)));
    }
    if (direct.isEmpty())
        return seriesNotApplicable(QStringLiteral("too_little_data"),
                                   QCoreApplication::translate("Analysis", "the table has no rows"));
    return QJsonObject{
        {QStringLiteral("groups"), QJsonArray::fromStringList(strata->groups)},
        {*per == 100'000.0 ? QStringLiteral("direct_per_1e5") : QStringLiteral("direct"), direct},
        {QStringLiteral("indirect_sir"), indirect}};
}

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/series/series_method.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace xinglin {
namespace {

bool isAbsent(const QString &cell)
{
    return cell.isEmpty() || cell.compare(QLatin1String("na"), Qt::CaseInsensitive) == 0 ||
           cell.compare(QLatin1String("nan"), Qt::CaseInsensitive) == 0 ||
           cell.compare(QLatin1String("null"), Qt::CaseInsensitive) == 0;
}

std::optional<double> numberIn(const QString &cell)
{
    bool ok = false;
    const double value = cell.toDouble(&ok);
    return ok && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

}  // namespace

int PlainTable::find(const QString &column) const
{
    for (qsizetype place = 0; place < columns.size(); ++place) {
        if (columns[place].compare(column, Qt::CaseInsensitive) == 0)
            return static_cast<int>(place);
    }
    return -1;
}

Result<std::vector<std::optional<double>>> PlainTable::numbers(const QString &column) const
{
    const int place = find(column);
    if (place < 0)
        return fail(ErrorCode::invalidData,
                    QCoreApplication::translate("Analysis", "The table has no column “%1”; it has %2.")
                        .arg(column, columns.join(QStringLiteral(", "))));
    std::vector<std::optional<double>> values;
    values.reserve(rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const QString cell = rows[row].value(place).trimmed();
        const std::optional<double> value = isAbsent(cell) ? std::nullopt : numberIn(cell);
        if (!value && !isAbsent(cell))
            return fail(ErrorCode::invalidData,
                        QCoreApplication::translate("Analysis", "Row %1, column “%2”: “%3” is no number.")
                            .arg(row + 1)
                            .arg(columns[place], cell));
        values.push_back(value);
    }
    return values;
}

Result<std::vector<std::optional<double>>> PlainTable::series() const
{
    if (has(QStringLiteral("value")))
        return numbers(QStringLiteral("value"));
    for (qsizetype place = columns.size(); place-- > 0;) {
        const bool numeric = std::ranges::all_of(rows, [&](const QStringList &row) {
            const QString cell = row.value(place).trimmed();
            return isAbsent(cell) || numberIn(cell).has_value();
        });
        if (numeric)
            return numbers(columns[place]);
    }
    return fail(ErrorCode::invalidData,
                QCoreApplication::translate("Analysis",
                                            "The table has no column of numbers; a series is time,value."));
}

Result<double> SeriesParameters::number(const QString &name, double otherwise) const
{
    const auto found = m_given.find(name);
    if (found == m_given.end())
        return otherwise;
    const std::optional<double> value = numberIn(found->second);
    if (!value)
        return fail(ErrorCode::usage,
                    QCoreApplication::translate("Analysis", "The parameter %1 is no number: “%2”.")
                        .arg(name, found->second));
    return *value;
}

QString SeriesParameters::text(const QString &name, const QString &otherwise) const
{
    const auto found = m_given.find(name);
    return found == m_given.end() ? otherwise : found->second;
}

QStringList SeriesParameters::names() const
{
    QStringList names;
    for (const auto &[name, value] : m_given)
        names += name;
    return names;
}

const std::vector<SeriesMethod> &seriesMethods()
{
    static const std::vector<SeriesMethod> all = [] {
        std::vector<SeriesMethod> methods;
        for (const auto &list :
             {chartMethods(), descriptionMethods(), shapeMethods(), groupMethods(), clinicalMethods()})
            methods.insert(methods.end(), list.begin(), list.end());
        std::ranges::sort(methods, {}, [](const SeriesMethod &each) { return QByteArray(each.name); });
        return methods;
    }();
    return all;
}

const SeriesMethod *findSeriesMethod(QStringView name)
{
    const auto found = std::ranges::find_if(
        seriesMethods(), [&](const SeriesMethod &each) { return name == QLatin1String(each.name); });
    return found == seriesMethods().end() ? nullptr : &*found;
}

}  // namespace xinglin

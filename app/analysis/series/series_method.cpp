// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/series/series_method.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace xinglin {
namespace {

bool isAbsent(const QString &cell)
{
    static constexpr std::array kWords{QLatin1String("na"), QLatin1String("nan"), QLatin1String("null"),
                                       QLatin1String("none"), QLatin1String("-")};
    return cell.isEmpty() || std::ranges::any_of(kWords, [&](QLatin1String word) {
               return cell.compare(word, Qt::CaseInsensitive) == 0;
           });
}

/// Days since 1970-01-01 UTC of an ISO 8601 date or date and time.
std::optional<double> isoDays(QString text)
{
    if (text.size() < 10 || !text[0].isDigit())
        return std::nullopt;
    text.replace(QLatin1Char('/'), QLatin1Char('-'));
    if (text.size() == 10) {
        const QDate date = QDate::fromString(text, Qt::ISODate);
        return date.isValid() ? std::optional(static_cast<double>(QDate(1970, 1, 1).daysTo(date)))
                              : std::nullopt;
    }
    const QStringView clock = QStringView(text).mid(11);
    const bool hasOffset = clock.endsWith(QLatin1Char('Z')) || clock.contains(QLatin1Char('+')) ||
                           clock.contains(QLatin1Char('-'));
    const QDateTime time =
        QDateTime::fromString(hasOffset ? text : text + QLatin1Char('Z'), Qt::ISODateWithMs);
    return time.isValid() ? std::optional(static_cast<double>(time.toMSecsSinceEpoch()) / 86'400'000.0)
                          : std::nullopt;
}

std::optional<double> numberFrom(const QString &cell)
{
    bool ok = false;
    const double value = cell.toDouble(&ok);
    return ok && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

}  // namespace

bool PlainTable::isTimeName(const QString &column)
{
    static const QStringList names{
        QStringLiteral("time"),     QStringLiteral("timestamp"), QStringLiteral("date"),
        QStringLiteral("datetime"), QStringLiteral("day"),       QStringLiteral("week"),
        QStringLiteral("month"),    QStringLiteral("year"),      QStringLiteral("hour"),
        QStringLiteral("minute"),   QStringLiteral("night"),     QStringLiteral("t"),
        QStringLiteral("i"),        QStringLiteral("index")};
    return names.contains(column, Qt::CaseInsensitive);
}

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
        const std::optional<double> value = isAbsent(cell) ? std::nullopt : numberFrom(cell);
        if (!value && !isAbsent(cell))
            return fail(ErrorCode::invalidData,
                        QCoreApplication::translate("Analysis", "Row %1, column “%2”: “%3” is no number.")
                            .arg(row + 1)
                            .arg(columns[place], cell));
        values.push_back(value);
    }
    return values;
}

QString PlainTable::firstOf(const QStringList &names) const
{
    for (const QString &name : names) {
        if (const int place = find(name); place >= 0)
            return columns[place];
    }
    return {};
}

bool PlainTable::isNumeric(qsizetype place) const
{
    return std::ranges::all_of(rows, [&](const QStringList &row) {
        const QString cell = row.value(place).trimmed();
        return isAbsent(cell) || numberFrom(cell).has_value();
    });
}

Result<QString> PlainTable::valueColumn() const
{
    if (const int value = find(QStringLiteral("value")); value >= 0)
        return columns[value];
    QString timeLike;
    for (qsizetype place = columns.size(); place-- > 0;) {
        if (!isNumeric(place))
            continue;
        if (!isTimeName(columns[place]))
            return columns[place];
        if (timeLike.isEmpty())
            timeLike = columns[place];
    }
    if (!timeLike.isEmpty())
        return timeLike;
    if (columns.size() <= 2 && !columns.isEmpty())
        return columns.constLast();  // its reading names the cell that is no number
    return fail(ErrorCode::invalidData,
                QCoreApplication::translate("Analysis",
                                            "The table has no column of numbers; a series is time,value."));
}

QString PlainTable::timeColumn(const QString &valueColumn) const
{
    for (const QString &column : columns) {
        if (column != valueColumn && isTimeName(column))
            return column;
    }
    return columns.isEmpty() || columns.constFirst() == valueColumn ? QString() : columns.constFirst();
}

std::optional<std::vector<double>> PlainTable::times(const QString &column) const
{
    const int place = find(column);
    if (place < 0)
        return std::nullopt;
    std::vector<double> times;
    times.reserve(rows.size());
    bool areDates = false;
    for (const QStringList &row : rows) {
        const QString cell = row.value(place).trimmed();
        std::optional<double> time = areDates ? std::nullopt : numberFrom(cell);
        if (!time && (areDates || times.empty())) {
            time = isoDays(cell);
            areDates = time.has_value();
        }
        if (!time)
            return std::nullopt;
        times.push_back(*time);
    }
    return times;
}

Result<std::vector<PlainSeriesValue>> PlainTable::timedSeries() const
{
    const auto column = valueColumn();
    if (!column)
        return fail(column.error());
    const auto values = numbers(*column);
    if (!values)
        return fail(values.error());
    const auto given = times(timeColumn(*column));
    std::vector<PlainSeriesValue> series;
    series.reserve(values->size());
    for (std::size_t row = 0; row < values->size(); ++row)
        series.push_back({given ? std::optional((*given)[row]) : std::nullopt, (*values)[row]});
    if (given)
        std::ranges::stable_sort(series, {}, [](const PlainSeriesValue &each) { return *each.time; });
    return series;
}

Result<std::vector<std::optional<double>>> PlainTable::series() const
{
    const auto timed = timedSeries();
    if (!timed)
        return fail(timed.error());
    std::vector<std::optional<double>> values;
    values.reserve(timed->size());
    for (const PlainSeriesValue &each : *timed)
        values.push_back(each.value);
    return values;
}

bool PlainTable::timesAreDates() const
{
    const auto column = valueColumn();
    const int place = column ? find(timeColumn(*column)) : -1;
    return place >= 0 && !rows.empty() && !numberFrom(rows.front().value(place)) &&
           isoDays(rows.front().value(place));
}

Result<std::vector<PlainSeriesValue>> PlainTable::regularTimedSeries() const
{
    constexpr double kMostSteps = 2e7;
    const auto timed = timedSeries();
    if (!timed || timed->size() < 2 || !timed->front().time)
        return timed;
    double step = std::numeric_limits<double>::infinity();
    for (std::size_t row = 1; row < timed->size(); ++row)
        step = std::min(step, *(*timed)[row].time - *(*timed)[row - 1].time);
    if (!(step > 0.0) && !isTimeName(timeColumn(*valueColumn())))
        return timed;
    if (!(step > 0.0))
        return fail(ErrorCode::invalidData,
                    QCoreApplication::translate("Analysis", "Two rows of the series are of the same time."));
    const double first = *timed->front().time;
    const auto stepsTo = [&](const PlainSeriesValue &each) { return (*each.time - first) / step; };
    const bool isRegular = std::ranges::all_of(*timed, [&](const PlainSeriesValue &each) {
        return std::abs(stepsTo(each) - std::round(stepsTo(each))) < 1e-3;
    });
    if (!isRegular || stepsTo(timed->back()) > kMostSteps)
        return timed;
    std::vector<PlainSeriesValue> regular(static_cast<std::size_t>(std::llround(stepsTo(timed->back()))) + 1);
    for (std::size_t place = 0; place < regular.size(); ++place)
        regular[place].time = first + step * static_cast<double>(place);
    for (const PlainSeriesValue &each : *timed)
        regular[static_cast<std::size_t>(std::llround(stepsTo(each)))] = each;
    return regular;
}

Result<std::vector<std::optional<double>>> PlainTable::regularSeries() const
{
    const auto timed = regularTimedSeries();
    if (!timed)
        return fail(timed.error());
    std::vector<std::optional<double>> values;
    for (const PlainSeriesValue &each : *timed)
        values.push_back(each.value);
    return values;
}

PlainTable PlainTable::orderedBy(const QString &timeColumn) const
{
    const auto given = times(timeColumn);
    if (!given)
        return *this;
    std::vector<std::size_t> order(rows.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t row) { return (*given)[row]; });
    PlainTable ordered{columns, {}};
    ordered.rows.reserve(rows.size());
    for (const std::size_t row : order)
        ordered.rows.push_back(rows[row]);
    return ordered;
}

Result<double> SeriesParameters::number(const QString &name, double otherwise) const
{
    const auto found = m_given.find(name);
    if (found == m_given.end())
        return otherwise;
    const std::optional<double> value = numberFrom(found->second);
    if (!value)
        return fail(ErrorCode::usage,
                    QCoreApplication::translate("Analysis", "The parameter %1 is no number: “%2”.")
                        .arg(name, found->second));
    return *value;
}

Result<double> SeriesParameters::numberIn(const QString &name, double otherwise, double low,
                                          double high) const
{
    const auto value = number(name, otherwise);
    if (value && !(*value >= low && *value <= high))
        return fail(ErrorCode::usage,
                    QCoreApplication::translate("Analysis", "The parameter %1 must be from %2 to %3.")
                        .arg(name, QString::number(low), QString::number(high)));
    return value;
}

Result<int> SeriesParameters::whole(const QString &name, int otherwise, int low, int high) const
{
    const auto value = numberIn(name, otherwise, low, high);
    if (!value)
        return fail(value.error());
    if (*value != std::floor(*value))
        return fail(
            ErrorCode::usage,
            QCoreApplication::translate("Analysis", "The parameter %1 must be a whole number.").arg(name));
    return static_cast<int>(*value);
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

QStringList SeriesMethod::parameterNames() const
{
    QStringList names;
    for (const QString &word : QString::fromUtf8(parameters).split(QLatin1Char(' '), Qt::SkipEmptyParts))
        names += word.section(QLatin1Char('='), 0, 0);
    return names;
}

QJsonObject seriesNotApplicable(const QString &code, const QString &reason)
{
    return {{QStringLiteral("not_applicable"),
             QJsonObject{{QStringLiteral("code"), code}, {QStringLiteral("reason"), reason}}}};
}

Status checkParameters(const SeriesMethod &method, const SeriesParameters &parameters)
{
    const QStringList known = method.parameterNames();
    for (const QString &name : parameters.names()) {
        if (known.contains(name))
            continue;
        const QString all = known.isEmpty() ? QCoreApplication::translate("Analysis", "none")
                                            : QString::fromUtf8(method.parameters);
        return fail(ErrorCode::usage,
                    QCoreApplication::translate("Analysis", "%1 knows no parameter “%2”; it knows %3.")
                        .arg(QString::fromUtf8(method.name), name, all));
    }
    return {};
}

const std::vector<SeriesMethod> &seriesMethods()
{
    static const std::vector<SeriesMethod> all = [] {
        std::vector<SeriesMethod> methods;
        for (const auto &list : {chartMethods(), arlMethods(), countMethods(), descriptionMethods(),
                                 shapeMethods(), groupMethods(), clinicalMethods()})
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

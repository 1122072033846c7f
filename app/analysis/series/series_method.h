// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

// Analyses of plain tables, for people who bring a file and for whoever checks the engine against another
// program.
namespace xinglin {

/// One value of a series. `time` is what the file says: its number, or days since 1970-01-01 UTC for dates.
struct PlainSeriesValue
{
    std::optional<double> time;  ///< absent in every value when the file names no times
    std::optional<double> value;
};

/// A table as read from a file: cells are text, trimmed; an empty one, NA, NaN, null, none and - are absent
/// values.
struct PlainTable
{
    QStringList columns;
    std::vector<QStringList> rows;

    int find(const QString &column) const;  ///< place of the column, case-insensitive; -1: none
    bool has(const QString &column) const { return find(column) >= 0; }
    /// The first of the names that the table has; empty when it has none.
    QString firstOf(const QStringList &names) const;
    /// The numbers of a column, absent where the cell is; invalidData names the row and the column of what is
    /// no number.
    Result<std::vector<std::optional<double>>> numbers(const QString &column) const;
    /// The values of a series in the order of time.
    Result<std::vector<std::optional<double>>> series() const;
    /// A series in the order of time. The value is the column `value`, else the last numeric one that is not
    /// named like a time. The time is a column named like one (time, timestamp, date, datetime, day, week,
    /// month, year, hour, minute, night, t, i, index), else the first column; numbers or ISO 8601 dates (a
    /// time without an offset is UTC). Equal times keep the order of the file, as do all rows when a time is
    /// missing or neither number nor date.
    Result<std::vector<PlainSeriesValue>> timedSeries() const;
    /// The values of a series, one for each step of its time: absent where the file has no row (a day left
    /// out). The step is the least distance of two times; where it does not divide the others, or without
    /// times, the rows as they are ordered. invalidData for two rows of the same time.
    Result<std::vector<PlainSeriesValue>> regularTimedSeries() const;
    Result<std::vector<std::optional<double>>> regularSeries() const;
    /// Whether the series' times are dates.
    bool timesAreDates() const;
    /// Column of the values and of the times of a series; the latter is empty when there is none.
    Result<QString> valueColumn() const;
    QString timeColumn(const QString &valueColumn) const;
    /// Whether a column of that name is taken for times.
    static bool isTimeName(const QString &column);
    /// The times of a column: all of them, or nothing when one cannot be read.
    std::optional<std::vector<double>> times(const QString &column) const;
    /// The same table with its rows in the order of that column's times; unchanged when they are none.
    PlainTable orderedBy(const QString &timeColumn) const;

private:
    bool isNumeric(qsizetype place) const;
};

/// `--param k=v`, checked: a parameter that the method does not know is an error of its own.
class SeriesParameters
{
public:
    explicit SeriesParameters(std::map<QString, QString> given = {})
        : m_given(std::move(given))
    {}
    Result<double> number(const QString &name, double otherwise) const;
    /// A number within [low, high]; a usage error names the parameter and the bounds.
    Result<double> numberIn(const QString &name, double otherwise, double low, double high) const;
    /// A whole number within [low, high].
    Result<int> whole(const QString &name, int otherwise, int low, int high) const;
    QString text(const QString &name, const QString &otherwise) const;
    bool has(const QString &name) const { return m_given.contains(name); }
    QStringList names() const;

private:
    std::map<QString, QString> m_given;
};

struct SeriesMethod
{
    const char *name;        ///< "robust"
    const char *columns;     ///< what the table holds, for the help: "value"
    const char *parameters;  ///< names it knows, with their defaults: "lambda=0.3 limit=2.7"
    Result<QJsonObject> (*run)(const PlainTable &table, const SeriesParameters &parameters);
    /// When the answer is a list: the key that holds it. It is then printed bare, as in the oracle.
    const char *list = nullptr;
    bool needsTable = true;  ///< false: also runs without a file, on an empty table

    /// The names in `parameters`.
    QStringList parameterNames() const;
};

/// {"not_applicable": {"code": …, "reason": …}}: the answer where there is nothing to tell.
QJsonObject seriesNotApplicable(const QString &code, const QString &reason);
/// A usage error that names what the method does not know.
Status checkParameters(const SeriesMethod &method, const SeriesParameters &parameters);

/// Every method, by name.
const std::vector<SeriesMethod> &seriesMethods();
const SeriesMethod *findSeriesMethod(QStringView name);

/// The lists that make seriesMethods() up, one for each family; each lives in the file of its name.
std::vector<SeriesMethod> chartMethods();  ///< chart_methods.cpp: ewma, cusum, baseline
std::vector<SeriesMethod> arlMethods();    ///< arl_methods.cpp: arl
std::vector<SeriesMethod> countMethods();  ///< count_methods.cpp: ears, farrington, xmr
std::vector<SeriesMethod>
descriptionMethods();  ///< description_methods.cpp: robust, trend, intervals, quantiles, multiple-testing
std::vector<SeriesMethod>
shapeMethods();  ///< shape_methods.cpp: stl, cosinor, circadian, sleep-regularity, changepoint, iforest
std::vector<SeriesMethod>
groupMethods();  ///< group_methods.cpp: funnel, shrinkage, standardise, alarm-figures, feedback
std::vector<SeriesMethod>
clinicalMethods();  ///< clinical_methods.cpp: news2, framingham, china-par, findrisc, time-in-range

}  // namespace xinglin

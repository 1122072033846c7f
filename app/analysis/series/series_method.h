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

/// A table as read from a file: cells are text, trimmed; an empty one, NA, NaN and null are absent values.
struct PlainTable
{
    QStringList columns;
    std::vector<QStringList> rows;

    int find(const QString &column) const;  ///< place of the column, case-insensitive; -1: none
    bool has(const QString &column) const { return find(column) >= 0; }
    /// The numbers of a column, absent where the cell is; invalidData names the row and the column of what is
    /// no number.
    Result<std::vector<std::optional<double>>> numbers(const QString &column) const;
    /// The values of a series: the column `value`, else the only or the last numeric one.
    Result<std::vector<std::optional<double>>> series() const;
};

/// `--param k=v`, checked: a parameter that the method does not know is an error of its own.
class SeriesParameters
{
public:
    explicit SeriesParameters(std::map<QString, QString> given = {})
        : m_given(std::move(given))
    {}
    Result<double> number(const QString &name, double otherwise) const;
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
};

/// Every method, by name.
const std::vector<SeriesMethod> &seriesMethods();
const SeriesMethod *findSeriesMethod(QStringView name);

/// The lists that make seriesMethods() up, one for each family; each lives in the file of its name.
std::vector<SeriesMethod>
chartMethods();  ///< chart_methods.cpp: ewma, cusum, arl, baseline, ears, farrington, xmr
std::vector<SeriesMethod>
descriptionMethods();  ///< description_methods.cpp: robust, trend, intervals, quantiles, multiple-testing
std::vector<SeriesMethod>
shapeMethods();  ///< shape_methods.cpp: stl, cosinor, circadian, sleep-regularity, changepoint, iforest
std::vector<SeriesMethod> groupMethods();  ///< group_methods.cpp: funnel, shrinkage, standardise
std::vector<SeriesMethod>
clinicalMethods();  ///< clinical_methods.cpp: news2, framingham, china-par, findrisc, time-in-range

}  // namespace xinglin

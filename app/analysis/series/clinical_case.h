// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/series/series_method.h"
#include "domain/check_up.h"
#include "domain/organisation.h"

#include <functional>

namespace xinglin {

/// One row of a table of people: what a clinical score asks for, under any of the names it goes by. Cells
/// that are neither absent nor what is asked for are kept as a failure, which names row and column.
class ClinicalCase
{
public:
    ClinicalCase(const PlainTable &table, std::size_t row)
        : m_table(table)
        , m_row(row)
    {}

    std::optional<double> number(const QStringList &names);
    /// 1/0, true/false, yes/no, y/n, on/off, 是/否.
    std::optional<bool> yesNo(const QStringList &names);
    /// M/F, male/female, 男/女.
    Sex sex();
    /// Place of the word among the groups of words that mean the same.
    std::optional<int> choice(const QStringList &names, const std::vector<QStringList> &words);
    /// kg/m2: given, or of height (cm or m) and weight (kg).
    std::optional<double> bodyMassIndex();
    /// Cholesterol in mg/dL: the score's own name, or ours in mmol/L. What is too low to be mg/dL is mmol/L.
    std::optional<double> cholesterol(const QStringList &names, double highestMmol, double perMmol);
    bool has(const QStringList &names) const { return !m_table.firstOf(names).isEmpty(); }

    /// The first failure, if any.
    const Status &status() const { return m_status; }

private:
    /// The cell of the first of the columns that holds something; empty when none does.
    QString cell(const QStringList &names, QString &column) const;
    void refuse(const QString &column, const QString &text);

    const PlainTable &m_table;
    std::size_t m_row;
    Status m_status;
};

/// One answer a row: {"rows": […]}; of a table of one row the figures also stand at the top.
Result<QJsonObject> answerByRow(const PlainTable &table,
                                const std::function<QJsonObject(ClinicalCase &row)> &answer);

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zone.h"
#include "ui/models/table_model.h"
#include "workspace/alerts/rule_requests.h"

namespace xinglin {

/// The rules of the workspace, each with its line of words. GUI thread.
class RuleListModel final : public TableModel
{
    Q_OBJECT

public:
    enum Column { Rule, Grade, State, For, LastFired, ColumnCount };

    using TableModel::TableModel;

    void setRows(std::vector<RuleRow> rows, const Zone &zone, Instant now);
    const RuleRow &row(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    /// -1 when it is not there.
    int rowOf(RuleId rule) const;
    /// SecondaryRole of the first column: the line of words.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    int rows() const override { return static_cast<int>(m_rows.size()); }
    int columns() const override { return ColumnCount; }
    QString title(int column) const override;
    QString text(int row, int column) const override;
    QString tip(int row, int column) const override;
    QVariant sortKey(int row, int column) const override;

private:
    std::vector<RuleRow> m_rows;
    Zone m_zone = Zone::utc();
    Instant m_now;
};

/// What changed from one version of a rule to another. GUI thread.
class RuleDifferenceModel final : public TableModel
{
    Q_OBJECT

public:
    enum Column { Field, Before, After, ColumnCount };

    using TableModel::TableModel;

    void setDifferences(std::vector<RuleDifference> differences);

protected:
    int rows() const override { return static_cast<int>(m_differences.size()); }
    int columns() const override { return ColumnCount; }
    QString title(int column) const override;
    QString text(int row, int column) const override;
    QString tip(int row, int column) const override { return text(row, column); }

private:
    std::vector<RuleDifference> m_differences;
};

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/table_model.h"
#include "workspace/alerts/alert_requests.h"

#include <vector>

namespace xinglin {

/// Sub-units of a unit side by side: health, change, coverage, open alerts, people and the last days. GUI
/// thread.
class UnitTableModel final : public TableModel
{
    Q_OBJECT

public:
    enum Column { Name, Health, Change, Coverage, P0, P1, P2, People, Days, ColumnCount };

    using TableModel::TableModel;

    /// `last` is the day of the last element of every strip.
    void setRows(std::vector<UnitRow> rows, Day last);
    /// Open alerts of every unit; until then their columns say "no data".
    void setAlerts(OpenAlerts alerts);
    const UnitRow &unitRow(int row) const { return m_rows[static_cast<std::size_t>(row)]; }

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    int rows() const override { return static_cast<int>(m_rows.size()); }
    int columns() const override { return ColumnCount; }
    QString title(int column) const override;
    QString text(int row, int column) const override;
    QString tip(int row, int column) const override;
    bool isNumber(int column) const override;
    QVariant sortKey(int row, int column) const override;

private:
    std::vector<UnitRow> m_rows;
    std::optional<OpenAlerts> m_alerts;
    Day m_last;
};

/// What the cells of a unit say, in the table and in the tree alike.
namespace unit_text {
QString coverage(const UnitRow &row);
QString tip(const UnitRow &row);
/// How many alerts of the severity (0: P0) are open in the unit and below; a dash where that is not known or
/// not told.
QString alerts(const UnitRow &row, const std::optional<OpenAlerts> &alerts, std::size_t severity);
QString alertsTip(const UnitRow &row, const std::optional<OpenAlerts> &alerts);
}  // namespace unit_text

}  // namespace xinglin

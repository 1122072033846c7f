// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/table_model.h"
#include "workspace/alerts/alert_requests.h"

#include <vector>

namespace xinglin {

/// The numbers of groups of orders side by side. Hover tells what a rate rests on. GUI thread.
class OrderFiguresModel final : public TableModel
{
    Q_OBJECT

public:
    enum Column { Group, Orders, Mean, P90, Target, Resolve, InSla, TimedOut, FalseAlarm, Sent, ColumnCount };

    using TableModel::TableModel;

    void setGroups(StatisticsBy by, std::vector<OrderFigures> groups);
    StatisticsBy by() const { return m_by; }
    const OrderFigures &figures(int row) const { return m_groups[static_cast<std::size_t>(row)]; }

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    int rows() const override { return static_cast<int>(m_groups.size()); }
    int columns() const override { return ColumnCount; }
    QString title(int column) const override;
    QString text(int row, int column) const override;
    QString tip(int row, int column) const override;
    bool isNumber(int column) const override { return column != Group; }
    QVariant sortKey(int row, int column) const override;

private:
    const RateFigures *rateOf(int row, int column) const;

    StatisticsBy m_by = StatisticsBy::severity;
    std::vector<OrderFigures> m_groups;
};

}  // namespace xinglin

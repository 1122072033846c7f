// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zone.h"
#include "reports/charts/chart_spec.h"
#include "ui/models/table_model.h"
#include "workspace/alerts/rule_requests.h"

namespace xinglin {

/// The alerts of a back-test, or those that only the live run had. GUI thread.
class BacktestAlertModel final : public TableModel
{
    Q_OBJECT

public:
    enum Column { Time, Person, Value, Live, Verdict, Reason, ColumnCount };

    using TableModel::TableModel;

    void setAlerts(std::vector<BacktestAlert> alerts, const Zone &zone);
    const BacktestAlert &alert(int row) const { return m_alerts[static_cast<std::size_t>(row)]; }

protected:
    int rows() const override { return static_cast<int>(m_alerts.size()); }
    int columns() const override { return ColumnCount; }
    QString title(int column) const override;
    QString text(int row, int column) const override;
    QString tip(int row, int column) const override;
    QVariant sortKey(int row, int column) const override;

private:
    std::vector<BacktestAlert> m_alerts;
    Zone m_zone = Zone::utc();
};

/// How many alerts fall on each day, shift or unit. GUI thread.
class BacktestLoadModel final : public TableModel
{
    Q_OBJECT

public:
    enum Column { Title, Alerts, Orders, People, ColumnCount };

    using TableModel::TableModel;

    void setLoad(std::vector<BacktestLoad> load);

protected:
    int rows() const override { return static_cast<int>(m_load.size()); }
    int columns() const override { return ColumnCount; }
    QString title(int column) const override;
    QString text(int row, int column) const override;
    bool isNumber(int column) const override { return column != Title; }
    QVariant sortKey(int row, int column) const override;

private:
    std::vector<BacktestLoad> m_load;
};

/// Alerts a day as columns, over every day of the period.
ChartSpec backtestChart(const Backtest &backtest);

}  // namespace xinglin

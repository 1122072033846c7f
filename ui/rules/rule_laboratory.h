// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/backtest_model.h"
#include "ui/models/job_slot.h"
#include "ui/widgets/activity.h"
#include "ui/widgets/page.h"

#include <QSortFilterProxyModel>

#include <functional>

class QLabel;
class QProgressBar;
class QPushButton;
class QTabBar;

namespace xinglin {

class DataTable;
class InteractiveChart;
class PeriodPicker;
class StateStack;

/// What a rule would have raised over stored days: alerts, their load by day, shift and unit, what officers
/// had judged, and where it differs from what happened live. GUI thread.
class RuleLaboratory final : public QWidget
{
    Q_OBJECT

public:
    explicit RuleLaboratory(const PageContext &context, QWidget *parent = nullptr);

    /// Where the rule comes from when "Run" is pressed; nothing while it cannot be read.
    void setRule(std::function<std::optional<AlertRule>()> rule) { m_rule = std::move(rule); }
    /// The days to begin with and the unit whose people are looked at.
    void setScope(const Scope &scope);
    /// The results belong to another rule.
    void forget();
    void retranslate();

private:
    enum View { Alerts, Days, Shifts, Units, Differences, ViewCount };

    void build();
    void run();
    void show(Result<Backtest> &&backtest);
    void showFigures();
    void showView(int view);
    void showRunning(bool running);
    std::vector<BacktestAlert> differing() const;

    PageContext m_context;
    Scope m_scope;
    bool m_hasDays = false;
    std::function<std::optional<AlertRule>()> m_rule;
    Backtest m_result;
    PeriodPicker *m_period;
    QPushButton *m_run, *m_cancel;
    QProgressBar *m_progress;
    QLabel *m_figures, *m_judged, *m_compared;
    InteractiveChart *m_chart;
    QTabBar *m_views;
    DataTable *m_alertTable, *m_loadTable;
    StateStack *m_state;
    BacktestAlertModel m_alertModel;
    BacktestLoadModel m_loadModel;
    JobSlot<Backtest> m_running;
    std::unique_ptr<Activities::Handle> m_activity;
};

}  // namespace xinglin

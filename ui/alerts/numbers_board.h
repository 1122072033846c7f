// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/job_slot.h"
#include "ui/models/order_figures_model.h"
#include "ui/widgets/page.h"
#include "workspace/alerts/alert_desk.h"

#include <QSortFilterProxyModel>
#include <QWidget>

#include <array>

class QComboBox;
class QLabel;
class QTabBar;

namespace xinglin {

class DataTable;
class InteractiveChart;
class KeyFigureCard;
class StateStack;

/// How fast alerts are answered and how well: five figures, their course against the limits of chance and the
/// time aimed at, and the same figures by severity, unit, rule, shift, hour, person and day. Opening a row
/// leads to the unit or the person. GUI thread.
class NumbersBoard final : public QWidget
{
    Q_OBJECT

public:
    explicit NumbersBoard(const PageContext &context, QWidget *parent = nullptr);

    /// Asks again, for the unit and the period of the window. What is shown stays until the answer is there.
    void load(const Scope &scope);
    void retranslate();

private:
    void build();
    QWidget *buildCourse();
    QWidget *buildGroups();
    void ask();
    void askGroups();
    void show(OrderStatistics &&statistics);
    void showFigures(const OrderFigures &total);
    void openRow(const QModelIndex &index);
    StatisticsRequest request(StatisticsBy by) const;
    StatisticsBy groups() const;

    const PageContext &m_context;
    Scope m_scope;
    std::array<KeyFigureCard *, 5> m_cards{};
    StateStack *m_state = nullptr;
    StateStack *m_groupState = nullptr;
    QComboBox *m_severity = nullptr;
    QComboBox *m_shown = nullptr;
    QLabel *m_courseTitle = nullptr;
    QLabel *m_courseBasis = nullptr;
    InteractiveChart *m_course = nullptr;
    QTabBar *m_tabs = nullptr;
    DataTable *m_table = nullptr;
    OrderFiguresModel m_model;
    QSortFilterProxyModel m_sorted;
    std::optional<OrderStatistics> m_byDay;
    JobSlot<OrderStatistics> m_dayJob, m_groupJob;
};

}  // namespace xinglin

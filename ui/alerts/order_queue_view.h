// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/job_slot.h"
#include "ui/models/order_queue_model.h"
#include "ui/models/running_clock.h"
#include "ui/widgets/page.h"
#include "workspace/alerts/alert_desk.h"

#include <deque>

class QLabel;
class QPushButton;

namespace xinglin {

class DataTree;
class OrderFilterBar;
class StateStack;

/// What an act is meant for: orders, or everything the queue's filter lets through.
struct OrderTarget
{
    std::vector<OrderRow> rows;
    std::optional<OrderFilter> all;

    bool isEmpty() const { return rows.empty() && !all; }
};

/// The queue at the left: filters above, the orders below, always fresh; selection and place stay as it
/// changes. GUI thread.
class OrderQueueView final : public QWidget
{
    Q_OBJECT

public:
    explicit OrderQueueView(const PageContext &context, QWidget *parent = nullptr);

    void setScope(const Scope &scope);
    /// Orders changed: reads again what is seen.
    void refresh();
    /// The clocks move on.
    void tick(Instant now);
    void retranslate();

    OrderFilterBar &filters() const { return *m_filters; }
    const OrderQueueModel &model() const { return m_model; }
    /// The order of the current row; nothing on a group.
    const OrderRow *current() const;
    OrderTarget target() const;
    /// Makes the order the current one when it is in the list.
    bool select(OrderId id);
    /// Moves on; true when there was a next one.
    bool selectNext();
    void focusList();

Q_SIGNALS:
    void currentChanged(xinglin::OrderId order);
    void targetChanged();
    /// A page of orders came; what is said about them may be new.
    void answered();
    /// Enter on the current order.
    void opened(xinglin::OrderId order);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void build();
    void restart();
    void askCounts();
    void ask(const OrderQueueModel::Ask &ask);
    void askNext();
    void takeAnswer(const OrderQueueModel::Ask &ask, Result<OrderPage> &&page);
    void askLearned();
    bool isReading() const { return m_pageJob.isBusy() || m_learnedJob.isBusy() || m_groupJob.isBusy(); }
    void look();
    void showState();
    void showSelection();
    void setAll(bool isAll);
    void keepPlace();
    void restorePlace();
    std::pair<QModelIndex, QModelIndex> seen() const;

    PageContext m_context;
    Scope m_scope;
    OrderQueueModel m_model;
    OrderFilterBar *m_filters;
    DataTree *m_list;
    StateStack *m_state;
    QLabel *m_selection;
    QPushButton *m_selectAll;
    QLabel *m_count;
    std::deque<OrderQueueModel::Ask> m_waiting;
    JobSlot<OrderPage> m_pageJob;
    JobSlot<std::vector<OrderGroup>> m_groupJob;
    JobSlot<LearnedOrder> m_learnedJob;
    JobSlot<LearnedOrder> m_learnedAsk;  // whether it is on
    JobSlot<OrderCounts> m_countsJob;
    JobSlot<std::int64_t> m_countJob;
    QTimer m_lookLater;
    std::int64_t m_matching = -1;
    OrderId m_wanted;  // to be the current one as soon as it comes
    QPersistentModelIndex m_top;
    int m_topOffset = 0;
    bool m_isAgain = false;       // orders changed while an answer was under way
    bool m_isCountAgain = false;  // the same of the counts
    bool m_isAll = false;
    bool m_isLaying = false;  // an answer is being put in: the current row may move by itself
};

}  // namespace xinglin

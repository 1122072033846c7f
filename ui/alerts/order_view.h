// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/job_slot.h"
#include "ui/models/order_tables.h"
#include "ui/widgets/page.h"
#include "workspace/alerts/alert_desk.h"

class QLabel;
class QListWidget;
class QTabWidget;
class QToolButton;

namespace xinglin {

class DataTable;
class InteractiveChart;
class OrderActionBar;
class OrderFacts;
class OrderHead;
class SeverityBadge;
class StateStack;

/// One order whole: head, the values around the event, the rule, the person, what was done, and what can be
/// done now. Keeps what it shows until the newer answer is there. GUI thread.
class OrderView final : public QWidget
{
    Q_OBJECT

public:
    explicit OrderView(const PageContext &context, QWidget *parent = nullptr);

    void setScope(const Scope &scope) { m_scope = scope; }
    void open(OrderId id);
    /// Orders changed: reads this one again.
    void refresh();
    void clear();
    /// As nothing is chosen (an empty queue).
    OrderId order() const { return m_id; }
    const std::optional<OrderDetail> &detail() const { return m_detail; }
    void tick(Instant now);
    void retranslate();
    OrderActionBar &actions() const { return *m_actions; }
    /// Something that happened to the order meanwhile; stays until the order is changed by the user.
    void setNotice(const QString &text);
    /// Why it stands where it stands in the queue.
    void setStanding(const QString &text);

Q_SIGNALS:
    void shown();
    void orderRequested(xinglin::OrderId order);

private:
    void build();
    void buildContent(QWidget *content);
    void take(OrderDetail &&detail);
    void askSeries();
    void showFiles();
    void saveFile(AttachmentId id, const QString &name);
    void showTabTexts();

    PageContext m_context;
    Scope m_scope;
    OrderId m_id;
    std::optional<OrderDetail> m_detail;
    OrderHead *m_head;
    SeverityBadge *m_notice;
    InteractiveChart *m_chart;
    OrderFacts *m_facts;
    QTabWidget *m_tabs;
    DataTable *m_timelineTable;
    DataTable *m_personTable;
    DataTable *m_firingTable;
    QListWidget *m_files;
    OrderActionBar *m_actions;
    StateStack *m_state;
    OrderTimelineModel m_timeline;
    PersonOrdersModel m_personOrders;
    FiringModel m_firings;
    JobSlot<OrderDetail> m_job;
    JobSlot<Series> m_seriesJob;
    JobSlot<QByteArray> m_fileJob;
    TimeRange m_seriesRange;
    OrderId m_seriesOf;
    OrderId m_asked;         // what the running question is about
    bool m_isAgain = false;  // it changed meanwhile
};

}  // namespace xinglin

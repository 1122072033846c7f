// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/job_slot.h"
#include "ui/models/order_tables.h"
#include "ui/widgets/page.h"
#include "workspace/alerts/alert_desk.h"

#include <QSortFilterProxyModel>

class QCheckBox;

namespace xinglin {

class DataTable;
class StateStack;

/// Tasks that orders left behind; Enter opens the order.
class FollowUpsTab final : public QWidget
{
    Q_OBJECT

public:
    explicit FollowUpsTab(const PageContext &context, QWidget *parent = nullptr);

    void refresh(const Scope &scope);
    void retranslate();

Q_SIGNALS:
    void orderRequested(xinglin::OrderId order);

private:
    PageContext m_context;
    Scope m_scope;
    FollowUpModel m_model;
    QSortFilterProxyModel m_sorted;
    DataTable *m_table;
    StateStack *m_state;
    QCheckBox *m_withDone;
    JobSlot<std::vector<FollowUpRow>> m_job;
};

}  // namespace xinglin

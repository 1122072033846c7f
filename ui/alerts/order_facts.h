// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/job_slot.h"
#include "ui/widgets/page.h"
#include "workspace/alerts/alert_requests.h"

class QLabel;
class QPushButton;

namespace xinglin {

/// What stands behind an order: the rule in words and its version, the quality of the values, the person's
/// usual, and where the person is, on request. A position that nobody knows stays unknown. GUI thread.
class OrderFacts final : public QWidget
{
    Q_OBJECT

public:
    explicit OrderFacts(const PageContext &context, QWidget *parent = nullptr);

    void show(const OrderDetail &detail, const Scope &scope);
    void retranslate();

private:
    void build();
    void tellRule();
    void askPosition();
    void askLongitude(const TimeRange &range, const Series &latitude);
    void tellPosition(const Series &latitude, const Series &longitude);

    PageContext m_context;
    Scope m_scope;
    OrderDetail m_detail;
    OrderId m_positionOf;
    QLabel *m_ruleTitle;
    QLabel *m_rule;
    QLabel *m_basis;
    QPushButton *m_openRule;
    QLabel *m_personTitle;
    QLabel *m_person;
    QLabel *m_position;
    QPushButton *m_askPosition;
    JobSlot<void> m_audit;
    JobSlot<Series> m_latitude;
    JobSlot<Series> m_longitude;
};

}  // namespace xinglin

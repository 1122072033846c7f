// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zone.h"
#include "workspace/alerts/alert_requests.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace xinglin {

class SeverityBadge;
class Theme;

/// The first thing to read about an order: how grave, who, where, what state, whose, and how much time is
/// left.
class OrderHead final : public QWidget
{
    Q_OBJECT

public:
    explicit OrderHead(const Theme &theme, QWidget *parent = nullptr);

    void show(const OrderDetail &detail, const Zone &zone, Instant now);
    void tick(Instant now);
    /// Why it stands where it stands in the queue; empty: nothing is said.
    void setStanding(const QString &text);

Q_SIGNALS:
    void personRequested();

private:
    void showClock(Instant now);

    const Theme &m_theme;
    WorkOrder m_order;
    SeverityBadge *m_severity;
    QPushButton *m_person;
    QLabel *m_place;
    QLabel *m_message;
    QLabel *m_state;
    SeverityBadge *m_clock;
    QLabel *m_flags;
    QLabel *m_standing;
};

}  // namespace xinglin

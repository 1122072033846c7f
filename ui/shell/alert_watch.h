// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/job_slot.h"
#include "workspace/alerts/alert_desk.h"
#include "workspace/workspace.h"

#include <QTimer>

#include <optional>

namespace xinglin {

/// What the frame must know of the whole workspace's orders, whatever page is shown: how many wait, the P0s
/// that nobody has acknowledged, and which orders are new. GUI thread.
class AlertWatch final : public QObject
{
    Q_OBJECT

public:
    /// The workspace outlives the watch. Asks at once.
    AlertWatch(Workspace &workspace, const Actor &actor, QObject *parent = nullptr);

    const OrderCounts &counts() const { return m_counts; }
    /// P0s that wait to be acknowledged, the most urgent first; the first few of `counts().unacknowledged`.
    const std::vector<OrderRow> &emergencies() const { return m_emergencies; }
    /// Unfinished P0s: what navigation and title tell.
    std::int64_t p0() const { return m_counts.unfinished[0]; }

    /// Acknowledges the order, as it is.
    void acknowledge(OrderId order);

Q_SIGNALS:
    void changed();
    /// Orders that came since the watch last looked, the gravest first; also what already burned at the
    /// start.
    void arrived(const std::vector<xinglin::OrderRow> &orders);
    void failed(const xinglin::Error &error);

private:
    void ask();
    void takeNewest(std::vector<OrderRow> rows);

    Workspace &m_workspace;
    Actor m_actor;
    OrderCounts m_counts;
    std::vector<OrderRow> m_emergencies;
    std::int64_t m_lastNumber = -1;  // of the newest order that was seen
    bool m_isAskedAgain = false;
    JobSlot<OrderCounts> m_countsJob;
    JobSlot<OrderPage> m_emergencyJob;
    JobSlot<OrderPage> m_newestJob;
    JobSlot<OrderActOutcome> m_actJob;
};

}  // namespace xinglin

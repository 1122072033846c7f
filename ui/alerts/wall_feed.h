// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/job_slot.h"
#include "ui/widgets/page.h"
#include "workspace/alerts/alert_desk.h"

namespace xinglin {

/// What the wall shows of a unit: always as it is now.
struct WallFigures
{
    OrderCounts counts;
    std::vector<OrderGroup> worstUnits;  ///< worst first, at most six
    std::vector<OrderRow> latest;        ///< the newest first, at most eight
    std::optional<OrderFigures> today;
    bool hasAnswer = false;
    QString error;  ///< empty: all is well
};

/// Asks for the wall's figures whenever orders change, at most twice a second, and once a minute. GUI thread.
class WallFeed final : public QObject
{
    Q_OBJECT

public:
    WallFeed(Workspace &workspace, const Actor &actor, const Scope &scope, QObject *parent = nullptr);

    const WallFigures &figures() const { return m_figures; }

Q_SIGNALS:
    void changed();

private:
    void ask();
    void fail(const Error &error);

    Workspace &m_workspace;
    Actor m_actor;
    Scope m_scope;
    WallFigures m_figures;
    QTimer m_gather;
    QTimer m_minute;
    JobSlot<OrderCounts> m_countsJob;
    JobSlot<std::vector<OrderGroup>> m_unitsJob;
    JobSlot<OrderPage> m_latestJob;
    JobSlot<WorkspaceInfo> m_infoJob;
    JobSlot<OrderStatistics> m_todayJob;
};

}  // namespace xinglin

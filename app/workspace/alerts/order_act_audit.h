// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/alerts/alert_requests.h"
#include "workspace/alerts/order_undo.h"
#include "workspace/context.h"

#include <vector>

namespace xinglin::orders {

/// What an act did, order by order: for the audit chain and for taking it back.
class ActTrail
{
public:
    void add(const WorkOrder &before, const WorkOrder &after, UndoStep undo);
    const std::vector<UndoStep> &steps() const { return m_steps; }

    /// One entry: before and after of a single order; number and digest of many. Notes only as a digest, for
    /// they may name people.
    Status audit(StoreSession &session, const Context &context, const Actor &actor, const OrderAct &what,
                 bool isSingle, std::int64_t refused) const;

private:
    std::vector<UndoStep> m_steps;
    std::int64_t m_versionBefore = 0, m_versionAfter = 0;  // of the last
};

Status auditUndo(StoreSession &session, const Context &context, const Actor &actor, OrderVerb verb,
                 const std::vector<OrderId> &orders, std::int64_t refused);

}  // namespace xinglin::orders

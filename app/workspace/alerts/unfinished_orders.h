// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/order_port.h"
#include "domain/ports/store.h"

#include <map>

namespace xinglin::orders {

/// Unfinished orders of people within one write, each person's read once: a sick sensor of somebody with many
/// of them fires by the thousand. Whoever changes an order says so here.
class UnfinishedOrders
{
public:
    explicit UnfinishedOrders(StoreSession &session)
        : m_session(session)
    {}

    /// The oldest first; valid until the next call of forget().
    Result<const std::vector<WorkOrder> *> of(PersonId person);
    /// It was seen again: what it is, is the same.
    void noteSeen(const WorkOrder &order);
    /// One of the person's was made, changed or ended.
    void forget(PersonId person) { m_known.erase(person); }

private:
    StoreSession &m_session;
    std::map<PersonId, std::vector<WorkOrder>> m_known;
};

}  // namespace xinglin::orders

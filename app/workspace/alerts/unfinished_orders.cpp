// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/unfinished_orders.h"

#include <algorithm>

namespace xinglin::orders {

Result<const std::vector<WorkOrder> *> UnfinishedOrders::of(PersonId person)
{
    const auto known = m_known.find(person);
    if (known != m_known.end())
        return &known->second;
    auto read = m_session.orders().unfinishedOf(person);
    if (!read)
        return fail(read.error());
    return &m_known.emplace(person, *std::move(read)).first->second;
}

void UnfinishedOrders::noteSeen(const WorkOrder &order)
{
    const auto known = m_known.find(order.person);
    if (known == m_known.end())
        return;
    const auto found = std::find_if(known->second.begin(), known->second.end(),
                                    [&](const WorkOrder &each) { return each.id == order.id; });
    if (found != known->second.end())
        *found = order;
}

}  // namespace xinglin::orders

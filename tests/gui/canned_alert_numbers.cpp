// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/canned_alert_desk.h"
#include "tests/gui/canned_numbers.h"

#include <algorithm>
#include <tuple>

// What the canned desk counts and ranks.
namespace xinglin::test {

CannedAlertDesk::Answer<OrderStatistics> CannedAlertDesk::statistics(const Actor &,
                                                                     const StatisticsRequest &request)
{
    return answer<OrderStatistics>([request] { return Result<OrderStatistics>(cannedStatistics(request)); });
}

CannedAlertDesk::Answer<FatigueBoard> CannedAlertDesk::fatigue(const Actor &, const FatigueRequest &request)
{
    return answer<FatigueBoard>([request] { return Result<FatigueBoard>(cannedFatigue(request)); });
}

CannedAlertDesk::Answer<LearnedOrder> CannedAlertDesk::learnedOrder(const Actor &, const OrderFilter &filter,
                                                                    int limit)
{
    return answer<LearnedOrder>([this, filter, limit] {
        LearnedOrder learned;
        learned.report = m_learned;
        for (const OrderRow &row : m_rows) {
            if (matches(row, filter) && static_cast<int>(learned.orders.size()) < limit)
                learned.orders.push_back({row, {}, {}});
        }
        if (m_learned.isOn) {
            std::stable_sort(learned.orders.begin(), learned.orders.end(),
                             [](const LearnedOrder::Row &a, const LearnedOrder::Row &b) {
                                 return std::tuple(a.row.order.severity, -a.row.order.number) <
                                        std::tuple(b.row.order.severity, -b.row.order.number);
                             });
        }
        return Result<LearnedOrder>(std::move(learned));
    });
}

}  // namespace xinglin::test

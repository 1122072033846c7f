// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/alerts/alert_requests.h"
#include "workspace/context.h"
#include "workspace/name_book.h"

#include <map>
#include <unordered_map>

namespace xinglin::orders {

/// Joins orders to the words they are shown with; names are read once each. One session, one thread.
class OrderRows
{
public:
    OrderRows(StoreSession &session, const Context &context);

    Result<OrderRow> row(WorkOrder order);
    Result<std::vector<OrderRow>> rows(const std::vector<OrderId> &ids);
    NameBook &names() { return m_names; }
    struct RuleWords
    {
        BilingualText name, text, prose, message;
        QString threshold;
        std::int64_t dwellMs = 0;  ///< how long the condition had held when it fired
    };
    Result<RuleWords> rule(RuleId id, int version, const QString &code);
    /// The rule's message with the order's values. It began when the firing did that the order tells of;
    /// where that is not among them, as long before it fired as the rule waits.
    Result<BilingualText> message(const OrderRow &row, const std::vector<FiringRow> &firings);

private:
    QString wallTime(Instant instant) const;

    StoreSession &m_session;
    const Context &m_context;
    NameBook m_names;
    std::unordered_map<DeviceId, QString> m_devices;
    std::map<std::pair<std::int64_t, int>, RuleWords> m_rules;
};

}  // namespace xinglin::orders

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/alerts/alert_requests.h"
#include "workspace/context.h"

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
    struct PersonWords
    {
        QString code;
        BilingualText name;
    };
    Result<PersonWords> person(PersonId id);
    Result<BilingualText> unit(UnitId id);
    struct RuleWords
    {
        BilingualText name, text, message;
        QString threshold;
    };
    Result<RuleWords> rule(RuleId id, int version, const QString &code);
    /// The rule's message with the order's values.
    Result<BilingualText> message(const OrderRow &row);

private:
    QString wallTime(Instant instant) const;

    StoreSession &m_session;
    const Context &m_context;
    Day m_today;
    std::unordered_map<PersonId, PersonWords> m_people;
    std::unordered_map<UnitId, BilingualText> m_units;
    std::unordered_map<DeviceId, QString> m_devices;
    std::map<std::pair<std::int64_t, int>, RuleWords> m_rules;
};

}  // namespace xinglin::orders

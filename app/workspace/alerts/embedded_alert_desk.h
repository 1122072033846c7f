// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/alerts/alert_desk.h"
#include "workspace/door_calls.h"

namespace xinglin {

/// The desk over a store in this process.
class EmbeddedAlertDesk final : public AlertDesk
{
    Q_OBJECT

public:
    explicit EmbeddedAlertDesk(DoorCalls &calls)
        : m_calls(calls)
    {}

    Answer<OrderPage> orders(const Actor &actor, const OrderPageRequest &request) override;
    Answer<std::vector<OrderGroup>> groups(const Actor &actor, const OrderFilter &filter,
                                           OrderGrouping by) override;
    Answer<std::int64_t> count(const Actor &actor, const OrderFilter &filter) override;
    Answer<OrderCounts> counts(const Actor &actor, UnitId unit) override;
    Answer<OrderDetail> order(const Actor &actor, OrderId id) override;
    Answer<OrderId> resolve(const Actor &actor, const QString &idOrNumber) override;
    Answer<OrderActOutcome> act(const Actor &actor, const OrderAct &act) override;
    Answer<OrderActOutcome> undo(const Actor &actor, const QString &undo) override;
    Answer<std::vector<Silence>> silences(const Actor &actor, bool withEnded) override;
    Answer<Silence> silence(const Actor &actor, const Silence &what) override;
    Answer<void> endSilence(const Actor &actor, SilenceId id) override;
    Answer<std::vector<FollowUpRow>> followUps(const Actor &actor, UnitId unit, bool withDone) override;
    Answer<QByteArray> attachment(const Actor &actor, AttachmentId id) override;
    Answer<OrderStatistics> statistics(const Actor &actor, const StatisticsRequest &request) override;
    Answer<FatigueBoard> fatigue(const Actor &actor, const FatigueRequest &request) override;
    Answer<OpenAlerts> openAlerts(const Actor &actor, Day day) override;
    Answer<LearnedOrder> learnedOrder(const Actor &actor, const OrderFilter &filter, int limit) override;

private:
    DoorCalls &m_calls;
};

}  // namespace xinglin

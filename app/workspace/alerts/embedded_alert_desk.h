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

    Answer<OrderPage> orders(const Actor &, const OrderPageRequest &) override
    {
        return unanswered<OrderPage>();
    }
    Answer<std::vector<OrderGroup>> groups(const Actor &, const OrderFilter &, OrderGrouping) override
    {
        return unanswered<std::vector<OrderGroup>>();
    }
    Answer<std::int64_t> count(const Actor &, const OrderFilter &) override
    {
        return unanswered<std::int64_t>();
    }
    Answer<OrderCounts> counts(const Actor &, UnitId) override { return unanswered<OrderCounts>(); }
    Answer<OrderDetail> order(const Actor &, OrderId) override { return unanswered<OrderDetail>(); }
    Answer<OrderId> resolve(const Actor &, const QString &) override { return unanswered<OrderId>(); }
    Answer<OrderActOutcome> act(const Actor &, const OrderAct &) override
    {
        return unanswered<OrderActOutcome>();
    }
    Answer<OrderActOutcome> undo(const Actor &, const QString &) override
    {
        return unanswered<OrderActOutcome>();
    }
    Answer<std::vector<Silence>> silences(const Actor &, bool) override
    {
        return unanswered<std::vector<Silence>>();
    }
    Answer<Silence> silence(const Actor &, const Silence &) override { return unanswered<Silence>(); }
    Answer<void> endSilence(const Actor &, SilenceId) override { return unanswered<void>(); }
    Answer<std::vector<FollowUp>> followUps(const Actor &, UnitId, bool) override
    {
        return unanswered<std::vector<FollowUp>>();
    }
    Answer<QByteArray> attachment(const Actor &, AttachmentId) override { return unanswered<QByteArray>(); }
    Answer<OrderStatistics> statistics(const Actor &actor, const StatisticsRequest &request) override;
    Answer<FatigueBoard> fatigue(const Actor &actor, const FatigueRequest &request) override;

private:
    template <typename T>
    static Answer<T> unanswered()
    {
        return QtFuture::makeReadyFuture<Result<T>>(
            fail(ErrorCode::internal, {}, QStringLiteral("not built yet")));
    }

    [[maybe_unused]] DoorCalls &m_calls;
};

}  // namespace xinglin

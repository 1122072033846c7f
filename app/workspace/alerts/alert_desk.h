// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/alerts/alert_requests.h"

#include <QFuture>
#include <QObject>

namespace xinglin {

/// The part of the workspace door that deals with work orders: the queue, what is done to orders, silences
/// and the numbers. The same promises as Workspace: every call returns at once, any thread, scope and audit
/// behind it.
class AlertDesk : public QObject
{
    Q_OBJECT

public:
    template <typename T>
    using Answer = QFuture<Result<T>>;

    using QObject::QObject;

    virtual Answer<OrderPage> orders(const Actor &actor, const OrderPageRequest &request) = 0;
    virtual Answer<std::vector<OrderGroup>> groups(const Actor &actor, const OrderFilter &filter,
                                                   OrderGrouping by) = 0;
    virtual Answer<std::int64_t> count(const Actor &actor, const OrderFilter &filter) = 0;
    virtual Answer<OrderCounts> counts(const Actor &actor, UnitId unit) = 0;
    /// By id, or by the number people say.
    virtual Answer<OrderDetail> order(const Actor &actor, OrderId id) = 0;
    virtual Answer<OrderId> resolve(const Actor &actor, const QString &idOrNumber) = 0;

    /// All or nothing for one order; of many, those that may not are refused one by one and told.
    virtual Answer<OrderActOutcome> act(const Actor &actor, const OrderAct &act) = 0;
    /// A compensating act, until ten minutes after; the clocks go on from the original opening.
    virtual Answer<OrderActOutcome> undo(const Actor &actor, const QString &undo) = 0;

    virtual Answer<std::vector<Silence>> silences(const Actor &actor, bool withEnded) = 0;
    virtual Answer<Silence> silence(const Actor &actor, const Silence &what) = 0;
    virtual Answer<void> endSilence(const Actor &actor, SilenceId id) = 0;

    /// Open tasks (and, when asked, done ones), by due time.
    virtual Answer<std::vector<FollowUpRow>> followUps(const Actor &actor, UnitId unit, bool withDone) = 0;
    /// The file's content, checked against its digest.
    virtual Answer<QByteArray> attachment(const Actor &actor, AttachmentId id) = 0;

    virtual Answer<OrderStatistics> statistics(const Actor &actor, const StatisticsRequest &request) = 0;
    /// The rules that wear people out, and what silences, cool-down and grouping spare them.
    virtual Answer<FatigueBoard> fatigue(const Actor &actor, const FatigueRequest &request) = 0;
    /// Open alerts of every unit of the day's tree, by severity: for tables of units.
    virtual Answer<OpenAlerts> openAlerts(const Actor &actor, Day day) = 0;
    /// At most `limit` orders that match, the one to see first first (see LearnedOrder).
    virtual Answer<LearnedOrder> learnedOrder(const Actor &actor, const OrderFilter &filter, int limit) = 0;

Q_SIGNALS:
    /// Orders or silences changed, in this or another process; in this one at once.
    void changed();
};

}  // namespace xinglin

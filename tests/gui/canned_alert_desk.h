// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/org_tree.h"
#include "workspace/alerts/alert_desk.h"
#include "workspace/requests.h"

#include <QThread>
#include <QThreadPool>
#include <QtConcurrent>

#include <chrono>
#include <map>
#include <mutex>

namespace xinglin::test {

/// A desk over made-up orders of a made-up organisation, kept in memory: acts change them, late answers and
/// errors on demand. Deterministic.
class CannedAlertDesk final : public AlertDesk
{
    Q_OBJECT

public:
    using AlertDesk::AlertDesk;
    ~CannedAlertDesk() override { m_pool.waitForDone(); }

    /// Orders of the people in turn; every tenth is a P0, every third a P1.
    void makeOrders(int count, const OrgTree &tree, const std::vector<PersonRow> &people, Instant now);
    /// A new order at the top, told at once.
    OrderId openOrder(AlertSeverity severity);
    /// Somebody else acts: the order changes and everybody is told.
    void changeElsewhere(OrderId id, OrderState state, const QString &actor);
    void setDelay(std::chrono::milliseconds delay) { m_delay = delay; }
    void setError(std::optional<Error> error) { m_error = std::move(error); }
    /// What learnedOrder() tells of itself; when on, the youngest order of each severity comes first.
    void setLearned(const FeedbackReport &report) { m_learned = report; }
    void announce() { Q_EMIT changed(); }

    int asked() const { return m_asked; }
    std::vector<OrderAct> acts() const;
    std::optional<WorkOrder> stored(OrderId id) const;
    /// Ids in the order of the queue.
    std::vector<OrderId> queue() const;

    Answer<OrderPage> orders(const Actor &, const OrderPageRequest &request) override;
    Answer<std::vector<OrderGroup>> groups(const Actor &, const OrderFilter &filter,
                                           OrderGrouping by) override;
    Answer<std::int64_t> count(const Actor &, const OrderFilter &filter) override;
    Answer<OrderCounts> counts(const Actor &, UnitId unit) override;
    Answer<OrderDetail> order(const Actor &, OrderId id) override;
    Answer<OrderId> resolve(const Actor &, const QString &idOrNumber) override;
    Answer<OrderActOutcome> act(const Actor &actor, const OrderAct &act) override;
    Answer<OrderActOutcome> undo(const Actor &actor, const QString &undo) override;
    Answer<std::vector<Silence>> silences(const Actor &, bool withEnded) override;
    Answer<Silence> silence(const Actor &actor, const Silence &what) override;
    Answer<void> endSilence(const Actor &, SilenceId id) override;
    Answer<std::vector<FollowUpRow>> followUps(const Actor &, UnitId unit, bool withDone) override;
    Answer<QByteArray> attachment(const Actor &, AttachmentId) override;
    Answer<OrderStatistics> statistics(const Actor &, const StatisticsRequest &) override;
    Answer<FatigueBoard> fatigue(const Actor &, const FatigueRequest &) override;
    Answer<OpenAlerts> openAlerts(const Actor &, Day) override
    {
        return QtFuture::makeReadyFuture<Result<OpenAlerts>>(OpenAlerts());
    }
    Answer<LearnedOrder> learnedOrder(const Actor &, const OrderFilter &filter, int limit) override;

private:
    template <typename T, typename Make>
    Answer<T> answer(Make make)
    {
        ++m_asked;
        return QtConcurrent::run(&m_pool, [this, make = std::move(make)]() -> Result<T> {
            if (m_delay.count() > 0)
                QThread::msleep(static_cast<unsigned long>(m_delay.count()));
            const std::lock_guard lock(m_mutex);
            if (m_error)
                return fail(*m_error);
            return make();
        });
    }
    bool matches(const OrderRow &row, const OrderFilter &filter) const;
    void sort();
    std::optional<Error> apply(OrderRow &row, const OrderAct &act, const QString &actor);
    OrderDetail detailOf(const OrderRow &row) const;
    OrderRow *find(OrderId id);
    void note(OrderId order, OrderEvent event);

    mutable std::mutex m_mutex;  // guards everything below
    std::vector<OrderRow> m_rows;
    std::map<OrderId, std::vector<OrderEvent>> m_events;
    std::vector<OrderAct> m_acts;
    std::map<QString, std::vector<WorkOrder>> m_undos;
    std::vector<Silence> m_silences;
    std::vector<FollowUp> m_followUps;
    std::map<OrderId, std::vector<Attachment>> m_attachments;
    std::map<UnitId, std::vector<UnitId>> m_above;
    Instant m_now;
    std::optional<Error> m_error;
    FeedbackReport m_learned;
    std::chrono::milliseconds m_delay{0};
    std::int64_t m_nextId = 1;
    std::atomic_int m_asked = 0;
    QThreadPool m_pool;
};

}  // namespace xinglin::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/alert_watch.h"

#include "core/logging.h"

#include <algorithm>

namespace xinglin {
namespace {

constexpr int kEmergencies = 20;
constexpr int kNewest = 50;

const std::vector<OrderState> kWaiting{OrderState::open, OrderState::reopened};

}  // namespace

AlertWatch::AlertWatch(Workspace &workspace, const Actor &actor, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_actor(actor)
    , m_countsJob(this)
    , m_emergencyJob(this)
    , m_newestJob(this)
    , m_actJob(this)
{
    connect(&workspace.alerts(), &AlertDesk::changed, this, &AlertWatch::ask);
    ask();
}

// One round of questions at a time: what changes meanwhile is asked for when the round is over.
void AlertWatch::ask()
{
    if (m_emergencyJob.isBusy() || m_countsJob.isBusy() || m_newestJob.isBusy()) {
        m_isAskedAgain = true;
        return;
    }
    m_isAskedAgain = false;
    AlertDesk &desk = m_workspace.alerts();
    const auto roundIsOver = [this] {
        if (m_isAskedAgain && !m_emergencyJob.isBusy() && !m_countsJob.isBusy() && !m_newestJob.isBusy())
            ask();
    };
    OrderPageRequest emergencies;
    emergencies.filter.states = kWaiting;
    emergencies.filter.severities = {AlertSeverity::p0};
    emergencies.limit = kEmergencies;
    m_emergencyJob.run(desk.orders(m_actor, emergencies), [this, roundIsOver](Result<OrderPage> &&page) {
        if (page) {
            m_emergencies = std::move(page->rows);
            Q_EMIT changed();
        } else {
            logError("ui", page.error());
        }
        roundIsOver();
    });
    m_countsJob.run(desk.counts(m_actor, {}), [this, roundIsOver](Result<OrderCounts> &&counts) {
        if (counts) {
            m_counts = *counts;
            Q_EMIT changed();
        }
        roundIsOver();
    });
    OrderPageRequest newest;
    newest.filter.states = kWaiting;
    newest.sort = OrderSort::number;
    newest.descending = true;
    newest.limit = kNewest;
    m_newestJob.run(desk.orders(m_actor, newest), [this, roundIsOver](Result<OrderPage> &&page) {
        if (page)
            takeNewest(std::move(page->rows));
        roundIsOver();
    });
}

void AlertWatch::takeNewest(std::vector<OrderRow> rows)
{
    const bool isFirst = m_lastNumber < 0;
    const std::int64_t seen = m_lastNumber;
    m_lastNumber = std::max<std::int64_t>(m_lastNumber, 0);
    std::vector<OrderRow> fresh;
    for (OrderRow &row : rows) {
        m_lastNumber = std::max(m_lastNumber, row.order.number);
        // When the window opens, only what burns is worth a sound.
        if (isFirst ? row.order.severity == AlertSeverity::p0 : row.order.number > seen)
            fresh.push_back(std::move(row));
    }
    if (fresh.empty())
        return;
    std::stable_sort(fresh.begin(), fresh.end(), [](const OrderRow &a, const OrderRow &b) {
        return a.order.severity < b.order.severity;
    });
    Q_EMIT arrived(fresh);
}

void AlertWatch::acknowledge(OrderId order)
{
    if (m_actJob.isBusy())
        return;
    OrderAct act;
    act.verb = OrderVerb::acknowledge;
    act.orders = {order};
    m_actJob.run(m_workspace.alerts().act(m_actor, act), [this](Result<OrderActOutcome> &&outcome) {
        if (!outcome)
            Q_EMIT failed(outcome.error());
        ask();
    });
}

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/bench/bench_stage.h"
#include "domain/ports/order_port.h"
#include "storage/sqlite_store.h"
#include "workspace/alerts/dispatch.h"

#include <QElapsedTimer>

namespace xinglin {
namespace {

constexpr int kOrders = 10'000;
constexpr int kEscalationRuns = 3;

class SetClock final : public Clock
{
public:
    Instant now() const override { return time; }
    Instant time = SystemClock().now();
};

/// A unit with a head below a unit with another; the person all alerts are about.
Result<WorkOrder> makeCompany(StoreSession &session)
{
    WorkOrder order;
    order.severity = AlertSeverity::p1;
    order.ruleCode = QStringLiteral("bench");
    for (const QString &code : {QStringLiteral("A"), QStringLiteral("B")}) {
        Unit unit;
        unit.code = code;
        unit.name = {code, code};
        unit.parent = order.unit;
        const auto added = session.org().addUnit(unit);
        if (!added)
            return fail(added.error());
        Person head;
        head.code = code;
        const auto saved = session.people().savePerson(head);
        if (!saved)
            return fail(saved.error());
        if (Status led = session.org().setHeads(added->id, {saved->id}, kFirstDay); !led)
            return fail(led.error());
        order.unit = added->id;
        order.person = saved->id;
    }
    return order;
}

Status openOrders(StoreSession &session, const Context &context)
{
    auto order = makeCompany(session);
    if (!order)
        return fail(order.error());
    order->opened = context.clock.now();
    for (int i = 0; i < kOrders; ++i) {
        auto added = session.orders().addOrder(*order);
        if (!added)
            return fail(added.error());
        if (Status sent = duty::dispatchOpened(session, context, *added); !sent)
            return sent;
        if (const auto saved = session.orders().saveOrder(*added); !saved)
            return fail(saved.error());
    }
    return {};
}

}  // namespace

Result<BenchResult> escalationBench(BenchStage &stage)
{
    BenchResult result{QStringLiteral("escalation"), {}, 0.0, 1.0};
    for (int run = 0; run < kEscalationRuns; ++run) {
        const auto folder = stage.emptyWorkspace();
        if (!folder)
            return fail(folder.error());
        auto store = SqliteStore::open(*folder);
        if (!store)
            return fail(store.error());
        SetClock clock;
        Context context{**store, clock, Zone::utc(), MetricDictionary::builtIn()};
        if (Status opened =
                (*store)->write([&](StoreSession &session) { return openOrders(session, context); });
            !opened)
            return fail(opened.error());
        clock.time = clock.time + 15 * 60'000;
        QElapsedTimer timer;
        timer.start();
        const auto done = duty::runDue(context);
        if (!done)
            return fail(done.error());
        if (*done != kOrders)
            return fail(ErrorCode::internal, {}, QStringLiteral("%1 orders escalated").arg(*done));
        result.seconds.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e9);
    }
    return result;
}

}  // namespace xinglin

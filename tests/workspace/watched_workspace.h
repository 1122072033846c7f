// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/evaluation_port.h"
#include "domain/ports/order_port.h"
#include "domain/ports/rule_port.h"
#include "tests/workspace/kept_workspace.h"
#include "workspace/keeper.h"

#include <atomic>

namespace xinglin::test {

/// A clock like the machine's, which a test moves as sleep, a hand or a time server would. Any thread.
class MachineClock final : public Clock
{
public:
    explicit MachineClock(std::int64_t now)
        : m_now(now)
    {}
    Instant now() const override { return Instant(m_now.load()); }
    void pass(std::int64_t ms) { m_now += ms; }

private:
    std::atomic<std::int64_t> m_now;
};

/// The company of KeptWorkspace with heads, a rule and a keeper of its own thread, at ten in the morning of
/// its first day.
class WatchedWorkspace
{
public:
    static constexpr std::int64_t kMinute = 60'000;
    static constexpr std::int64_t kHour = 60 * kMinute;

    WatchedWorkspace()
        : clock(kept.at(0, 10))
        , context{kept.fixture.store(), clock, kept.zone, MetricDictionary::builtIn(), kept.fixture.folder()}
    {
        // Person 0 is of A1, whose head is 4, below A with 1, below the root with 2.
        KeptWorkspace::must(kept.fixture->write([this](StoreSession &session) -> Status {
            const auto lead = [&](std::size_t unit, std::size_t person) {
                return session.org().setHeads(kept.units[unit].id, {kept.people[person].id}, kFirstDay);
            };
            for (const auto &[unit, person] : {std::pair(3, 4), std::pair(1, 1), std::pair(0, 2)}) {
                if (Status led = lead(static_cast<std::size_t>(unit), static_cast<std::size_t>(person)); !led)
                    return led;
            }
            return {};
        }));
        rule = addRule("heart-rate-high", 120);
    }
    ~WatchedWorkspace() { keeper.reset(); }
    Q_DISABLE_COPY_MOVE(WatchedWorkspace)

    AlertRule addRule(const char *code, std::int32_t threshold, AlertSeverity severity = AlertSeverity::p1)
    {
        AlertRule made;
        made.code = QString::fromLatin1(code);
        made.name = named(code);
        made.state = RuleState::live;
        made.changed = Instant(1);
        made.changedBy = QStringLiteral("tester");
        made.severity = severity;
        made.when.condition.metric = MetricDictionary::builtIn().find(QStringLiteral("heart_rate"))->number;
        made.when.condition.threshold = threshold;
        return KeptWorkspace::must(
            kept.fixture.write([&](StoreSession &session) { return session.rules().saveRule(made); }));
    }
    void keep() { keeper = std::make_unique<Keeper>(context, kept.fixture.folder()); }
    /// A heart rate of the person, now, committed; the keeper is told.
    void send(int person, std::int32_t rate)
    {
        KeptWorkspace::arriveIn(
            kept.fixture.store(),
            [&](RecordBatch &records) {
                KeptWorkspace::addRow(records, person, clock.now().ms(),
                                      {{QStringLiteral("heart_rate"), rate}});
            },
            ImportMode::live);
        if (keeper)
            keeper->wake();
    }

    std::vector<WorkOrder> orders()
    {
        return KeptWorkspace::must(
            kept.fixture.read([](StoreSession &session) -> Result<std::vector<WorkOrder>> {
                std::vector<WorkOrder> all;
                const Status visited = session.orders().visitOrders({}, {}, [&](const WorkOrder &order) {
                    all.push_back(order);
                    return Status();
                });
                return visited ? Result<std::vector<WorkOrder>>(all) : fail(visited.error());
            }));
    }
    std::vector<OrderEvent> timeline(OrderId order)
    {
        return KeptWorkspace::must(
            kept.fixture.read([&](StoreSession &session) { return session.orders().timeline(order); }));
    }
    /// The lines of a kind.
    std::vector<OrderEvent> lines(OrderId order, OrderEvent::Kind kind)
    {
        auto all = timeline(order);
        std::erase_if(all, [&](const OrderEvent &line) { return line.kind != kind; });
        return all;
    }
    std::vector<TimeRange> unwatched()
    {
        return KeptWorkspace::must(
            kept.fixture.read([](StoreSession &session) { return session.evaluation().unwatched(100); }));
    }
    std::int64_t waiting()
    {
        return KeptWorkspace::must(
            kept.fixture.read([](StoreSession &session) { return session.evaluation().waiting(); }));
    }

    KeptWorkspace kept;
    MachineClock clock;
    Context context;
    AlertRule rule;
    std::unique_ptr<Keeper> keeper;
};

}  // namespace xinglin::test

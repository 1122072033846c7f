// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/alert_record_port.h"
#include "domain/ports/order_port.h"
#include "domain/ports/order_queue_port.h"
#include "domain/ports/rule_port.h"
#include "tests/storage/store_fixture.h"
#include "workspace/alerts/firing_intake.h"
#include "workspace/alerts/order_acts.h"
#include "workspace/alerts/order_queries.h"
#include "workspace/alerts/silence_use_cases.h"

#include <algorithm>
#include <optional>

namespace xinglin::test {

/// A clock that goes when it is told to.
class SetClock final : public Clock
{
public:
    Instant now() const override { return time; }
    Instant time{1'790'000'000'000};
};

/// A small company with rules in a real store, whose alerts are told by hand.
class OrderFixture
{
public:
    static constexpr std::int64_t kStart = 1'790'000'000'000;
    static constexpr std::int64_t kMinute = 60'000;

    explicit OrderFixture(Medium medium = Medium::memory)
        : store(medium)
        , m_zone(*Zone::byName("Asia/Shanghai"))
    {
        open();
        must(store.write([this](StoreSession &session) { return build(session); }));
    }
    void reopen()
    {
        m_context.reset();
        store.reopen();
        open();
    }
    Context &context() { return *m_context; }

    static void must(const Status &status)
    {
        if (!status)
            qFatal("%s", qPrintable(say(status.error())));
    }
    template <typename T>
    static T must(Result<T> result)
    {
        if (!result)
            qFatal("%s", qPrintable(say(result.error())));
        return std::move(*result);
    }

    void pass(std::int64_t ms) { clock.time = clock.time + ms; }

    /// A rule "heart rate > threshold" (or of an event) with a severity and a state.
    AlertRule addRule(const char *code, AlertSeverity severity, RuleState state = RuleState::live)
    {
        AlertRule rule;
        rule.code = QString::fromLatin1(code);
        rule.name = named("规则", code);
        rule.message = named("{person} {value}", "{person} {value}");
        rule.severity = severity;
        rule.state = state;
        rule.when.condition.metric = MetricDictionary::builtIn().find(u"heart_rate")->number;
        rule.when.condition.threshold = 120;
        rule.changed = clock.now();
        return must(store.write([&](StoreSession &session) { return session.rules().saveRule(rule); }));
    }
    Firing firing(const AlertRule &rule, int person, int worst = 130)
    {
        Firing made;
        made.serial = ++m_serial;
        made.rule = rule.id;
        made.version = rule.version;
        made.person = made.device = person;
        made.began = made.fired = made.lastSeen = clock.now().ms();
        made.metric = rule.when.condition.metric;
        made.first = made.worst = worst;
        return made;
    }
    Firing emergency(int person, int device)
    {
        Firing made;
        made.serial = ++m_serial;
        made.person = person;
        made.device = device;
        made.began = made.fired = made.lastSeen = made.ended = clock.now().ms();
        made.state = Firing::State::ended;
        made.event = "SOS_EVENT";
        return made;
    }
    void tell(const std::vector<FiringChange> &changes, OrderOrigin origin = OrderOrigin::live)
    {
        must(store->write([&](StoreSession &session) {
            return orders::takeFirings(session, context(), origin, changes, [](const Firing &each) {
                return QJsonObject{{QStringLiteral("worst"), each.worst}};
            });
        }));
    }
    void tell(FiringChange::Kind kind, const Firing &firing, OrderOrigin origin = OrderOrigin::live)
    {
        tell({FiringChange{kind, firing, clock.now().ms()}}, origin);
    }
    /// Fires and gives the order it went to.
    WorkOrder fire(const Firing &firing, OrderOrigin origin = OrderOrigin::live)
    {
        tell(FiringChange::Kind::opened, firing, origin);
        return must(store.read([&](StoreSession &session) -> Result<WorkOrder> {
            const auto record = session.alertRecords().firing(firing.serial);
            const auto order = session.orders().order((*record)->order);
            return *order ? Result<WorkOrder>(**order)
                          : fail(ErrorCode::notFound, QStringLiteral("no order"));
        }));
    }
    FiringRecord record(const Firing &firing)
    {
        return must(store.read(
                        [&](StoreSession &session) { return session.alertRecords().firing(firing.serial); }))
            .value();
    }
    WorkOrder order(OrderId id)
    {
        return must(store.read([&](StoreSession &session) { return session.orders().order(id); })).value();
    }
    std::vector<OrderEvent> timeline(OrderId id)
    {
        return must(store.read([&](StoreSession &session) { return session.orders().timeline(id); }));
    }
    std::int64_t count(const OrderFilter &filter = {})
    {
        return must(orders::count(context(), actor, filter));
    }
    std::int64_t countOf(OrderState state)
    {
        OrderFilter filter;
        filter.states = {state};
        return count(filter);
    }
    Result<OrderActOutcome> act(OrderVerb verb, OrderId id, const QString &note = {}, const char *who = "li")
    {
        OrderAct what;
        what.verb = verb;
        what.orders = {id};
        what.note = note;
        return orders::act(context(), Actor{QString::fromLatin1(who)}, what);
    }
    std::vector<AuditEntry> audits()
    {
        return must(store.read([](StoreSession &session) { return session.audit().entries(0, 0); }));
    }

    StoreFixture store;
    SetClock clock;
    Actor actor{QStringLiteral("li")};
    std::vector<Unit> units;  ///< root, plant, team
    std::vector<Person> people;
    std::vector<Device> devices;

private:
    void open()
    {
        m_context.emplace(Context{store.store(), clock, m_zone, MetricDictionary::builtIn(), store.folder()});
    }
    Status build(StoreSession &session)
    {
        for (const char *code : {"ROOT", "PLANT", "TEAM"}) {
            Unit unit;
            unit.code = QString::fromLatin1(code);
            unit.name = named(code, code);
            unit.parent = units.empty() ? UnitId() : units.back().id;
            units.push_back(must(session.org().addUnit(unit)));
        }
        for (int i = 0; i < 6; ++i) {
            Person person;
            person.code = QStringLiteral("E%1").arg(i);
            people.push_back(must(session.people().savePerson(person)));
            must(session.people().assign(people.back().id, units[i < 3 ? 2 : 1].id, kFirstDay));
            Device device;
            device.serial = QStringLiteral("W%1").arg(i);
            devices.push_back(must(session.devices().saveDevice(device)));
        }
        return {};
    }

    Zone m_zone;
    std::optional<Context> m_context;
    std::uint64_t m_serial = 0;
};

/// How many lines of the kind there are.
inline int lines(const std::vector<OrderEvent> &timeline, OrderEvent::Kind kind)
{
    return static_cast<int>(std::count_if(timeline.begin(), timeline.end(),
                                          [&](const OrderEvent &each) { return each.kind == kind; }));
}

inline Firing ended(Firing firing, std::int64_t when)
{
    firing.state = Firing::State::ended;
    firing.ended = firing.lastSeen = when;
    return firing;
}

}  // namespace xinglin::test

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/random.h"
#include "domain/ports/alert_record_port.h"
#include "domain/ports/order_port.h"
#include "domain/ports/order_queue_port.h"
#include "store_fixture.h"

#include <map>

namespace xinglin::test {

/// People, units and random orders in a real store.
class OrderWorld
{
public:
    static constexpr std::int64_t kNow = 1'790'000'000'000;

    explicit OrderWorld(std::uint64_t seed = 7, int peopleCount = 12, int unitCount = 5)
        : random(seed)
        , store(Medium::memory)
    {
        const Status built = store->write([&](StoreSession &session) -> Status {
            for (int i = 0; i < unitCount; ++i) {
                Unit unit;
                unit.code = QStringLiteral("U%1").arg((i * 7) % unitCount);
                unit.name = named("单位", "Unit");
                const auto added = session.org().addUnit(unit);
                if (!added)
                    return fail(added.error());
                units.push_back(added->id);
                codes[added->id.value()] = unit.code;
            }
            for (int i = 0; i < peopleCount; ++i) {
                Person person;
                person.code = QStringLiteral("E%1").arg((i * 5) % peopleCount, 4, 10, QLatin1Char('0'));
                const auto saved = session.people().savePerson(person);
                if (!saved)
                    return fail(saved.error());
                people.push_back(saved->id);
                codes[saved->id.value()] = person.code;
            }
            return {};
        });
        if (!built)
            qFatal("%s", qPrintable(say(built.error())));
    }

    template <typename T>
    T oneOf(const std::vector<T> &values)
    {
        return values[random.below(values.size())];
    }
    bool chance(int percent) { return random.below(100) < static_cast<std::uint64_t>(percent); }
    Instant around(std::int64_t spanMs)
    {
        return Instant(kNow - spanMs +
                       static_cast<std::int64_t>(random.below(2 * static_cast<std::uint64_t>(spanMs))));
    }

    /// Everything but id, number and version at random.
    /// A line of a time line.
    static OrderEvent lineOf(OrderId order, OrderEvent::Kind kind, const char *actor)
    {
        OrderEvent made;
        made.order = order;
        made.time = Instant(kNow);
        made.actor = QString::fromLatin1(actor);
        made.kind = kind;
        made.before = OrderState::open;
        made.after = OrderState::acknowledged;
        made.note = QStringLiteral("打电话");
        made.detail = {{QStringLiteral("escalation"), 2}};
        return made;
    }
    WorkOrder randomOrder()
    {
        WorkOrder order;
        order.state = static_cast<OrderState>(random.below(kOrderStates));
        order.origin = static_cast<OrderOrigin>(random.below(3));
        order.severity = static_cast<AlertSeverity>(random.below(3));
        order.person = chance(5) ? PersonId() : oneOf(people);
        order.unit = chance(5) ? UnitId() : oneOf(units);
        order.rule = RuleId(1 + static_cast<std::int64_t>(random.below(9)));
        order.ruleVersion = 1 + static_cast<int>(random.below(4));
        order.ruleCode = QStringLiteral("rule-%1").arg(random.below(6));
        order.metric = static_cast<std::uint8_t>(random.below(10));
        order.first = static_cast<int>(random.below(200));
        order.worst = static_cast<int>(random.below(200)) - 100;
        order.event = chance(10) ? QStringLiteral("SOS_EVENT") : QString();
        order.eventTime = around(100'000);
        order.lastSeen = around(50);  // ties
        order.isActive = chance(50);
        order.occurrences = 1 + static_cast<int>(random.below(90));
        order.firings = 1 + static_cast<int>(random.below(3));
        order.opened = around(500);
        const auto sometimes = [&](int percent) { return chance(percent) ? around(1'000) : Instant(); };
        order.acknowledged = sometimes(50);
        order.arrived = sometimes(30);
        order.handled = sometimes(30);
        order.closed = sometimes(30);
        order.owner = chance(30) ? PersonId() : oneOf(people);
        order.ownerText = order.owner.isValid() ? QString() : QStringLiteral("duty desk");
        order.due = sometimes(70);
        order.acknowledgeBy = sometimes(40);
        order.handleBy = sometimes(40);
        order.told = sometimes(40);
        order.breached = chance(30);
        order.dueMarked = chance(20);
        order.escalation = static_cast<int>(random.below(4));
        order.escalateAt = sometimes(40);
        order.snoozedUntil = sometimes(25);
        order.recurring = chance(15);
        order.outcome = chance(30) ? QStringLiteral("结果") : QString();
        order.rootCause = chance(10) ? QStringLiteral("root") : QString();
        return order;
    }
    WorkOrder add(const WorkOrder &order)
    {
        const auto added =
            store.write([&](StoreSession &session) { return session.orders().addOrder(order); });
        if (!added)
            qFatal("%s", qPrintable(say(added.error())));
        return *added;
    }

    Random random;
    StoreFixture store;
    std::vector<UnitId> units;
    std::vector<PersonId> people;
    std::map<std::int64_t, QString> codes;  ///< of units and people
};

}  // namespace xinglin::test

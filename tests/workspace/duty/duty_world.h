// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/calendar_json.h"
#include "domain/ports/duty_port.h"
#include "domain/ports/order_port.h"
#include "tests/storage/store_fixture.h"
#include "workspace/alerts/dispatch.h"
#include "workspace/alerts/duty_book.h"
#include "workspace/alerts/duty_use_cases.h"

#include <map>

// A small company with heads on a real store, and a clock that a test moves.
namespace xinglin::test {

class MovedClock final : public Clock
{
public:
    explicit MovedClock(Instant now)
        : m_now(now)
    {}
    Instant now() const override { return m_now; }
    void set(Instant now) { m_now = now; }
    void pass(std::int64_t ms) { m_now = m_now + ms; }

private:
    Instant m_now;
};

inline constexpr std::int64_t kSecond = 1'000;
inline constexpr std::int64_t kMinute = 60 * kSecond;
inline constexpr std::int64_t kHour = 60 * kMinute;

/// Root R (head "boss") over mine M (head "miner") over team T (heads "lead", "deputy"); plant P under R has
/// no head. Worker "w" is in T, "p" in P, "desk" and "desk2" in R. It is Wednesday, 2026-09-30 17:00.
class DutyWorld
{
public:
    explicit DutyWorld(Medium medium = Medium::memory)
        : store(medium)
        , clock(zone.fromLocal(Day::fromText(u"2026-09-30"), 17 * kHour))
        , context{store.store(), clock, zone, MetricDictionary::builtIn()}
    {
        const Status made = store->write([&](StoreSession &session) { return fill(session); });
        if (!made)
            qFatal("no company: %s", qPrintable(say(made.error())));
    }

    UnitId unit(const char *code) const { return m_units.at(QString::fromLatin1(code)); }
    PersonId person(const char *code) const { return m_people.at(QString::fromLatin1(code)); }
    Instant at(const char *date, int hour, int minute = 0) const
    {
        return zone.fromLocal(Day::fromText(QString::fromLatin1(date)), hour * kHour + minute * kMinute);
    }

    WorkOrder alert(const char *who, AlertSeverity severity) const
    {
        WorkOrder order;
        order.severity = severity;
        order.person = person(who);
        order.unit = m_unitOf.at(order.person);
        order.ruleCode = QStringLiteral("heart-rate-high");
        order.opened = order.eventTime = order.lastSeen = clock.now();
        return order;
    }
    /// As the intake of firings does it: added, dispatched, saved, in one write.
    WorkOrder open(WorkOrder order)
    {
        return must(store.write([&](StoreSession &session) -> Result<WorkOrder> {
            auto added = session.orders().addOrder(order);
            if (!added)
                return added;
            if (Status sent = duty::dispatchOpened(session, context, *added); !sent)
                return fail(sent.error());
            return session.orders().saveOrder(*added);
        }));
    }
    WorkOrder open(const char *who, AlertSeverity severity) { return open(alert(who, severity)); }
    /// As an act does it.
    template <typename Change>
    WorkOrder change(const WorkOrder &order, Change how)
    {
        return must(store.write([&](StoreSession &session) -> Result<WorkOrder> {
            const auto before = session.orders().order(order.id);
            if (!before)
                return fail(before.error());
            WorkOrder after = **before;
            how(after);
            duty::DutyBook book(session, context, context.clock.now());
            if (Status sent = duty::dispatchChanged(session, context, book, **before, after); !sent)
                return fail(sent.error());
            const auto saved = session.orders().saveOrder(after);
            if (Status told = duty::tellChanged(session, context, book, **before, after); !told)
                return fail(told.error());
            return saved;
        }));
    }
    WorkOrder acknowledge(const WorkOrder &order)
    {
        return change(order, [&](WorkOrder &after) {
            after.state = OrderState::acknowledged;
            after.acknowledged = clock.now();
        });
    }
    WorkOrder now(const WorkOrder &order)
    {
        return *must(store.read([&](StoreSession &session) { return session.orders().order(order.id); }));
    }
    int runDue() { return must(duty::runDue(context)); }

    /// The time line in short: "escalated 1 miner", "breached acknowledge lead".
    QStringList timeline(const WorkOrder &order)
    {
        const auto events =
            must(store.read([&](StoreSession &session) { return session.orders().timeline(order.id); }));
        QStringList lines;
        for (const OrderEvent &event : events)
            lines += lineOf(event);
        return lines;
    }
    /// The time line of an order that nobody acknowledged, up to that step of its escalation.
    static QStringList nobodyCame(qsizetype steps)
    {
        QStringList lines{QStringLiteral("opened lead"), QStringLiteral("notified opened lead"),
                          QStringLiteral("breached acknowledge lead")};
        const QStringList above{QStringLiteral("miner"), QStringLiteral("boss"), QStringLiteral("desk")};
        for (qsizetype step = 0; step < steps; ++step)
            lines += {QStringLiteral("escalated %1 %2").arg(step + 1).arg(above[step]),
                      QStringLiteral("notified escalated ") + above[step]};
        return lines;
    }
    QString codeOf(PersonId id) const
    {
        for (const auto &[code, person] : m_people) {
            if (person == id)
                return code;
        }
        return QStringLiteral("-");
    }

    Absence away(const char *who, Instant from, Instant to)
    {
        Absence absence;
        absence.person = person(who);
        absence.time = {from, to};
        return must(duty::saveAbsence(context, actor, absence));
    }
    DutyEntry onDuty(const char *who, Instant from, Instant to, DutyRole role = DutyRole::lead,
                     UnitId where = {})
    {
        DutyEntry entry;
        entry.person = person(who);
        entry.unit = where;
        entry.role = role;
        entry.time = {from, to};
        return must(duty::saveDuty(context, actor, entry));
    }
    void officeHours(UnitId where = {})
    {
        CalendarChoice choice;
        choice.unit = where;
        choice.calendar = QStringLiteral("china");
        choice.hours = *parseClockSpans(u"08:30-12:00 13:30-17:30");
        choice.runsClocks = true;
        must(duty::saveCalendarChoice(context, actor, choice));
    }

    template <typename T>
    static T must(Result<T> result)
    {
        if (!result)
            qFatal("failed: %s", qPrintable(say(result.error())));
        return *std::move(result);
    }

    StoreFixture store;
    Zone zone = *Zone::byName("Asia/Shanghai");
    MovedClock clock;
    Context context;
    Actor actor{QStringLiteral("officer")};

private:
    QString lineOf(const OrderEvent &event) const
    {
        switch (event.kind) {
        case OrderEvent::Kind::escalated:
            return QStringLiteral("escalated %1 %2")
                .arg(event.detail.value(QLatin1String("step")).toInt())
                .arg(codeOf(event.person));
        case OrderEvent::Kind::breached:
            return QStringLiteral("breached %1 %2")
                .arg(event.detail.value(QLatin1String("clock")).toString(), codeOf(event.person));
        case OrderEvent::Kind::notified:
            return QStringLiteral("notified %1 %2")
                .arg(event.detail.value(QLatin1String("occasion")).toString().section(QLatin1Char(':'), 0, 0),
                     codeOf(event.person));
        case OrderEvent::Kind::opened: return QStringLiteral("opened ") + codeOf(event.person);
        case OrderEvent::Kind::woken: return QStringLiteral("woken");
        default: return QStringLiteral("?");
        }
    }

    Status fill(StoreSession &session)
    {
        for (const auto &[code, parent] :
             {std::pair("R", ""), std::pair("M", "R"), std::pair("T", "M"), std::pair("P", "R")}) {
            Unit made;
            made.code = QString::fromLatin1(code);
            made.name = named("单位", code);
            if (*parent)
                made.parent = unit(parent);
            const auto added = session.org().addUnit(made);
            if (!added)
                return fail(added.error());
            m_units[made.code] = added->id;
        }
        for (const auto &[code, where] :
             {std::pair("boss", "R"), std::pair("miner", "M"), std::pair("lead", "T"),
              std::pair("deputy", "T"), std::pair("w", "T"), std::pair("p", "P"), std::pair("desk", "R"),
              std::pair("desk2", "R")}) {
            Person made;
            made.code = QString::fromLatin1(code);
            made.position = QStringLiteral("job of ") + made.code;
            const auto saved = session.people().savePerson(made);
            if (!saved)
                return fail(saved.error());
            m_people[made.code] = saved->id;
            m_unitOf[saved->id] = unit(where);
            if (Status in = session.people().assign(saved->id, unit(where), kFirstDay); !in)
                return in;
        }
        Status done = session.org().setHeads(unit("R"), {person("boss")}, kFirstDay);
        if (done)
            done = session.org().setHeads(unit("M"), {person("miner")}, kFirstDay);
        if (done)
            done = session.org().setHeads(unit("T"), {person("lead"), person("deputy")}, kFirstDay);
        return done;
    }

    std::map<QString, UnitId> m_units;
    std::map<QString, PersonId> m_people;
    std::map<PersonId, UnitId> m_unitOf;
};

}  // namespace xinglin::test

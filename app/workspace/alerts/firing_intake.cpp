// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/firing_intake.h"

#include "domain/ports/alert_record_port.h"
#include "domain/ports/order_port.h"
#include "workspace/alerts/dispatch.h"
#include "workspace/alerts/firing_context.h"
#include "workspace/alerts/firing_description.h"
#include "workspace/alerts/order_writer.h"
#include "workspace/alerts/unfinished_orders.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace xinglin::orders {
namespace {

using Fate = FiringRecord::Fate;
using Kind = OrderEvent::Kind;

/// Rules of one person that fire within this and ever graver are one order.
constexpr std::int64_t kTogetherMs = 5 * 60'000;

class Intake
{
public:
    Intake(StoreSession &session, const Context &context, OrderOrigin origin, const EvidenceOf &evidence)
        : m_session(session)
        , m_context(context)
        , m_origin(origin)
        , m_evidence(evidence)
        , m_about(session, context)
        , m_writer(session, context)
        , m_unfinished(session)
    {}

    Status take(const FiringChange &told);
    Status finish();

private:
    Status open(const Firing &firing);
    Result<Fate> fateOf(const Firing &firing, const AlertRule &rule, const FiringContext::Subject &subject,
                        SilenceId &silence);
    Result<OrderId> place(const Firing &firing, const AlertRule &rule, const FiringContext::Subject &subject);
    Result<OrderId> makeOrder(const Firing &firing, const AlertRule &rule,
                              const FiringContext::Subject &subject);
    Result<OrderId> recordPast(const Firing &firing, const AlertRule &rule,
                               const FiringContext::Subject &subject);
    Result<OrderId> joinSame(WorkOrder order, const Firing &firing, const AlertRule &rule);
    Result<OrderId> joinTogether(WorkOrder order, const Firing &firing, const AlertRule &rule);
    Result<OrderId> joinGraver(WorkOrder order, const Firing &firing, const AlertRule &rule);
    Status follow(const FiringRecord &before, const FiringChange &change);
    Status goOn(FiringRecord record);
    Status followOrder(const FiringRecord &before, const FiringRecord &after, FiringChange::Kind kind);
    Status withdraw(const WorkOrder &order, const Firing &firing);
    void see(WorkOrder &order, const Firing &firing, const AlertRule &rule) const;

    StoreSession &m_session;
    const Context &m_context;
    OrderOrigin m_origin;
    const EvidenceOf &m_evidence;
    FiringContext m_about;
    OrderWriter m_writer;
    UnfinishedOrders m_unfinished;
    std::map<SilenceId, std::int64_t> m_suppressed;
    /// Where the last firing of this write went: another one of the same moment goes there, too.
    struct
    {
        PersonId person;
        std::int64_t fired = 0;
        OrderId order;
    } m_placed;
    bool m_isOneOfMany = false;
};

Status Intake::take(const FiringChange &told)
{
    const auto stored = m_session.alertRecords().firing(told.firing.serial);
    if (!stored)
        return fail(stored.error());
    const FiringChange change = m_origin == OrderOrigin::past ? asPast(told, stored->has_value()) : told;
    if (!*stored)
        return open(change.firing);
    return change.kind == FiringChange::Kind::opened ? Status() : follow(**stored, change);
}

Status Intake::finish()
{
    for (const auto &[silence, firings] : m_suppressed) {
        if (Status counted = m_session.alertRecords().countSuppressed(silence, firings); !counted)
            return counted;
    }
    return {};
}

Result<Fate> Intake::fateOf(const Firing &firing, const AlertRule &rule,
                            const FiringContext::Subject &subject, SilenceId &silence)
{
    if (firing.state == Firing::State::missed)
        return Fate::missed;
    const bool isCooled = firing.state == Firing::State::cooled;
    if (m_origin == OrderOrigin::past)
        return isCooled ? Fate::cooled : Fate::past;
    if (isEmergency(firing, rule))
        return isCooled ? Fate::cooled : Fate::order;
    if (rule.state != RuleState::live)
        return Fate::observed;
    if (rule.severity == AlertSeverity::info)
        return Fate::info;
    if (isCooled)
        return Fate::cooled;
    const auto inhibited = m_about.isInhibited(firing, subject);
    if (!inhibited)
        return fail(inhibited.error());
    if (*inhibited)
        return Fate::inhibited;
    const auto found = m_about.silencing(rule, subject);
    if (!found)
        return fail(found.error());
    silence = *found;
    return silence.isValid() ? Fate::silenced : Fate::order;
}

Status Intake::open(const Firing &firing)
{
    const auto rule = m_about.rule(firing);
    if (!rule)
        return fail(rule.error());
    const auto subject = m_about.subject(firing);
    if (!subject)
        return fail(subject.error());
    FiringRecord record;
    record.firing = firing;
    record.ruleCode = (*rule)->code;
    record.origin = m_origin;
    const auto fate = fateOf(firing, **rule, **subject, record.silence);
    if (!fate)
        return fail(fate.error());
    record.fate = *fate;
    if (record.fate == Fate::silenced)
        ++m_suppressed[record.silence];
    const bool isReal = (*rule)->severity != AlertSeverity::info && (*rule)->state == RuleState::live;
    Result<OrderId> order = record.fate == Fate::order            ? place(firing, **rule, **subject)
                            : record.fate == Fate::past && isReal ? recordPast(firing, **rule, **subject)
                                                                  : OrderId();
    if (!order)
        return fail(order.error());
    record.order = *order;
    // Not every firing of a sick sensor is proved, and none that nobody heard of.
    if (m_evidence && record.fate != Fate::cooled && !std::exchange(m_isOneOfMany, false))
        record.evidence = m_evidence(firing);
    const auto added = m_session.alertRecords().addFiring(record);
    return added ? Status() : fail(added.error());
}

Result<OrderId> Intake::place(const Firing &firing, const AlertRule &rule,
                              const FiringContext::Subject &subject)
{
    const auto unfinished = m_unfinished.of(subject.person);
    if (!unfinished)
        return fail(unfinished.error());
    const bool isSameMoment =
        subject.person.isValid() && m_placed.person == subject.person && m_placed.fired == firing.fired;
    const WorkOrder *member = nullptr, *graver = nullptr, *together = nullptr;
    for (const WorkOrder &order : **unfinished) {
        if (order.origin != m_origin || (!subject.person.isValid() && order.device != subject.device))
            continue;
        if (order.ruleCode == rule.code)
            return joinSame(order, firing, rule);
        // Who acknowledged the lesser order has not taken notice of the graver alert.
        const bool isTogether = std::abs(firing.fired - order.eventTime.ms()) <= kTogetherMs &&
                                rule.severity < order.severity && waitsForAcknowledgement(order.state);
        if (isTogether && (!graver || order.severity < graver->severity))
            graver = &order;
        if (isSameMoment && order.id == m_placed.order)
            together = &order;
        if (member || order.firings == 1)
            continue;
        const auto isMember = m_session.alertRecords().hasMember(order.id, rule.code);
        if (!isMember)
            return fail(isMember.error());
        if (*isMember)
            member = &order;
    }
    auto placed = member     ? joinTogether(*member, firing, rule)
                  : graver   ? joinGraver(*graver, firing, rule)
                  : together ? joinTogether(*together, firing, rule)
                             : makeOrder(firing, rule, subject);
    if (placed)
        m_placed = {subject.person, firing.fired, *placed};
    return placed;
}

void Intake::see(WorkOrder &order, const Firing &firing, const AlertRule &rule) const
{
    order.lastSeen = std::max(order.lastSeen, Instant(firing.lastSeen));
    if (order.metric != firing.metric || order.ruleCode != rule.code)
        return;
    order.worst = looksBelow(rule.when, firing.metric) ? std::min(order.worst, firing.worst)
                                                       : std::max(order.worst, firing.worst);
}

Result<OrderId> Intake::joinSame(WorkOrder order, const Firing &firing, const AlertRule &rule)
{
    const WorkOrder before = order;
    ++order.firings;
    order.occurrences += firing.occurrences;
    order.isActive = firing.state == Firing::State::active;
    see(order, firing, rule);
    m_isOneOfMany = !isWorthALine(order.firings);
    OrderEvent line = lineOf(order, m_context, Kind::occurred);
    line.detail = {{QStringLiteral("firings"), order.firings}};
    if (rule.severity < order.severity) {  // its rule has become graver meanwhile
        describe(order, firing, rule);
        m_unfinished.forget(order.person);
        const auto saved = m_writer.save(before, order, line);
        return saved ? Result<OrderId>(order.id) : fail(saved.error());
    }
    m_unfinished.noteSeen(order);
    Status noted = m_session.orders().noteSeen(order);
    if (noted && isWorthALine(order.firings))
        noted = m_session.orders().addEvent(line);
    return noted ? Result<OrderId>(order.id) : fail(noted.error());
}

/// What a graver rule made of the same sample, or what goes on of a lesser one, is one thing to act on.
Result<OrderId> Intake::joinTogether(WorkOrder order, const Firing &firing, const AlertRule &rule)
{
    ++order.firings;
    order.occurrences += firing.occurrences;
    order.isActive = order.isActive || firing.state == Firing::State::active;
    see(order, firing, rule);
    m_unfinished.noteSeen(order);
    m_isOneOfMany = !isWorthALine(order.firings);
    OrderEvent line = lineOf(order, m_context, Kind::joined);
    line.detail = {{QStringLiteral("rule"), rule.code},
                   {QStringLiteral("severity"), alertSeverityName(rule.severity)}};
    Status noted = m_session.orders().noteSeen(order);
    if (noted && isWorthALine(order.firings))
        noted = m_session.orders().addEvent(line);
    return noted ? Result<OrderId>(order.id) : fail(noted.error());
}

Result<OrderId> Intake::joinGraver(WorkOrder order, const Firing &firing, const AlertRule &rule)
{
    const WorkOrder before = order;
    ++order.firings;
    order.occurrences += firing.occurrences;
    order.isActive = true;
    order.lastSeen = std::max(order.lastSeen, Instant(firing.lastSeen));
    describe(order, firing, rule);
    OrderEvent line = lineOf(order, m_context, Kind::joined);
    line.detail = {{QStringLiteral("rule"), rule.code},
                   {QStringLiteral("severity"), alertSeverityName(rule.severity)},
                   {QStringLiteral("severity_before"), alertSeverityName(before.severity)}};
    m_unfinished.forget(order.person);
    const auto saved = m_writer.save(before, order, line);
    return saved ? Result<OrderId>(saved->id) : fail(saved.error());
}

Result<OrderId> Intake::makeOrder(const Firing &firing, const AlertRule &rule,
                                  const FiringContext::Subject &subject)
{
    m_unfinished.forget(subject.person);
    WorkOrder order = orderOf(firing, rule, subject);
    order.origin = m_origin;
    order.isActive = firing.state == Firing::State::active;
    order.opened = m_context.clock.now();
    if (subject.person.isValid()) {
        constexpr int kLookedAt = 200;
        const auto earlier = m_session.orders().ordersOf(subject.person, kLookedAt);
        if (!earlier)
            return fail(earlier.error());
        order.recurring = isRecurring(order, *earlier);
    }
    auto added = m_session.orders().addOrder(order);
    if (!added)
        return fail(added.error());
    order = std::move(*added);
    if (Status dispatched = duty::dispatchOpened(m_session, m_context, order); !dispatched)
        return fail(dispatched.error());
    const auto saved = m_session.orders().saveOrder(order);
    if (!saved)
        return fail(saved.error());
    if (!order.recurring)
        return order.id;
    const Status told = m_session.orders().addEvent(lineOf(order, m_context, Kind::recurring));
    return told ? Result<OrderId>(order.id) : fail(told.error());
}

/// History makes records, closed from the first moment: one a rule, person and day.
Result<OrderId> Intake::recordPast(const Firing &firing, const AlertRule &rule,
                                   const FiringContext::Subject &subject)
{
    const Day day = m_context.zone.dayOf(Instant(firing.fired));
    constexpr int kLookedAt = 50;
    const auto earlier = m_session.orders().ordersOf(subject.person, kLookedAt);
    if (!earlier)
        return fail(earlier.error());
    for (WorkOrder order : *earlier) {
        if (order.origin != OrderOrigin::past || order.ruleCode != rule.code ||
            m_context.zone.dayOf(order.eventTime) != day)
            continue;
        ++order.firings;
        order.occurrences += firing.occurrences;
        see(order, firing, rule);
        const Status noted = m_session.orders().noteSeen(order);
        return noted ? Result<OrderId>(order.id) : fail(noted.error());
    }
    WorkOrder order = orderOf(firing, rule, subject);
    order.origin = m_origin;
    order.state = OrderState::done;
    order.opened = order.closed = Instant(firing.fired);
    order.isActive = false;
    const auto added = m_session.orders().addOrder(order);
    if (!added)
        return fail(added.error());
    OrderEvent line = lineOf(*added, m_context, Kind::opened);
    line.after = OrderState::done;
    line.detail = {{QStringLiteral("past"), true}};
    const Status told = m_session.orders().addEvent(line);
    return told ? Result<OrderId>(added->id) : fail(told.error());
}

Status Intake::follow(const FiringRecord &before, const FiringChange &change)
{
    FiringRecord after = before;
    after.firing = change.firing;
    // What was told before comes again after a crash: the older news of a firing changes nothing.
    const auto sinceThen = [&](const Firing &firing) {
        return std::pair(firing.lastSeen, firing.occurrences);
    };
    const bool isOld =
        (change.kind == FiringChange::Kind::updated || change.kind == FiringChange::Kind::reopened) &&
        before.firing.state == Firing::State::ended &&
        (change.kind == FiringChange::Kind::updated || sinceThen(change.firing) <= sinceThen(before.firing));
    if (isOld || after.firing == before.firing || before.firing.state == Firing::State::withdrawn)
        return {};
    if (change.kind == FiringChange::Kind::missed && !before.order.isValid())
        after.fate = Fate::missed;
    if (before.fate == Fate::past && m_origin != OrderOrigin::past &&
        change.firing.state == Firing::State::active)
        return goOn(after);
    if (Status saved = m_session.alertRecords().saveFiring(after); !saved)
        return saved;
    return after.order.isValid() ? followOrder(before, after, change.kind) : Status();
}

/// What began in imported history goes on before our eyes: somebody must act now.
Status Intake::goOn(FiringRecord record)
{
    const auto rule = m_about.rule(record.firing);
    if (!rule)
        return fail(rule.error());
    const auto subject = m_about.subject(record.firing);
    if (!subject)
        return fail(subject.error());
    const auto fate = fateOf(record.firing, **rule, **subject, record.silence);
    if (!fate)
        return fail(fate.error());
    record.fate = *fate;
    if (record.fate == Fate::silenced)
        ++m_suppressed[record.silence];
    if (record.fate == Fate::order) {
        const auto order = place(record.firing, **rule, **subject);
        if (!order)
            return fail(order.error());
        record.order = *order;
    }
    return m_session.alertRecords().saveFiring(record);
}

Status Intake::followOrder(const FiringRecord &before, const FiringRecord &after, FiringChange::Kind kind)
{
    auto stored = m_session.orders().order(after.order);
    if (!stored || !*stored)
        return stored ? Status() : fail(stored.error());
    WorkOrder order = std::move(**stored);
    if (kind == FiringChange::Kind::withdrawn)
        return withdraw(order, after.firing);
    const auto rule = m_about.rule(after.firing);
    if (!rule)
        return fail(rule.error());
    const bool wasActive = order.isActive;
    order.occurrences += after.firing.occurrences - before.firing.occurrences;
    see(order, after.firing, **rule);
    const auto active = m_session.alertRecords().hasActive(order.id);
    if (!active)
        return fail(active.error());
    order.isActive = *active && isUnfinished(order.state);
    m_unfinished.noteSeen(order);
    Status noted = m_session.orders().noteSeen(order);
    if (noted && wasActive && !order.isActive && order.origin != OrderOrigin::past &&
        isWorthALine(order.firings))
        noted = m_session.orders().addEvent(lineOf(order, m_context, Kind::cleared));
    return noted;
}

Status Intake::withdraw(const WorkOrder &before, const Firing &firing)
{
    m_unfinished.forget(before.person);
    WorkOrder order = before;
    const auto standing = m_session.alertRecords().hasStanding(order.id);
    if (!standing)
        return fail(standing.error());
    const auto active = m_session.alertRecords().hasActive(order.id);
    if (!active)
        return fail(active.error());
    order.isActive = *active && isUnfinished(order.state);
    OrderEvent line = lineOf(order, m_context, Kind::withdrawn);
    line.detail = {{QStringLiteral("reason"), QStringLiteral("late_data")},
                   {QStringLiteral("fired"), m_context.zone.isoText(Instant(firing.fired))}};
    const bool isGone = !*standing && waitsForAcknowledgement(order.state);
    if (!isGone) {  // somebody works on it, or another alert stands: it is only marked
        Status noted = m_session.orders().noteSeen(order);
        return noted ? m_session.orders().addEvent(line) : noted;
    }
    order.state = OrderState::withdrawn;
    order.closed = m_context.clock.now();
    order.outcome =
        QCoreApplication::translate("OrderMachine", "Late data showed that the condition did not hold.");
    const auto saved = m_writer.save(before, order, line);
    return saved ? Status() : fail(saved.error());
}

}  // namespace

Status takeFirings(StoreSession &session, const Context &context, OrderOrigin origin,
                   std::span<const FiringChange> changes, const EvidenceOf &evidence)
{
    Intake intake(session, context, origin, evidence);
    for (const FiringChange &change : changes) {
        if (Status taken = intake.take(change); !taken)
            return taken;
    }
    return intake.finish();
}

}  // namespace xinglin::orders

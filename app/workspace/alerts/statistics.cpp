// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/statistics.h"

#include "domain/ports/alert_record_port.h"
#include "domain/ports/evaluation_port.h"
#include "domain/ports/order_port.h"
#include "domain/ports/rule_port.h"
#include "workspace/alerts/order_guard.h"
#include "workspace/alerts/order_scope.h"
#include "workspace/alerts/shift_spans.h"
#include "workspace/name_book.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>
#include <optional>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace xinglin::numbers {
namespace {

/// As many as a year has that are worth telling.
constexpr int kMostPauses = 10'000;

Status invalidRange()
{
    return fail(ErrorCode::usage,
                QCoreApplication::translate("Workspace", "The period is not a range of days."));
}

/// The names of rules by their code.
class RuleNames
{
public:
    explicit RuleNames(StoreSession &session)
        : m_rules(session.rules().rules())
    {}

    Status status() const { return m_rules ? Status() : fail(m_rules.error()); }
    void name(const QString &code, BilingualText &title) const
    {
        for (const AlertRule &rule : *m_rules) {
            // Of rules that stand in for each other the tenant's own names all.
            const bool isGeneral = rule.scope.kind == RuleScope::Kind::tenant;
            if (rule.code == code && (isGeneral || title == BilingualText()))
                title = rule.name;
        }
    }

private:
    Result<std::vector<AlertRule>> m_rules;
};

using Avoided = std::int64_t AvoidedFirings::*;

Avoided avoidedBy(FiringRecord::Fate fate)
{
    switch (fate) {
    case FiringRecord::Fate::cooled: return &AvoidedFirings::cooled;
    case FiringRecord::Fate::inhibited: return &AvoidedFirings::inhibited;
    default: return &AvoidedFirings::silenced;
    }
}

/// The first days of stretches on which the same people are in the unit.
Result<std::vector<Day>> daysOfChange(StoreSession &session, UnitId unit, const DayRange &days)
{
    const auto counts = session.people().memberCounts(unit, days);
    if (!counts)
        return fail(counts.error());
    std::set<Day> changes{days.first};
    for (const PeoplePort::MemberCount &each : *counts) {
        changes.insert(each.days.first);
        if (each.days.last < days.last)
            changes.insert(each.days.last + 1);
    }
    return std::vector<Day>(changes.begin(), changes.end());
}

using KeptAwayVisitor = std::function<void(const QString &rule, Avoided by, std::int64_t firings)>;

/// Firings that were kept from becoming orders; of a unit: of the people who were in it on the day.
Status visitKeptAway(StoreSession &session, const Zone &zone, const DayRange &days, UnitId unit,
                     const KeptAwayVisitor &visit)
{
    if (!unit.isValid())
        return session.alertRecords().visitKeptAway(
            zone.rangeOf(days), [&](const QString &rule, std::int32_t, FiringRecord::Fate fate,
                                    std::int64_t firings) { visit(rule, avoidedBy(fate), firings); });
    const auto changes = daysOfChange(session, unit, days);
    if (!changes)
        return fail(changes.error());
    for (std::size_t i = 0; i < changes->size(); ++i) {
        const Day first = (*changes)[i];
        const Day last = i + 1 < changes->size() ? (*changes)[i + 1] - 1 : days.last;
        const auto people = session.people().people(unit, first, {QString(), 0});
        if (!people)
            return fail(people.error());
        std::unordered_set<std::int32_t> inside;
        for (const Person &person : *people)
            inside.insert(person.index);
        const Status seen = session.alertRecords().visitKeptAway(
            zone.rangeOf({first, last}),
            [&](const QString &rule, std::int32_t person, FiringRecord::Fate fate, std::int64_t firings) {
                if (inside.contains(person))
                    visit(rule, avoidedBy(fate), firings);
            });
        if (!seen)
            return seen;
    }
    return {};
}

Status visitKeptAway(StoreSession &session, const Zone &zone, const ToldDays &told, UnitId unit,
                     const KeptAwayVisitor &visit)
{
    for (const DayRange &days : told.stretches()) {
        if (Status seen = visitKeptAway(session, zone, days, unit, visit); !seen)
            return seen;
    }
    return {};
}

/// What the period is over, for one snapshot.
class StatisticsReader
{
public:
    StatisticsReader(StoreSession &session, const Context &context, const StatisticsRequest &request,
                     Reader reader)
        : m_session(session)
        , m_context(context)
        , m_request(request)
        , m_reader(reader)
        , m_past(grouped(StatisticsBy::none))
        , m_unfinished(request.asOf.isValid() ? request.asOf : context.clock.now())
    {
        m_groupings.push_back(groupingBy(request.by));
        for (const StatisticsBy by : request.also)
            m_groupings.push_back(groupingBy(by));
    }

    Result<OrderStatistics> read();

private:
    /// One way to tell the orders apart.
    struct Grouping
    {
        StatisticsBy by;
        OrderGroups counted;
        std::optional<OrderGroups> past;  ///< what history imports recorded, where it is told apart
    };

    OrderGroups grouped(StatisticsBy by) const
    {
        return {by, m_context.zone, m_request.days, m_context.clock.now()};
    }
    Grouping groupingBy(StatisticsBy by) const
    {
        const bool tellsHistory = by == StatisticsBy::severity || by == StatisticsBy::rule;
        return {by, grouped(by), tellsHistory ? std::optional(grouped(by)) : std::nullopt};
    }
    Status prepare();
    void add(const OrderRecord &order);
    Result<GroupedOrders> named(const Grouping &grouping);
    Status namePeople(std::vector<OrderFigures> &groups);
    Result<const RuleNames *> ruleNames();
    Result<std::vector<UnfinishedOrders>> unfinished();
    Result<OrderCourses> courses(const std::vector<OrderFigures> &groups);

    StoreSession &m_session;
    const Context &m_context;
    const StatisticsRequest &m_request;
    Reader m_reader;
    std::vector<Grouping> m_groupings;  ///< first the one asked for, then those besides
    OrderGroups m_past;                 ///< what history imports recorded
    UnfinishedTally m_unfinished;
    std::optional<RuleNames> m_ruleNames;
    std::optional<OrderScope> m_scope;
    ToldDays m_told;
    Instant m_first;  ///< when the first order was opened
};

Status StatisticsReader::prepare()
{
    const auto hidden = HiddenUnits::read(m_session, m_request.days, m_reader);
    if (!hidden)
        return fail(hidden.error());
    auto scope = OrderScope::read(m_session, hidden->trees(), m_request.unit, m_context.zone);
    if (!scope)
        return fail(scope.error());
    m_scope = *std::move(scope);
    OrderGuard guard(m_session, m_context, *hidden, m_request.days, m_reader);
    auto told = guard.daysOf(m_request.unit);
    if (!told)
        return fail(told.error());
    m_told = *std::move(told);
    for (Grouping &grouping : m_groupings) {
        if (grouping.by == StatisticsBy::shift) {
            const auto shifts = shiftsOf(m_session);
            if (!shifts)
                return fail(shifts.error());
            grouping.counted.setShifts(*shifts);
        }
        if (grouping.by == StatisticsBy::unit) {
            std::vector<UnitPart> parts = m_scope->parts(*hidden);
            if (Status guarded = guard.withhold(m_request.unit, parts); !guarded)
                return guarded;
            grouping.counted.setUnits(parts);
        }
    }
    return {};
}

void StatisticsReader::add(const OrderRecord &order)
{
    if (!isCounted(order.origin, m_request.withReplay)) {
        if (order.origin == OrderOrigin::replay ||
            (m_request.severity && order.severity != *m_request.severity))
            return;
        m_past.add(order);
        for (Grouping &grouping : m_groupings) {
            if (grouping.past)
                grouping.past->add(order);
        }
        return;
    }
    m_first = m_first.isValid() ? std::min(m_first, order.opened) : order.opened;
    if (m_request.severity && order.severity != *m_request.severity)
        return;
    for (Grouping &grouping : m_groupings)
        grouping.counted.add(order);
    m_unfinished.add(order);
}

Result<OrderCourses> StatisticsReader::courses(const std::vector<OrderFigures> &groups)
{
    const auto watched = m_session.evaluation().watchedSince();
    auto pauses = m_session.evaluation().unwatched(kMostPauses);
    if (!watched || !pauses)
        return fail(watched ? pauses.error() : watched.error());
    // What was seen before the first watch was looked at by somebody, too.
    const Instant first =
        watched->isValid() && m_first.isValid() ? std::min(*watched, m_first) : std::max(*watched, m_first);
    pauses->push_back({Instant(), first.isValid() ? first : kForever});
    for (const Day day : m_told.leftOut)
        pauses->push_back(m_context.zone.rangeOf(DayRange{day, day}));
    return orderCourses(groups, m_request.by, m_request.days, m_context.zone, m_context.clock.now(), *pauses);
}

Status StatisticsReader::namePeople(std::vector<OrderFigures> &groups)
{
    std::vector<PersonId> ids;
    for (OrderFigures &group : groups) {
        const PersonId id = PersonId::fromText(group.key);
        if (!id.isValid())
            continue;
        ids.push_back(id);
        const auto person = m_session.people().person(id, m_request.days.last);
        if (person)
            group.code = person->code;
    }
    const auto names = namesOf(m_session, ids);
    if (!names)
        return fail(names.error());
    for (OrderFigures &group : groups) {
        if (const auto found = names->find(PersonId::fromText(group.key)); found != names->end())
            group.title = found->second;
    }
    return {};
}

Result<const RuleNames *> StatisticsReader::ruleNames()
{
    if (!m_ruleNames)
        m_ruleNames.emplace(m_session);
    if (Status read = m_ruleNames->status(); !read)
        return fail(read.error());
    return &*m_ruleNames;
}

Result<GroupedOrders> StatisticsReader::named(const Grouping &grouping)
{
    GroupedOrders orders{grouping.counted.groups(), {}};
    if (grouping.past)
        orders.history = grouping.past->groups();
    if (grouping.by == StatisticsBy::person) {
        if (Status done = namePeople(orders.groups); !done)
            return fail(done.error());
    }
    if (grouping.by == StatisticsBy::rule) {
        const auto names = ruleNames();
        if (!names)
            return fail(names.error());
        for (std::vector<OrderFigures> *groups : {&orders.groups, &orders.history}) {
            for (OrderFigures &group : *groups)
                (*names)->name(group.key, group.title);
        }
    }
    if (grouping.by == StatisticsBy::day) {
        for (const Day day : m_told.leftOut) {
            const auto place = static_cast<std::size_t>(day - m_request.days.first);
            if (place < orders.groups.size())
                orders.groups[place].suppressed = true;
        }
    }
    return orders;
}

Result<std::vector<UnfinishedOrders>> StatisticsReader::unfinished()
{
    std::vector<UnfinishedOrders> all = m_unfinished.groups();
    if (all.empty())
        return all;
    const auto names = ruleNames();
    if (!names)
        return fail(names.error());
    for (UnfinishedOrders &group : all) {
        (*names)->name(group.rule, group.title);
        // The minute of a single call would tell of one person.
        group.isToTheDay = isTooFew(group.orders, m_reader);
        if (!group.isToTheDay)
            continue;
        for (Instant *instant : {&group.oldest, &group.overdueSince}) {
            if (instant->isValid())
                *instant = m_context.zone.startOf(m_context.zone.dayOf(*instant));
        }
    }
    return all;
}

Result<OrderStatistics> StatisticsReader::read()
{
    OrderStatistics answer;
    answer.request = m_request;
    if (Status ready = prepare(); !ready)
        return fail(ready.error());
    const auto people = m_session.people().countPeople(m_request.unit, m_request.days.last);
    if (!people)
        return fail(people.error());
    answer.people = *people;
    answer.suppressed = m_told.isHidden;
    answer.daysLeftOut = static_cast<int>(m_told.leftOut.size());
    if (answer.suppressed)
        return answer;
    const Status seen = m_scope->visit(m_session, m_request.days, [this](const OrderRecord &order) {
        if (m_told.contains(m_context.zone.dayOf(order.opened)))
            add(order);
    });
    if (!seen)
        return fail(seen.error());
    answer.total = m_groupings.front().counted.total();
    answer.history = m_past.total().orders;
    for (const Grouping &grouping : m_groupings) {
        auto orders = named(grouping);
        if (!orders)
            return fail(orders.error());
        if (&grouping == &m_groupings.front())
            answer.groups = std::move(orders->groups);
        else
            answer.also[grouping.by] = *std::move(orders);
    }
    auto waiting = unfinished();
    if (!waiting)
        return fail(waiting.error());
    answer.unfinished = *std::move(waiting);
    auto found = courses(answer.groups);
    if (!found)
        return fail(found.error());
    answer.courses = *std::move(found);
    if (!m_request.withAvoided)
        return answer;
    AvoidedFirings avoided;
    avoided.addGrouped(answer.total);
    const Status counted =
        visitKeptAway(m_session, m_context.zone, m_told, m_request.unit,
                      [&](const QString &, Avoided by, std::int64_t count) { avoided.*by += count; });
    if (!counted)
        return fail(counted.error());
    answer.avoided = avoided;
    return answer;
}

}  // namespace

Result<OrderStatistics> statistics(const Context &context, const Actor &, const StatisticsRequest &request,
                                   Reader reader)
{
    if (!request.days.isValid())
        return fail(invalidRange().error());
    Result<OrderStatistics> answer;
    const Status read = context.store.read([&](StoreSession &session) -> Status {
        answer = StatisticsReader(session, context, request, reader).read();
        return answer ? Status() : fail(answer.error());
    });
    return read ? answer : fail(read.error());
}

Result<FatigueBoard> fatigue(const Context &context, const Actor &, const FatigueRequest &request,
                             Reader reader)
{
    if (!request.days.isValid())
        return fail(invalidRange().error());
    FatigueTally tally(context.clock.now());
    FatigueBoard board;
    const Status read = context.store.read([&](StoreSession &session) -> Status {
        const auto hidden = HiddenUnits::read(session, request.days, reader);
        if (!hidden)
            return fail(hidden.error());
        const auto scope = OrderScope::read(session, hidden->trees(), request.unit, context.zone);
        if (!scope)
            return fail(scope.error());
        const auto told = OrderGuard(session, context, *hidden, request.days, reader).daysOf(request.unit);
        if (!told)
            return fail(told.error());
        board.suppressed = told->isHidden;
        if (board.suppressed)
            return {};
        const Status seen = scope->visit(session, request.days, [&](const OrderRecord &order) {
            if (isCounted(order.origin, request.withReplay) &&
                told->contains(context.zone.dayOf(order.opened)))
                tally.add(order);
        });
        if (!seen)
            return seen;
        const Status counted = visitKeptAway(
            session, context.zone, *told, request.unit,
            [&](const QString &rule, Avoided by, std::int64_t count) { tally.addKeptAway(rule, by, count); });
        if (!counted)
            return counted;
        board = tally.board();
        const RuleNames names(session);
        if (Status named = names.status(); !named)
            return named;
        for (FatigueRule &rule : board.rules)
            names.name(rule.figures.key, rule.figures.title);
        return {};
    });
    return read ? Result<FatigueBoard>(std::move(board)) : fail(read.error());
}

}  // namespace xinglin::numbers

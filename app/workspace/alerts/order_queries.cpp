// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/order_queries.h"

#include "domain/order_machine.h"
#include "domain/ports/alert_record_port.h"
#include "domain/ports/order_port.h"
#include "domain/ports/order_queue_port.h"
#include "workspace/alerts/attachment_files.h"
#include "workspace/alerts/order_rows.h"
#include "workspace/alerts/order_scope.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace xinglin::orders {
namespace {

constexpr int kPersonsLast = 10;

/// Runs `work(session)` in one read and hands out what it gave.
template <typename T, typename Work>
Result<T> reading(Context &context, Work work)
{
    Result<T> given;
    const Status read = context.store.read([&](StoreSession &session) -> Status {
        given = work(session);
        return given ? Status() : fail(given.error());
    });
    return read ? std::move(given) : Result<T>(fail(read.error()));
}

Error noOrder(const QString &name)
{
    return {
        ErrorCode::notFound, QCoreApplication::translate("OrderActs", "There is no order %1.").arg(name), {}};
}

Result<std::optional<std::vector<UnitId>>> unitsOf(StoreSession &session, const Context &context, UnitId unit)
{
    std::optional<std::vector<UnitId>> units;
    if (!unit.isValid())
        return units;
    const auto tree = orderTree(session, context.zone.dayOf(context.clock.now()));
    if (!tree)
        return fail(tree.error());
    auto below = unitsBelow(*tree, unit);
    if (!below)
        return fail(below.error());
    units = std::move(*below);
    return units;
}

Result<OrderQuery::Words> wordsOf(StoreSession &session, const Context &context, const QString &text)
{
    OrderQuery::Words words;
    const QString number = text.startsWith(QLatin1Char('#')) ? text.mid(1) : text;
    words.number = number.toLongLong();
    words.rule = text;
    const auto people = session.people().search(text, context.zone.dayOf(context.clock.now()),
                                                std::numeric_limits<int>::max());
    if (!people)
        return fail(people.error());
    for (const Person &person : *people)
        words.people.push_back(person.id);
    return words;
}

Result<OrderGroup> groupOf(OrderRows &names, const OrderKeysGroup &found, OrderGrouping by)
{
    OrderGroup group;
    group.grouping = by;
    group.unit = found.unit;
    group.person = found.person;
    group.rule = found.rule;
    group.count = found.count;
    group.worst = found.worst;
    group.due = found.due;
    group.title = {found.rule, {}};
    if (by == OrderGrouping::unit) {
        const auto title = names.names().unit(found.unit);
        if (!title)
            return fail(title.error());
        group.title = *title;
    } else if (by == OrderGrouping::person) {
        const auto title = names.names().person(found.person);
        if (!title)
            return fail(title.error());
        group.title = title->name;
    }
    return group;
}

Status fillFirings(StoreSession &session, OrderRows &names, OrderDetail &detail)
{
    const auto firings = session.alertRecords().firingsOf(detail.row.order.id);
    if (!firings)
        return fail(firings.error());
    for (const FiringRecord &record : *firings) {
        const auto rule = names.rule(record.firing.rule, record.firing.version, record.ruleCode);
        if (!rule)
            return fail(rule.error());
        detail.firings.push_back({record.id, record.firing, rule->name, record.evidence});
    }
    return {};
}

Status fillPersonsLast(StoreSession &session, OrderRows &names, OrderDetail &detail)
{
    const WorkOrder &order = detail.row.order;
    if (!order.person.isValid())
        return {};
    const auto last = session.orders().ordersOf(order.person, kPersonsLast + 1);
    if (!last)
        return fail(last.error());
    for (const WorkOrder &each : *last) {
        if (each.id == order.id || static_cast<int>(detail.personsLast.size()) == kPersonsLast)
            continue;
        auto row = names.row(each);
        if (!row)
            return fail(row.error());
        detail.personsLast.push_back(std::move(*row));
    }
    return {};
}

/// Everybody the time line and the handlers name.
Status fillPeople(OrderRows &names, OrderDetail &detail)
{
    const auto add = [&](PersonId id) -> Status {
        if (!id.isValid() || detail.people.contains(id))
            return {};
        const auto person = names.names().person(id);
        if (!person)
            return fail(person.error());
        detail.people.emplace(id, person->name);
        return {};
    };
    for (const OrderEvent &event : detail.timeline) {
        if (Status added = add(event.person); !added)
            return added;
    }
    for (const PersonId handler : detail.handlers) {
        if (Status added = add(handler); !added)
            return added;
    }
    return {};
}

/// Takes a value out of a result, or remembers the first failure.
template <typename T>
void take(Result<T> given, T &into, Status &status)
{
    if (given && status)
        into = std::move(*given);
    else if (status)
        status = fail(given.error());
}

Result<OrderDetail> detailIn(StoreSession &session, const Context &context, OrderId id)
{
    auto order = session.orders().order(id);
    if (!order)
        return fail(order.error());
    if (!*order)
        return fail(noOrder(id.text()));
    OrderRows names(session, context);
    OrderDetail detail;
    detail.possible = possibleVerbs(**order);
    Status done;
    take(names.row(std::move(**order)), detail.row, done);
    if (done)
        take(session.orders().timeline(id), detail.timeline, done);
    if (done)
        take(session.orders().handlers(id), detail.handlers, done);
    if (done)
        take(session.alertRecords().attachmentsOf(id), detail.attachments, done);
    if (done)
        take(session.alertRecords().followUpsOf(id), detail.followUps, done);
    if (done)
        done = fillPeople(names, detail);
    if (done)
        done = fillFirings(session, names, detail);
    if (done)
        take(names.message(detail.row, detail.firings), detail.message, done);
    if (done)
        done = fillPersonsLast(session, names, detail);
    return done ? Result<OrderDetail>(std::move(detail)) : fail(done.error());
}

}  // namespace

Result<OrderQuery> queryOf(StoreSession &session, const Context &context, const OrderFilter &filter)
{
    OrderQuery query;
    query.now = context.clock.now();
    query.states = filter.states;
    query.severities = filter.severities;
    query.rule = filter.rule;
    query.person = filter.person;
    query.owner = filter.owner;
    query.unowned = filter.unowned;
    query.breached = filter.breached;
    query.snoozed = filter.snoozed;
    query.recurring = filter.recurring;
    query.opened = filter.opened;
    query.withoutPerson = filter.withoutPerson;
    auto units = unitsOf(session, context, filter.unit);
    if (!units)
        return fail(units.error());
    query.units = filter.unitAlone ? std::vector{filter.unit} : std::move(*units);
    if (const QString text = filter.text.trimmed(); !text.isEmpty()) {
        auto words = wordsOf(session, context, text);
        if (!words)
            return fail(words.error());
        query.words = std::move(*words);
    }
    return query;
}

Result<OrderPage> page(Context &context, const Actor &, const OrderPageRequest &request)
{
    const auto after = OrderPlace::fromText(request.after);
    const auto until = OrderPlace::fromText(request.until);
    if (!after || !until)
        return fail(ErrorCode::usage,
                    QCoreApplication::translate("OrderActs", "This is no place in a list of orders: %1")
                        .arg(after ? request.until : request.after));
    return reading<OrderPage>(context, [&](StoreSession &session) -> Result<OrderPage> {
        auto query = queryOf(session, context, request.filter);
        if (!query)
            return fail(query.error());
        query->until = *until;
        const auto keys =
            session.orderQueue().page(*query, request.sort, request.descending, *after, request.limit);
        if (!keys)
            return fail(keys.error());
        auto rows = OrderRows(session, context).rows(keys->orders);
        if (!rows)
            return fail(rows.error());
        return OrderPage{std::move(*rows), keys->isLast ? QString() : keys->last.text()};
    });
}

Result<std::vector<OrderGroup>> groups(Context &context, const Actor &, const OrderFilter &filter,
                                       OrderGrouping by)
{
    using Groups = std::vector<OrderGroup>;
    return reading<Groups>(context, [&](StoreSession &session) -> Result<Groups> {
        const auto query = queryOf(session, context, filter);
        if (!query)
            return fail(query.error());
        const auto found = session.orderQueue().groups(*query, by);
        if (!found)
            return fail(found.error());
        OrderRows names(session, context);
        Groups groups;
        for (const OrderKeysGroup &each : *found) {
            auto group = groupOf(names, each, by);
            if (!group)
                return fail(group.error());
            groups.push_back(std::move(*group));
        }
        return groups;
    });
}

Result<std::int64_t> count(Context &context, const Actor &, const OrderFilter &filter)
{
    return reading<std::int64_t>(context, [&](StoreSession &session) -> Result<std::int64_t> {
        const auto query = queryOf(session, context, filter);
        return query ? session.orderQueue().count(*query) : fail(query.error());
    });
}

Result<OrderCounts> counts(Context &context, const Actor &, UnitId unit)
{
    return reading<OrderCounts>(context, [&](StoreSession &session) -> Result<OrderCounts> {
        const auto units = unitsOf(session, context, unit);
        if (!units)
            return fail(units.error());
        const auto tally = session.orderQueue().tally(*units, context.clock.now());
        if (!tally)
            return fail(tally.error());
        OrderCounts counts;
        counts.unfinished = tally->unfinished;
        counts.unacknowledged = tally->unacknowledged;
        counts.people = tally->people;
        counts.breached = tally->breached;
        counts.snoozed = tally->snoozed;
        counts.unowned = tally->unowned;
        counts.nextDue = tally->nextDue;
        return counts;
    });
}

Result<OrderDetail> detail(Context &context, const Actor &, OrderId id)
{
    return reading<OrderDetail>(context,
                                [&](StoreSession &session) { return detailIn(session, context, id); });
}

Result<OrderId> resolve(Context &context, const Actor &, const QString &idOrNumber)
{
    const QString text = idOrNumber.trimmed();
    const OrderId id = OrderId::fromText(text.startsWith(QLatin1Char('#')) ? text.mid(1) : text);
    if (!id.isValid())
        return fail(ErrorCode::usage,
                    QCoreApplication::translate("OrderActs", "This is no number of an order: %1").arg(text));
    return reading<OrderId>(context, [&](StoreSession &session) -> Result<OrderId> {
        const auto byNumber = session.orders().orderByNumber(id.value());
        if (!byNumber)
            return fail(byNumber.error());
        if (*byNumber)
            return (*byNumber)->id;
        const auto byId = session.orders().order(id);
        if (!byId)
            return fail(byId.error());
        return *byId ? Result<OrderId>(id) : fail(noOrder(text));
    });
}

Result<std::vector<FollowUpRow>> followUps(Context &context, const Actor &, UnitId unit, bool withDone)
{
    using Tasks = std::vector<FollowUpRow>;
    return reading<Tasks>(context, [&](StoreSession &session) -> Result<Tasks> {
        const auto units = unitsOf(session, context, unit);
        if (!units)
            return fail(units.error());
        auto tasks = session.alertRecords().followUps(withDone);
        if (!tasks)
            return fail(tasks.error());
        OrderRows names(session, context);
        Tasks wanted;
        for (FollowUp &task : *tasks) {
            auto order = session.orders().order(task.order);
            if (!order)
                return fail(order.error());
            if (!*order || (*units && std::ranges::find(**units, (*order)->unit) == (*units)->end()))
                continue;
            auto row = names.row(std::move(**order));
            const auto owner = names.names().person(task.owner);
            if (!row || !owner)
                return fail(row ? owner.error() : row.error());
            wanted.push_back({std::move(task), std::move(*row), owner->name});
        }
        return wanted;
    });
}

Result<QByteArray> attachment(Context &context, const Actor &, AttachmentId id)
{
    const auto found = reading<Attachment>(context, [&](StoreSession &session) -> Result<Attachment> {
        const auto stored = session.alertRecords().attachment(id);
        if (!stored)
            return fail(stored.error());
        return *stored ? Result<Attachment>(**stored)
                       : fail(ErrorCode::notFound,
                              QCoreApplication::translate("OrderActs", "There is no such attachment."));
    });
    return found ? readAttachment(context, *found) : fail(found.error());
}

}  // namespace xinglin::orders

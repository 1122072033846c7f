// SPDX-License-Identifier: GPL-3.0-or-later
#include "order_world.h"

#include <set>

// Every question of a queue against an answer found by looking at all orders, one after the other.
using namespace xinglin;
using namespace xinglin::test;

namespace {

bool isSnoozed(const WorkOrder &order, Instant now)
{
    return isUnfinished(order.state) && order.snoozedUntil.isValid() && order.snoozedUntil > now;
}

template <typename T>
bool in(const std::vector<T> &values, const T &value)
{
    return std::find(values.begin(), values.end(), value) != values.end();
}

bool fits(const WorkOrder &order, const OrderQuery &query)
{
    if (query.states.empty() ? !isUnfinished(order.state) : !in(query.states, order.state))
        return false;
    if (isSnoozed(order, query.now) != query.snoozed)
        return false;
    if (!query.severities.empty() && !in(query.severities, order.severity))
        return false;
    if (query.units && !in(*query.units, order.unit))
        return false;
    if (!query.rule.isEmpty() && order.ruleCode != query.rule)
        return false;
    if (query.person.isValid() && order.person != query.person)
        return false;
    if ((query.owner.isValid() && order.owner != query.owner) ||
        (query.withoutPerson && order.person.isValid()))
        return false;
    if ((query.unowned && order.owner.isValid()) || (query.breached && !order.breached) ||
        (query.recurring && !order.recurring))
        return false;
    if (query.opened.from.isValid() && order.opened < query.opened.from)
        return false;
    if (query.opened.to.isValid() && order.opened >= query.opened.to)
        return false;
    if (!query.words)
        return true;
    return order.number == query.words->number ||
           (order.person.isValid() && in(query.words->people, order.person)) ||
           (!query.words->rule.isEmpty() && order.ruleCode.contains(query.words->rule, Qt::CaseInsensitive));
}

class NaiveQueue
{
public:
    explicit NaiveQueue(OrderWorld &world)
        : m_world(world)
    {}
    bool before(const WorkOrder &a, const WorkOrder &b, OrderSort sort) const
    {
        const auto due = [](const WorkOrder &order) {
            return order.due.isValid() ? order.due.ms() : std::numeric_limits<std::int64_t>::max();
        };
        const auto code = [&](std::int64_t id) { return id > 0 ? m_world.codes.at(id) : QString(); };
        switch (sort) {
        case OrderSort::urgency:
            return std::tuple(a.severity, due(a), a.opened, a.number) <
                   std::tuple(b.severity, due(b), b.opened, b.number);
        case OrderSort::opened: return std::tie(a.opened, a.number) < std::tie(b.opened, b.number);
        case OrderSort::lastSeen: return std::tie(a.lastSeen, a.number) < std::tie(b.lastSeen, b.number);
        case OrderSort::person:
            return std::tuple(code(a.person.value()), a.number) <
                   std::tuple(code(b.person.value()), b.number);
        case OrderSort::unit:
            return std::tuple(code(a.unit.value()), a.number) < std::tuple(code(b.unit.value()), b.number);
        case OrderSort::rule: return std::tie(a.ruleCode, a.number) < std::tie(b.ruleCode, b.number);
        case OrderSort::number: break;
        }
        return a.number < b.number;
    }
    std::vector<OrderId> answer(const OrderQuery &query, OrderSort sort, bool descending) const
    {
        std::vector<WorkOrder> found;
        for (const WorkOrder &order : all) {
            if (fits(order, query))
                found.push_back(order);
        }
        std::sort(found.begin(), found.end(), [&](const WorkOrder &a, const WorkOrder &b) {
            return descending ? before(b, a, sort) : before(a, b, sort);
        });
        std::vector<OrderId> ids;
        for (const WorkOrder &order : found)
            ids.push_back(order.id);
        return ids;
    }

    std::vector<WorkOrder> all;

private:
    OrderWorld &m_world;
};

OrderQuery randomQuery(OrderWorld &world)
{
    OrderQuery query;
    query.now = Instant(OrderWorld::kNow);
    if (world.chance(40)) {
        for (std::size_t i = 0; i < kOrderStates; ++i) {
            if (world.chance(50))
                query.states.push_back(static_cast<OrderState>(i));
        }
    }
    if (world.chance(30))
        query.severities = {AlertSeverity::p0, AlertSeverity::p2};
    if (world.chance(40)) {
        query.units.emplace();
        for (const UnitId unit : world.units) {
            if (world.chance(40))
                query.units->push_back(unit);
        }
        query.units->push_back(UnitId(12'345));  // no order names it
        if (world.chance(40))
            query.units->push_back(UnitId());
    }
    if (world.chance(20))
        query.rule = QStringLiteral("rule-%1").arg(world.random.below(7));
    if (world.chance(20))
        query.person = world.oneOf(world.people);
    query.withoutPerson = !query.person.isValid() && world.chance(10);
    if (world.chance(20))
        query.owner = world.chance(20) ? PersonId(4'711) : world.oneOf(world.people);
    query.unowned = world.chance(10);
    query.breached = world.chance(20);
    query.snoozed = world.chance(20);
    query.recurring = world.chance(10);
    if (world.chance(30))
        query.opened = {world.around(400), world.chance(50) ? Instant() : world.around(400)};
    if (world.chance(20))
        query.words = OrderQuery::Words{static_cast<std::int64_t>(world.random.below(300)),
                                        {world.oneOf(world.people)},
                                        world.chance(50) ? QStringLiteral("RULE-3") : QString()};
    return query;
}

Result<std::vector<OrderId>> allPages(StoreFixture &store, const OrderQuery &query, OrderSort sort,
                                      bool descending, int limit)
{
    std::vector<OrderId> ids;
    OrderPlace after;
    for (bool isLast = false; !isLast;) {
        const auto page = store.read([&](StoreSession &session) {
            return session.orderQueue().page(query, sort, descending, after, limit);
        });
        if (!page)
            return fail(page.error());
        ids.insert(ids.end(), page->orders.begin(), page->orders.end());
        isLast = page->isLast;
        if (!isLast && page->orders.size() != static_cast<std::size_t>(limit))
            return fail(ErrorCode::internal, QStringLiteral("a short page"));
        // What a page tells goes through text, as between programs.
        after = OrderPlace::fromText(page->last.text()).value();
    }
    return ids;
}

}  // namespace

class TestStoreOrderQueue : public QObject
{
    Q_OBJECT

private:
    static void change(OrderWorld &world, NaiveQueue &naive)
    {
        XVERIFY(world.store->write([&](StoreSession &session) -> Status {
            for (int i = 0; i < 20; ++i) {
                const bool isNew = naive.all.empty() || world.chance(60);
                WorkOrder order = world.randomOrder();
                if (isNew) {
                    naive.all.push_back(session.orders().addOrder(order).value());
                    continue;
                }
                WorkOrder &old = naive.all[world.random.below(naive.all.size())];
                order.id = old.id;
                order.number = old.number;
                order.version = old.version;
                old = session.orders().saveOrder(order).value();
            }
            return {};
        }));
    }

private Q_SLOTS:
    /// Before all keys were read, the first page comes from the blocks that have the most urgent orders.
    void theFirstPageOfAProgramThatJustBegan()
    {
        OrderWorld world(5);
        NaiveQueue naive(world);
        for (int round = 0; round < 150; ++round)
            change(world, naive);
        std::size_t orders = 0;
        for (int question = 0; question < 120; ++question) {
            OrderQuery query = randomQuery(world);
            query.states.clear();
            const int limit = 1 + static_cast<int>(world.random.below(60));
            world.store.reopen();
            const auto page = world.store.read([&](StoreSession &session) {
                return session.orderQueue().page(query, OrderSort::urgency, false, {}, limit);
            });
            XVERIFY(page);
            std::vector<OrderId> expected = naive.answer(query, OrderSort::urgency, false);
            QCOMPARE(page->isLast, expected.size() <= static_cast<std::size_t>(limit));
            expected.resize(std::min(expected.size(), static_cast<std::size_t>(limit)));
            QVERIFY(page->orders == expected);
            orders += expected.size();
            if (page->isLast)
                continue;
            const auto next = world.store.read([&](StoreSession &session) {
                return session.orderQueue().page(query, OrderSort::urgency, false, page->last, 1);
            });
            QCOMPARE(next->orders.front(),
                     naive.answer(query, OrderSort::urgency, false)[page->orders.size()]);
        }
        QVERIFY(orders > 500);
    }

    void everyFilterAndSort()
    {
        OrderWorld world(2026);
        NaiveQueue naive(world);
        for (int round = 0; round < 40; ++round) {
            change(world, naive);
            if (round % 13 == 12)
                world.store.reopen();
            for (int question = 0; question < 25; ++question) {
                const OrderQuery query = randomQuery(world);
                const auto sort = static_cast<OrderSort>(world.random.below(7));
                const bool descending = world.chance(50);
                const auto expected = naive.answer(query, sort, descending);
                const int limit = 1 + static_cast<int>(world.random.below(40));
                const auto found = allPages(world.store, query, sort, descending, limit);
                XVERIFY(found);
                QVERIFY2(*found == expected, qPrintable(QStringLiteral("round %1, sort %2, %3 of %4")
                                                            .arg(round)
                                                            .arg(static_cast<int>(sort))
                                                            .arg(found->size())
                                                            .arg(expected.size())));
                const auto count = world.store.read(
                    [&](StoreSession &session) { return session.orderQueue().count(query); });
                QCOMPARE(count.value(), static_cast<std::int64_t>(expected.size()));
            }
        }
        QVERIFY(naive.all.size() > 300);
    }

    void aStretchEndsWhereItIsTold()
    {
        OrderWorld world(77);
        NaiveQueue naive(world);
        for (int round = 0; round < 20; ++round)
            change(world, naive);
        int seen = 0;
        for (int question = 0; question < 300; ++question) {
            OrderQuery query = randomQuery(world);
            const auto sort = static_cast<OrderSort>(world.random.below(7));
            const bool descending = world.chance(50);
            const auto all = naive.answer(query, sort, descending);
            if (all.size() < 3)
                continue;
            const std::size_t first = 1 + world.random.below(all.size() - 2);
            const std::size_t last = first + 1 + world.random.below(all.size() - first - 1);
            const auto ask = [&](const OrderPlace &after, std::size_t limit) {
                const auto page = world.store.read([&](StoreSession &session) {
                    return session.orderQueue().page(query, sort, descending, after, static_cast<int>(limit));
                });
                return page.value();
            };
            const OrderPlace from = ask({}, first).last;
            query.until = ask({}, last).last;
            const OrderKeysPage stretch = ask(from, all.size());
            QVERIFY(stretch.isLast);
            QVERIFY(std::equal(stretch.orders.begin(), stretch.orders.end(),
                               all.begin() + static_cast<std::ptrdiff_t>(first),
                               all.begin() + static_cast<std::ptrdiff_t>(last)));
            QCOMPARE(ask(from, 1).isLast, last - first == 1);
            ++seen;
        }
        QVERIFY(seen > 50);
    }

    void groupsAndTallies()
    {
        OrderWorld world(11);
        NaiveQueue naive(world);
        for (int round = 0; round < 30; ++round) {
            change(world, naive);
            const OrderQuery query = randomQuery(world);
            const auto by = static_cast<OrderGrouping>(1 + world.random.below(3));
            std::map<std::tuple<std::int64_t, std::int64_t, QString>, std::pair<std::int64_t, AlertSeverity>>
                expected, found;
            for (const WorkOrder &order : naive.all) {
                if (!fits(order, query))
                    continue;
                auto &group = expected
                                  .try_emplace({by == OrderGrouping::unit ? order.unit.value() : 0,
                                                by == OrderGrouping::person ? order.person.value() : 0,
                                                by == OrderGrouping::rule ? order.ruleCode : QString()},
                                               0, AlertSeverity::info)
                                  .first->second;
                ++group.first;
                group.second = std::min(group.second, order.severity);
            }
            const auto groups = world.store.read(
                [&](StoreSession &session) { return session.orderQueue().groups(query, by); });
            for (const OrderKeysGroup &group : groups.value())
                found[{group.unit.value(), group.person.value(), group.rule}] = {group.count, group.worst};
            QVERIFY(found == expected);
            tallies(world, naive);
        }
    }

    void tallies(OrderWorld &world, const NaiveQueue &naive)
    {
        const std::vector<UnitId> units{world.units[0], world.units[2]};
        const Instant now(OrderWorld::kNow);
        OrderTally expected;
        std::array<std::set<PersonId>, 4> people;
        for (const WorkOrder &order : naive.all) {
            if (!isUnfinished(order.state) || !in(units, order.unit))
                continue;
            if (isSnoozed(order, now)) {
                ++expected.snoozed;
                continue;
            }
            const auto severity = static_cast<std::size_t>(order.severity);
            ++expected.unfinished[severity];
            expected.unacknowledged[severity] += waitsForAcknowledgement(order.state) ? 1 : 0;
            if (order.person.isValid())
                people[severity].insert(order.person);
            expected.breached += order.breached ? 1 : 0;
            expected.unowned += order.owner.isValid() ? 0 : 1;
            if (order.due.isValid() && order.due > now &&
                (!expected.nextDue.isValid() || order.due < expected.nextDue))
                expected.nextDue = order.due;
        }
        for (std::size_t i = 0; i < 4; ++i)
            expected.people[i] = static_cast<std::int64_t>(people[i].size());
        const auto found =
            world.store.read([&](StoreSession &session) { return session.orderQueue().tally(units, now); })
                .value();
        QVERIFY(found.unfinished == expected.unfinished);
        QVERIFY(found.unacknowledged == expected.unacknowledged);
        QVERIFY(found.people == expected.people);
        QCOMPARE(found.breached, expected.breached);
        QCOMPARE(found.snoozed, expected.snoozed);
        QCOMPARE(found.unowned, expected.unowned);
        QCOMPARE(found.nextDue, expected.nextDue);
    }

    void whatWasUndoneIsSeenByNobody()
    {
        OrderWorld world;
        WorkOrder order = world.randomOrder();
        order.state = OrderState::open;
        order.snoozedUntil = {};
        order = world.add(order);
        OrderQuery query;
        query.now = Instant(OrderWorld::kNow);
        const auto count = [&] {
            return world.store.read([&](StoreSession &session) { return session.orderQueue().count(query); })
                .value();
        };
        QCOMPARE(count(), 1);
        const Status undone = world.store->write([&](StoreSession &session) -> Status {
            WorkOrder done = order;
            done.state = OrderState::done;
            (void)session.orders().saveOrder(done);
            (void)session.orders().addOrder(order);
            // In the write itself what it did is there.
            if (session.orderQueue().count(query).value() != 1)
                return fail(ErrorCode::internal, {});
            return fail(ErrorCode::cancelled, {});
        });
        XFAILS(undone, ErrorCode::cancelled);
        QCOMPARE(count(), 1);
        QCOMPARE(world.add(order).number, 2);
        QCOMPARE(count(), 2);
    }

    void anotherProgramIsSeen()
    {
        OrderWorld world;
        OrderQuery query;
        query.now = Instant(OrderWorld::kNow);
        query.states = {OrderState::done};
        auto other = std::move(SqliteStore::open(world.store.folder()).value());
        WorkOrder order = world.randomOrder();
        order.state = OrderState::done;
        for (int i = 1; i <= 3; ++i) {
            world.add(order);
            std::int64_t seen = 0;
            XVERIFY(other->read([&](StoreSession &session) -> Status {
                seen = session.orderQueue().count(query).value();
                return {};
            }));
            QCOMPARE(seen, i);
        }
    }
};

QTEST_GUILESS_MAIN(TestStoreOrderQueue)
#include "tst_store_order_queue.moc"

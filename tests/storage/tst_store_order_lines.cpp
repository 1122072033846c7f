// SPDX-License-Identifier: GPL-3.0-or-later
#include "order_world.h"

#include "storage/database.h"

using namespace xinglin;
using namespace xinglin::test;

/// The time lines of orders: those of their own and those that many share.
class TestStoreOrderLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTimeLineOnlyGrows()
    {
        OrderWorld world;
        const OrderId first = world.add(world.randomOrder()).id, second = world.add(world.randomOrder()).id;
        XVERIFY(world.store->write([&](StoreSession &session) -> Status {
            for (const OrderId order : {first, second, first}) {
                if (Status added = session.orders().addEvent(
                        OrderWorld::lineOf(order, OrderEvent::Kind::transition, "li"));
                    !added)
                    return added;
            }
            return session.orders().addHandler(first, world.people[1]);
        }));
        const auto lines =
            world.store.read([&](StoreSession &session) { return session.orders().timeline(first); }).value();
        QCOMPARE(lines.size(), std::size_t{2});
        QCOMPARE(lines[0].sequence, 1);
        QCOMPARE(lines[1].sequence, 2);
        QCOMPARE(lines[1].note, QStringLiteral("打电话"));
        QCOMPARE(lines[1].detail.value(QStringLiteral("escalation")).toInt(), 2);
        QVERIFY(lines[1].before == OrderState::open && lines[1].after == OrderState::acknowledged);
        const auto handlers =
            world.store.read([&](StoreSession &session) { return session.orders().handlers(first); }).value();
        QVERIFY(handlers == std::vector{world.people[1]});
        const auto catalog = SqlCatalog::load(QStringLiteral(":/sql/sqlite")).value();
        const auto raw = std::move(Database::open(SqliteStore::fileIn(world.store.folder()),
                                                  Database::Access::readWrite, false, catalog)
                                       .value());
        QVERIFY(!raw->execute("UPDATE order_events SET note = ''"));
        QVERIFY(!raw->execute("DELETE FROM order_events"));
    }

    void linesThatManyShareStandInTheirPlace()
    {
        OrderWorld world;
        std::vector<OrderChange> changes;
        for (int i = 0; i < 240; ++i) {
            WorkOrder order = world.randomOrder();
            order.state = i % 3 == 0 ? OrderState::reopened : OrderState::open;
            const WorkOrder before = world.add(order);
            WorkOrder after = before;
            after.state = OrderState::acknowledged;
            OrderEvent line = OrderWorld::lineOf(before.id, OrderEvent::Kind::transition, "li");
            line.before = before.state;
            changes.push_back({before, after, line});
        }
        const auto own = [&](OrderId order) {
            OrderEvent comment = OrderWorld::lineOf(order, OrderEvent::Kind::comment, "wang");
            comment.before = comment.after = std::nullopt;
            return world.store.write(
                [&](StoreSession &session) { return session.orders().addEvent(comment); });
        };
        std::vector<OrderChange> some;
        for (std::size_t i = 0; i < changes.size(); i += 2)
            some.push_back(changes[i]);
        for (const std::size_t i : {0u, 1u, 2u})
            XVERIFY(own(changes[i].before.id));
        XVERIFY(
            world.store->write([&](StoreSession &session) { return session.orders().saveChanges(some); }));
        for (const std::size_t i : {0u, 1u, 2u})
            XVERIFY(own(changes[i].before.id));
        world.store.reopen();
        for (std::size_t i = 0; i < changes.size(); ++i) {
            const OrderId id = changes[i].before.id;
            const auto lines =
                world.store.read([&](StoreSession &session) { return session.orders().timeline(id); })
                    .value();
            std::vector<QString> actors;
            for (const OrderEvent &line : lines) {
                actors.push_back(line.actor);
                QCOMPARE(line.sequence, static_cast<std::int64_t>(actors.size()));
                QCOMPARE(line.order, id);
                QVERIFY(line.kind == OrderEvent::Kind::comment || line.before == changes[i].before.state);
            }
            std::vector<QString> expected(i < 3 ? 2 : 0, QStringLiteral("wang"));
            if (i % 2 == 0)
                expected.insert(expected.begin() + (i < 3 ? 1 : 0), QStringLiteral("li"));
            QVERIFY(actors == expected);
        }
        QCOMPARE(world.store->check({}, {}).value().size(), std::size_t{0});
        const auto catalog = SqlCatalog::load(QStringLiteral(":/sql/sqlite")).value();
        const auto raw = std::move(Database::open(SqliteStore::fileIn(world.store.folder()),
                                                  Database::Access::readWrite, false, catalog)
                                       .value());
        QCOMPARE(raw->number("SELECT count(*) FROM order_set_lines").value(), 2);
        for (const char *change : {"UPDATE order_set_lines SET note = ''", "DELETE FROM order_set_lines",
                                   "UPDATE order_set_members SET block = 0", "DELETE FROM order_set_members"})
            QVERIFY(!raw->execute(change));
        // Another state than the one the shared line tells.
        XVERIFY(
            raw->execute("INSERT INTO order_set_lines SELECT tenant, 1000, time_ms, actor, kind, before, 4, "
                         "person, note, detail FROM order_set_lines WHERE line = 1"));
        XVERIFY(raw->execute("INSERT INTO order_set_members SELECT tenant, block, 1000, "
                             "x'e80300000000000063000000' || x'00000000' FROM order_set_members "
                             "ORDER BY block LIMIT 1"));
        QCOMPARE(world.store->check({}, {}).value().size(), std::size_t{1});
    }
};

QTEST_GUILESS_MAIN(TestStoreOrderLines)
#include "tst_store_order_lines.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "order_world.h"

using namespace xinglin;
using namespace xinglin::test;

namespace {

Result<WorkOrder> save(OrderWorld &world, const WorkOrder &order)
{
    return world.store.write([&](StoreSession &session) { return session.orders().saveOrder(order); });
}

/// What an act may change, at random.
WorkOrder acted(OrderWorld &world, const WorkOrder &order)
{
    WorkOrder after = world.randomOrder();
    WorkOrder made = order;
    made.state = after.state;
    made.acknowledged = after.acknowledged;
    made.arrived = after.arrived;
    made.handled = after.handled;
    made.closed = after.closed;
    made.owner = after.owner;
    made.ownerText = after.ownerText;
    made.due = after.due;
    made.acknowledgeBy = after.acknowledgeBy;
    made.handleBy = after.handleBy;
    made.breached = after.breached;
    made.dueMarked = after.dueMarked;
    made.escalation = after.escalation;
    made.escalateAt = after.escalateAt;
    made.snoozedUntil = after.snoozedUntil;
    made.outcome = after.outcome;
    made.rootCause = after.rootCause;
    return made;
}

std::optional<WorkOrder> read(OrderWorld &world, OrderId id)
{
    return world.store.read([&](StoreSession &session) { return session.orders().order(id); }).value();
}

}  // namespace

class TestStoreOrders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldComesBack()
    {
        OrderWorld world;
        std::vector<WorkOrder> orders;
        for (int i = 0; i < 200; ++i) {
            const WorkOrder order = world.randomOrder();
            WorkOrder added = world.add(order);
            QCOMPARE(added.number, i + 1);
            QCOMPARE(added.version, 1);
            WorkOrder expected = order;
            expected.id = added.id;
            expected.number = added.number;
            expected.version = 1;
            QVERIFY(added == expected);
            orders.push_back(added);
        }
        world.store.reopen();
        for (const WorkOrder &order : orders) {
            QVERIFY(read(world, order.id) == order);
            const auto byNumber = world.store.read(
                [&](StoreSession &session) { return session.orders().orderByNumber(order.number); });
            QVERIFY(byNumber.value() == order);
        }
        QVERIFY(!read(world, OrderId(5)));
        QCOMPARE(world.store->check({}, {}).value().size(), std::size_t{0});
    }

    void identitiesOfAWriteThatIsUndoneAreGivenAgain()
    {
        OrderWorld world;
        const WorkOrder first = world.add(world.randomOrder());
        std::vector<OrderId> undone;
        XFAILS(world.store->write([&](StoreSession &session) -> Status {
            for (int i = 0; i < 3; ++i)
                undone.push_back(session.orders().addOrder(world.randomOrder())->id);
            return fail(ErrorCode::internal, QStringLiteral("stopped"));
        }),
               ErrorCode::internal);
        QCOMPARE(undone[2].value(), first.id.value() + 3);
        std::vector<OrderId> added;
        for (int write = 0; write < 2; ++write) {
            XVERIFY(world.store->write([&](StoreSession &session) -> Status {
                for (int i = 0; i < 2; ++i)
                    added.push_back(session.orders().addOrder(world.randomOrder())->id);
                return {};
            }));
            world.store.reopen();
        }
        for (std::size_t i = 0; i < added.size(); ++i) {
            QCOMPARE(added[i].value(), first.id.value() + 1 + static_cast<std::int64_t>(i));
            QCOMPARE(read(world, added[i])->number, first.number + 1 + static_cast<std::int64_t>(i));
        }
    }

    void whoHoldsTheOldVersionIsTold()
    {
        OrderWorld world;
        const WorkOrder old = world.add(world.randomOrder());
        WorkOrder mine = old;
        mine.state = OrderState::acknowledged;
        mine.owner = world.people[3];
        const auto saved = save(world, mine);
        XVERIFY(saved);
        QCOMPARE(saved->version, 2);
        WorkOrder theirs = old;
        theirs.state = OrderState::done;
        XFAILS(save(world, theirs), ErrorCode::conflict);
        QVERIFY(read(world, old.id) == *saved);
        WorkOrder unknown = *saved;
        unknown.id = OrderId(99);
        XFAILS(save(world, unknown), ErrorCode::notFound);
    }

    void manyChangesAreTheSameAsOneByOne_data()
    {
        QTest::addColumn<bool>("onlyActs");
        QTest::newRow("as a set") << true;
        QTest::newRow("one moves to another unit") << false;
    }

    void manyChangesAreTheSameAsOneByOne()
    {
        QFETCH(bool, onlyActs);
        OrderWorld world(onlyActs ? 11 : 12);
        std::vector<OrderChange> changes;
        for (int i = 0; i < 300; ++i) {
            const WorkOrder before = world.add(world.randomOrder());
            OrderEvent line =
                OrderWorld::lineOf(before.id, OrderEvent::Kind::transition, i % 3 == 0 ? "li" : "wang");
            line.detail.insert(QStringLiteral("n"), i % 5);
            if (i % 7 == 0) {
                line.before = line.after = std::nullopt;
                line.detail = {};
            }
            changes.push_back({before, acted(world, before), line});
        }
        if (!onlyActs)
            changes[7].after.unit = world.units[4];
        std::reverse(changes.begin(), changes.end());
        for (int round = 1; round <= 2; ++round) {
            for (OrderChange &change : changes) {
                if (change.line.after)
                    change.line.after = change.after.state;
            }
            XVERIFY(world.store->write(
                [&](StoreSession &session) { return session.orders().saveChanges(changes); }));
            std::map<PersonId, std::size_t> unfinished;
            for (OrderChange &change : changes) {
                change.after.told = change.before.told;
                ++change.after.version;
                QVERIFY(read(world, change.after.id) == change.after);
                const auto lines = world.store.read(
                    [&](StoreSession &session) { return session.orders().timeline(change.after.id); });
                QCOMPARE(lines->size(), static_cast<std::size_t>(round));
                OrderEvent expected = change.line;
                expected.sequence = round;
                const OrderEvent &last = lines->back();
                QVERIFY(last.sequence == round && last.time == expected.time && last.kind == expected.kind);
                QVERIFY(last.actor == expected.actor && last.note == expected.note);
                QVERIFY(last.before == expected.before && last.after == expected.after);
                QVERIFY(last.detail == expected.detail);
                unfinished[change.after.person] += isUnfinished(change.after.state) ? 1 : 0;
                change.before = change.after;
                change.after = acted(world, change.before);
            }
            for (const auto &[person, count] : unfinished) {
                const auto found = world.store.read(
                    [&](StoreSession &session) { return session.orders().unfinishedOf(person); });
                QCOMPARE(found->size(), count);
            }
        }
        // The packed keys and the time lines follow.
        QCOMPARE(world.store->check({}, {}).value().size(), std::size_t{0});
    }

    void oneOldVersionAmongManyIsAConflict()
    {
        OrderWorld world;
        std::vector<OrderChange> changes;
        for (int i = 0; i < 3; ++i) {
            const WorkOrder before = world.add(world.randomOrder());
            changes.push_back({before, acted(world, before),
                               OrderWorld::lineOf(before.id, OrderEvent::Kind::transition, "li")});
        }
        XVERIFY(save(world, changes[1].before));
        const auto saveAll = [&] {
            return world.store->write(
                [&](StoreSession &session) { return session.orders().saveChanges(changes); });
        };
        XFAILS(saveAll(), ErrorCode::conflict);
        for (const OrderChange &change : changes)
            QVERIFY(
                world.store
                    .read([&](StoreSession &session) { return session.orders().timeline(change.after.id); })
                    ->empty());
        QVERIFY(read(world, changes[0].before.id) == changes[0].before);
        ++changes[1].after.version;
        XVERIFY(saveAll());  // the table of the connection went with the write that was undone
    }

    void whatWasToldIsKeptWithoutAChange()
    {
        OrderWorld world;
        WorkOrder order = world.randomOrder();
        order.told = {};
        order = world.add(order);
        const auto mark = [&](Instant when) {
            XVERIFY(world.store->write(
                [&](StoreSession &session) { return session.orders().markTold(order.id, when); }));
        };
        mark(Instant(70));
        mark(Instant(80));
        QCOMPARE(read(world, order.id)->told, Instant(70));
        QCOMPARE(read(world, order.id)->version, 1);
        XVERIFY(save(world, order));  // it was read before the message was told
        QCOMPARE(read(world, order.id)->told, Instant(70));
    }

    void whatIsDueComesInOrder()
    {
        OrderWorld world;
        const auto addDue = [&](OrderState state, OrderOrigin origin, Instant due, Instant escalate,
                                Instant snooze, bool marked) {
            WorkOrder order = world.randomOrder();
            order.state = state;
            order.origin = origin;
            order.due = due;
            order.escalateAt = escalate;
            order.snoozedUntil = snooze;
            order.dueMarked = marked;
            return world.add(order).id;
        };
        const Instant none;
        const auto live = OrderOrigin::live;
        const OrderId third = addDue(OrderState::open, live, Instant(300), none, none, false);
        const OrderId first =
            addDue(OrderState::handling, OrderOrigin::replay, Instant(900), Instant(100), none, false);
        const OrderId second = addDue(OrderState::acknowledged, live, none, none, Instant(200), false);
        const OrderId later = addDue(OrderState::open, live, Instant(10), Instant(1000), none, true);
        addDue(OrderState::done, live, Instant(10), none, none, false);
        addDue(OrderState::open, OrderOrigin::past, Instant(10), none, none, false);
        const auto due = [&](std::int64_t until, int limit) {
            std::vector<OrderId> ids;
            const auto found = world.store.read(
                [&](StoreSession &session) { return session.orders().dueOrders(Instant(until), limit); });
            for (const WorkOrder &order : found.value())
                ids.push_back(order.id);
            return ids;
        };
        QVERIFY((due(300, 10) == std::vector{first, second, third}));
        QVERIFY((due(299, 10) == std::vector{first, second}));
        QVERIFY((due(5000, 2) == std::vector{first, second}));
        QVERIFY((due(5000, 9) == std::vector{first, second, third, later}));
        QVERIFY(due(99, 9).empty());
        const auto next = world.store.read([](StoreSession &session) { return session.orders().nextDue(); });
        QCOMPARE(next.value(), Instant(100));
    }

    void unfinishedOrdersOfAPerson()
    {
        OrderWorld world;
        std::map<PersonId, std::vector<OrderId>> expected;
        for (int i = 0; i < 300; ++i) {
            const WorkOrder order = world.add(world.randomOrder());
            if (isUnfinished(order.state))
                expected[order.person].push_back(order.id);
        }
        for (const auto &[person, ids] : expected) {
            const auto found = world.store.read(
                [&](StoreSession &session) { return session.orders().unfinishedOf(person); });
            std::vector<OrderId> foundIds;
            for (const WorkOrder &order : found.value())
                foundIds.push_back(order.id);
            QVERIFY(foundIds == ids);
        }
    }

    void visitsByOpening()
    {
        OrderWorld world;
        std::vector<WorkOrder> all;
        for (int i = 0; i < 200; ++i)
            all.push_back(world.add(world.randomOrder()));
        const TimeRange range{Instant(OrderWorld::kNow - 200), Instant(OrderWorld::kNow + 300)};
        const std::vector<UnitId> some{world.units[1], world.units[3]};
        std::erase_if(all, [&](const WorkOrder &order) {
            return !range.contains(order.opened) || (order.unit != some[0] && order.unit != some[1]);
        });
        std::sort(all.begin(), all.end(), [](const WorkOrder &a, const WorkOrder &b) {
            return std::tie(a.opened, a.number) < std::tie(b.opened, b.number);
        });
        std::vector<WorkOrder> visited;
        std::vector<OrderId> records;
        XVERIFY(world.store->read([&](StoreSession &session) -> Status {
            if (Status done = session.orders().visitOrders(range, some,
                                                           [&](const WorkOrder &order) -> Status {
                                                               visited.push_back(order);
                                                               return {};
                                                           });
                !done)
                return done;
            return session.orders().visitRecords(range, some, [&](const OrderRecord &record) {
                const WorkOrder &order = visited[records.size()];
                if (record.id == order.id && record.acknowledged == order.acknowledged &&
                    record.rule == order.ruleCode && record.told == order.told &&
                    record.occurrences == order.occurrences && record.state == order.state)
                    records.push_back(record.id);
            });
        }));
        QVERIFY(!all.empty());
        QVERIFY(visited == all);
        QCOMPARE(records.size(), all.size());
    }

    void recordsComeBack()
    {
        OrderWorld world;
        const WorkOrder order = world.add(world.randomOrder());
        FiringRecord firing;
        firing.firing.serial = 77;
        firing.firing.rule = RuleId(4);
        firing.firing.person = 3;
        firing.firing.fired = 123;
        firing.firing.event = "SOS_EVENT";
        firing.ruleCode = QStringLiteral("sos");
        firing.order = order.id;
        firing.evidence = {{QStringLiteral("samples"), 3}};
        const auto added = world.store.write(
            [&](StoreSession &session) { return session.alertRecords().addFiring(firing); });
        XVERIFY(added);
        FiringRecord ended = *added;
        ended.firing.state = Firing::State::ended;
        ended.firing.ended = 456;
        ended.firing.occurrences = 9;
        XVERIFY(world.store->write(
            [&](StoreSession &session) { return session.alertRecords().saveFiring(ended); }));
        const auto stored = world.store.read(
            [&](StoreSession &session) { return session.alertRecords().firingsOf(order.id); });
        QCOMPARE(stored->size(), std::size_t{1});
        QVERIFY(stored->front() == ended);
        QVERIFY(world.store.read([](StoreSession &session) { return session.alertRecords().firing(77); })
                    .value() == ended);
        // The evaluator's serial is the key: told twice it is refused.
        QVERIFY(!world.store.write(
            [&](StoreSession &session) { return session.alertRecords().addFiring(firing); }));
    }

    void silencesEndAndCount()
    {
        OrderWorld world;
        Silence silence;
        silence.rule = QStringLiteral("hr");
        silence.person = world.people[0];
        silence.from = Instant(100);
        silence.until = Instant(200);
        silence.reason = QStringLiteral("maintenance");
        silence.actor = QStringLiteral("li");
        const SilenceId id =
            world.store
                .write([&](StoreSession &session) { return session.alertRecords().addSilence(silence); })
                .value()
                .id;
        const auto running = [&](std::int64_t now) {
            return world.store
                .read([&](StoreSession &session) {
                    return session.alertRecords().runningSilences(Instant(now));
                })
                .value();
        };
        QCOMPARE(running(199).size(), std::size_t{1});
        QVERIFY(running(200).empty());
        const auto change = [&](auto work) {
            return world.store->write([&](StoreSession &session) { return work(session.alertRecords()); });
        };
        XVERIFY(change([&](AlertRecordPort &records) { return records.countSuppressed(id, 5); }));
        XVERIFY(change([&](AlertRecordPort &records) { return records.endSilence(id, Instant(150)); }));
        XFAILS(change([&](AlertRecordPort &records) { return records.endSilence(id, Instant(160)); }),
               ErrorCode::notFound);
        QVERIFY(running(120).empty());
        const auto all =
            world.store.read([](StoreSession &session) { return session.alertRecords().allSilences(10); });
        QCOMPARE(all->size(), std::size_t{1});
        QCOMPARE(all->front().suppressed, 5);
        QCOMPARE(all->front().ended, Instant(150));
        QCOMPARE(all->front().person, world.people[0]);
        QVERIFY(!all->front().unit.isValid());
    }
};

QTEST_GUILESS_MAIN(TestStoreOrders)
#include "tst_store_orders.moc"

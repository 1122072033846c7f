// SPDX-License-Identifier: GPL-3.0-or-later
#include "order_world.h"
#include "storage/database.h"
#include "storage/order_packing.h"
#include "storage/order_spans.h"

#include <algorithm>
#include <array>

using namespace xinglin;
using namespace xinglin::test;

namespace {

constexpr std::size_t kOrders = 3'000;  // more than three spans

Instant wakeOf(const WorkOrder &order)
{
    OrderKey key;
    OrderFacts facts;
    packKey(order, key);
    packFacts(order, facts);
    return xinglin::wakeOf(key, facts);
}

/// A long list of orders in a store and beside it.
class LongList
{
public:
    explicit LongList(std::uint64_t seed)
        : world(seed)
    {
        XVERIFY(world.store->write([&](StoreSession &session) -> Status {
            for (std::size_t i = 0; i < kOrders; ++i)
                all.push_back(session.orders().addOrder(someOrder()).value());
            return {};
        }));
    }

    WorkOrder someOrder()
    {
        WorkOrder order = world.randomOrder();
        order.snoozedUntil = {};
        order.opened = Instant(OrderWorld::kNow + static_cast<std::int64_t>(world.random.below(100'000)));
        return order;
    }
    /// Another one of the same identity.
    void change(StoreSession &session, WorkOrder &old)
    {
        WorkOrder order = someOrder();
        order.id = old.id;
        order.number = old.number;
        order.version = old.version;
        order.told = old.told;
        old = session.orders().saveOrder(order).value();
    }
    void note(StoreSession &session, WorkOrder &order)
    {
        order.lastSeen = world.around(5'000);
        order.worst = static_cast<int>(world.random.below(300));
        QVERIFY(session.orders().noteSeen(order));
    }
    /// One write: of one order, here and there, of a stretch, of most of them, or new ones.
    void act()
    {
        const std::uint64_t how = world.random.below(6);
        const std::size_t first = world.random.below(all.size());
        const std::size_t last = std::min(all.size(), first + 1 + world.random.below(600));
        const int share = std::array{0, 3, 12, 40, 100, 0}[how];
        XVERIFY(world.store->write([&](StoreSession &session) -> Status {
            if (how == 5) {
                for (std::uint64_t i = world.random.below(150); i > 0; --i)
                    all.push_back(session.orders().addOrder(someOrder()).value());
            }
            if (how == 0)
                change(session, all[first]);
            const bool isStretch = how == 4;
            for (std::size_t i = isStretch ? first : 0; i < (isStretch ? last : all.size()); ++i) {
                if (!world.chance(share))
                    continue;
                if (world.chance(30))
                    note(session, all[i]);
                else
                    change(session, all[i]);
            }
            return {};
        }));
    }

    void compareDue()
    {
        const Instant until(OrderWorld::kNow - 1'000 + static_cast<std::int64_t>(world.random.below(2'000)));
        const int limit = 1 + static_cast<int>(world.random.below(400));
        std::vector<std::pair<Instant, std::int64_t>> expected;
        Instant next;
        for (const WorkOrder &order : all) {
            const Instant wake = ::wakeOf(order);
            next = earlierOf(next, wake);
            if (wake.isValid() && wake <= until)
                expected.emplace_back(wake, order.number);
        }
        std::sort(expected.begin(), expected.end());
        expected.resize(std::min(expected.size(), static_cast<std::size_t>(limit)));
        const auto found =
            world.store.read([&](StoreSession &session) { return session.orders().dueOrders(until, limit); });
        XVERIFY(found);
        std::vector<std::pair<Instant, std::int64_t>> due;
        for (const WorkOrder &order : *found)
            due.emplace_back(::wakeOf(order), order.number);
        QVERIFY(due == expected);
        const auto first = world.store.read([](StoreSession &session) { return session.orders().nextDue(); });
        QCOMPARE(first.value(), next);
    }
    void compareRecords()
    {
        const Instant from(OrderWorld::kNow + static_cast<std::int64_t>(world.random.below(100'000)));
        const TimeRange range{from, from + static_cast<std::int64_t>(world.random.below(30'000))};
        std::vector<std::pair<Instant, OrderId>> expected, found;
        for (const WorkOrder &order : all) {
            if (range.contains(order.opened))
                expected.emplace_back(order.opened, order.id);
        }
        std::stable_sort(expected.begin(), expected.end(),
                         [](const auto &a, const auto &b) { return a.first < b.first; });
        XVERIFY(world.store->read([&](StoreSession &session) {
            return session.orders().visitRecords(
                range, {}, [&](const OrderRecord &record) { found.emplace_back(record.opened, record.id); });
        }));
        QVERIFY(found == expected);
    }
    void comparePage()
    {
        std::vector<std::tuple<AlertSeverity, Instant, Instant, std::int64_t, OrderId>> expected;
        for (const WorkOrder &order : all) {
            if (isUnfinished(order.state))
                expected.emplace_back(order.severity, order.due.isValid() ? order.due : kForever,
                                      order.opened, order.number, order.id);
        }
        std::sort(expected.begin(), expected.end());
        const std::size_t limit = 1 + world.random.below(200);
        expected.resize(std::min(expected.size(), limit));
        OrderQuery query;
        query.now = Instant(OrderWorld::kNow);
        const auto page = world.store.read([&](StoreSession &session) {
            return session.orderQueue().page(query, OrderSort::urgency, false, {}, static_cast<int>(limit));
        });
        XVERIFY(page);
        QCOMPARE(page->orders.size(), expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i)
            QCOMPARE(page->orders[i], std::get<OrderId>(expected[i]));
    }
    void compareAll()
    {
        XVERIFY(world.store->read([&](StoreSession &session) -> Status {
            for (const WorkOrder &order : all) {
                const auto found = session.orders().order(order.id);
                if (!found || !*found || !(**found == order))
                    return fail(ErrorCode::internal, QString::number(order.number));
            }
            return {};
        }));
    }

    OrderWorld world;
    std::vector<WorkOrder> all;
};

/// Bytes of the log.
qint64 logged(StoreFixture &store)
{
    qint64 bytes = 0;
    for (const QFileInfo &file : QDir(store.folder()).entryInfoList({QStringLiteral("*-wal")}))
        bytes += file.size();
    return bytes;
}

/// The tables as they were before there were spans, filled from what is there.
constexpr const char *kWithoutSpans = R"(
DELETE FROM schema_version WHERE version > 11;
DROP INDEX firings_kept_away;
DROP INDEX audit_by_file;
DROP TABLE schedule_files;
DROP TABLE schedule_runs;
DROP TABLE schedules;
DROP TABLE report_template_versions;
DROP TABLE report_templates;
DROP INDEX firings_of_member;
ALTER TABLE order_facts ADD COLUMN wake_ms INTEGER;
ALTER TABLE order_facts ADD COLUMN opened_from_ms INTEGER;
ALTER TABLE order_facts ADD COLUMN opened_to_ms INTEGER;
ALTER TABLE order_keys ADD COLUMN stamp INTEGER NOT NULL DEFAULT 1;
ALTER TABLE order_keys ADD COLUMN severity INTEGER;
ALTER TABLE order_keys ADD COLUMN due_ms INTEGER;
ALTER TABLE order_keys ADD COLUMN opened_ms INTEGER;
CREATE INDEX order_facts_by_wake ON order_facts (tenant, wake_ms, block) WHERE wake_ms IS NOT NULL;
CREATE INDEX order_facts_by_opening ON order_facts (tenant, opened_to_ms, opened_from_ms);
CREATE INDEX order_keys_changed ON order_keys (tenant, stamp);
CREATE INDEX order_keys_urgent ON order_keys (tenant, severity, due_ms, opened_ms) WHERE severity IS NOT NULL;
DROP TABLE order_spans;
)";

QByteArray orNull(Instant instant)
{
    return instant.isValid() ? QByteArray::number(qint64{instant.ms()}) : QByteArrayLiteral("NULL");
}

/// What the old tables said of each block.
QByteArray saidOfBlocks(const std::vector<WorkOrder> &all)
{
    struct Said
    {
        Instant wake, from, to;
        std::optional<Urgency> urgency;
    };
    std::map<std::int64_t, Said> facts, keys;
    for (const WorkOrder &order : all) {
        OrderKey key;
        packKey(order, key);
        Said &said = facts[BlockPlace<kFactsPerBlock>::ofNumber(order.number)];
        said.wake = earlierOf(said.wake, ::wakeOf(order));
        said.from = earlierOf(said.from, order.opened);
        said.to = std::max(said.to, order.opened);
        Said &most = keys[OrderBlock::ofNumber(order.number)];
        if (isUnfinished(order.state) && (!most.urgency || urgencyOf(key) < *most.urgency))
            most.urgency = urgencyOf(key);
    }
    QByteArray sql;
    for (const auto &[block, said] : facts)
        sql += "UPDATE order_facts SET wake_ms = " + orNull(said.wake) +
               ", opened_from_ms = " + orNull(said.from) + ", opened_to_ms = " + orNull(said.to) +
               " WHERE block = " + QByteArray::number(qint64{block}) + ";";
    for (const auto &[block, said] : keys) {
        if (!said.urgency)
            continue;
        const auto [severity, due, opened] = *said.urgency;
        sql += "UPDATE order_keys SET severity = " + QByteArray::number(qint64{severity}) +
               ", due_ms = " + QByteArray::number(qint64{due}) +
               ", opened_ms = " + QByteArray::number(qint64{opened}) +
               " WHERE block = " + QByteArray::number(qint64{block}) + ";";
    }
    return sql;
}

}  // namespace

/// Orders beside their blocks, in the rows of their spans.
class TestStoreOrderSpans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whateverIsActedOn()
    {
        LongList list(12);
        for (int round = 0; round < 120; ++round) {
            list.act();
            if (list.world.chance(40))
                list.world.store.reopen();
            list.comparePage();
            list.compareDue();
            list.compareRecords();
            if (round % 10 == 0)
                list.compareAll();
        }
        list.compareAll();
    }

    void actsHereAndThereWriteLittle()
    {
        LongList list(13);
        list.world.store.reopen();  // the log is empty
        const qint64 before = logged(list.world.store);
        XVERIFY(list.world.store->write([&](StoreSession &session) -> Status {
            for (std::size_t i = 0; i < list.all.size(); i += 10)
                list.note(session, list.all[i]);
            return {};
        }));
        const qint64 written = logged(list.world.store) - before;
        const auto blocks = static_cast<qint64>(kOrders * (sizeof(OrderKey) + sizeof(OrderFacts)));
        QVERIFY2(written > 0 && written < blocks / 3, qPrintable(QString::number(written)));
        list.compareAll();
        list.comparePage();
    }

    void whatIsUndoneIsNotThere()
    {
        LongList list(14);
        const std::vector<WorkOrder> before = list.all;
        const Status done = list.world.store->write([&](StoreSession &session) -> Status {
            for (std::size_t i = 0; i < list.all.size(); i += 5)
                list.change(session, list.all[i]);
            (void)session.orders().nextDue();  // it is written by now
            return fail(ErrorCode::cancelled, {});
        });
        QVERIFY(!done);
        list.all = before;
        list.compareAll();
        list.compareDue();
        list.comparePage();
    }

    void aStoreFromBeforeThereWereSpans()
    {
        LongList list(15);
        // All of them anew, so that their blocks are written.
        XVERIFY(list.world.store->write([&](StoreSession &session) -> Status {
            for (WorkOrder &order : list.all)
                list.change(session, order);
            return {};
        }));
        list.world.store.close();
        {
            const auto catalog = SqlCatalog::load(QStringLiteral(":/sql/sqlite")).value();
            const auto old = std::move(Database::open(SqliteStore::fileIn(list.world.store.folder()),
                                                      Database::Access::readWrite, false, catalog)
                                           .value());
            XVERIFY(old->execute(kWithoutSpans));
            XVERIFY(old->execute(saidOfBlocks(list.all).constData()));
        }
        list.world.store.reopen();
        list.comparePage();
        list.compareDue();
        list.compareRecords();
        list.compareAll();
        for (int round = 0; round < 20; ++round) {
            list.act();
            list.world.store.reopen();
            list.comparePage();
            list.compareDue();
            list.compareRecords();
        }
        list.compareAll();
    }
};

QTEST_GUILESS_MAIN(TestStoreOrderSpans)
#include "tst_store_order_spans.moc"

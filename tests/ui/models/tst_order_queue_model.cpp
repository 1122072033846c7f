// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random.h"
#include "tests/support/model_text.h"
#include "ui/models/cells.h"
#include "ui/models/order_queue_model.h"
#include "ui/models/order_words.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <ctime>
#include <optional>

using namespace xinglin;

namespace {

const Instant kNow(1'790'000'000'000);

OrderRow orderRow(std::int64_t id, std::int64_t rank)
{
    OrderRow row;
    row.order.id = OrderId(id);
    row.order.number = id;
    row.order.version = 1;
    row.order.severity = AlertSeverity::p1;
    row.order.person = PersonId(1000 + id);
    row.order.unit = UnitId(1 + id % 3);
    row.order.ruleCode = QStringLiteral("heart-rate-high");
    row.order.opened = kNow;
    row.order.due = kNow + rank * 1000;
    row.personCode = QStringLiteral("E%1").arg(id);
    row.personName = {QStringLiteral("张三"), QStringLiteral("Zhang San")};
    row.unitName = {QStringLiteral("一队"), QStringLiteral("Team 1")};
    row.ownerName = {QStringLiteral("李伟"), QStringLiteral("Li Wei")};
    row.ruleText = {QStringLiteral("心率 > 120"), QStringLiteral("Heart rate > 120")};
    return row;
}

double threadMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// A store of orders by their due instant: what a real desk answers.
class Shelf
{
public:
    std::vector<OrderRow> rows;

    void sort()
    {
        std::sort(rows.begin(), rows.end(), [](const OrderRow &a, const OrderRow &b) {
            return std::pair(a.order.due, a.order.id) < std::pair(b.order.due, b.order.id);
        });
    }
    OrderPage page(const OrderPageRequest &request) const
    {
        OrderPage page;
        for (const OrderRow &row : rows) {
            const std::pair place(row.order.due, row.order.id);
            if (!request.after.isEmpty() && place <= placeOf(request.after))
                continue;
            if (!request.until.isEmpty() && place > placeOf(request.until))
                break;
            if (request.filter.unitAlone && row.order.unit != request.filter.unit)
                continue;
            if (static_cast<int>(page.rows.size()) == request.limit) {
                const WorkOrder &last = page.rows.back().order;
                page.next = QStringLiteral("%1|%2").arg(last.due.ms()).arg(last.id.value());
                return page;
            }
            page.rows.push_back(row);
        }
        return page;
    }
    static std::pair<Instant, OrderId> placeOf(const QString &key)
    {
        const QStringList parts = key.split(QLatin1Char('|'));
        return {Instant(parts.value(0).toLongLong()), OrderId(parts.value(1).toLongLong())};
    }
    std::vector<OrderGroup> groups() const
    {
        std::vector<OrderGroup> all;
        for (std::int64_t unit = 1; unit <= 3; ++unit) {
            OrderGroup group;
            group.grouping = OrderGrouping::unit;
            group.unit = UnitId(unit);
            group.title = {QStringLiteral("队"), QStringLiteral("Team %1").arg(unit)};
            for (const OrderRow &row : rows) {
                if (row.order.unit != group.unit)
                    continue;
                ++group.count;
                group.worst = std::min(group.worst, row.order.severity);
                group.due = group.due.isValid() ? std::min(group.due, row.order.due) : row.order.due;
            }
            if (group.count > 0)
                all.push_back(group);
        }
        return all;
    }
};

/// A model whose questions are answered by the shelf when told to.
struct Desk
{
    Shelf shelf;
    OrderQueueModel model;
    std::vector<OrderQueueModel::Ask> asks;

    explicit Desk(int count)
    {
        for (int i = 1; i <= count; ++i)
            shelf.rows.push_back(orderRow(i, i * 10));
        shelf.sort();
        QObject::connect(&model, &OrderQueueModel::pageWanted, &model,
                         [this](const OrderQueueModel::Ask &ask) { asks.push_back(ask); });
        QObject::connect(&model, &OrderQueueModel::groupsWanted, &model,
                         [this](int generation, const OrderFilter &, OrderGrouping) {
                             model.takeGroups(generation, shelf.groups());
                         });
        model.setNow(kNow);
    }
    void answer()
    {
        while (!asks.empty()) {
            const OrderQueueModel::Ask ask = asks.front();
            asks.erase(asks.begin());
            model.takePage(ask, shelf.page(ask.request));
        }
    }
    void loadAll()
    {
        answer();
        while (model.canFetchMore({})) {
            model.fetchMore({});
            answer();
        }
    }
    std::vector<std::int64_t> ids() const
    {
        std::vector<std::int64_t> all;
        for (int row = 0; row < model.rowCount(); ++row) {
            const OrderRow *order = model.order(model.index(row, 0));
            all.push_back(order ? order->order.id.value() : 0);
        }
        return all;
    }
    std::vector<std::int64_t> wanted() const
    {
        std::vector<std::int64_t> all;
        for (const OrderRow &row : shelf.rows)
            all.push_back(row.order.id.value());
        return all;
    }
    /// Looks at every page until nothing there is old.
    void refreshAll()
    {
        const auto last = [this] { return model.index(std::max(model.rowCount() - 1, 0), 0); };
        model.refresh(model.index(0, 0), last());
        answer();
        for (int round = 0; round < 50; ++round) {
            model.look(model.index(0, 0), last());
            if (asks.empty())
                break;
            answer();
        }
        loadAll();
    }
};

/// Orders come, go, move, or change where they stand.
void stir(Shelf &shelf, Random &random, std::size_t changes, std::int64_t &next)
{
    auto &rows = shelf.rows;
    for (std::size_t i = 0; i < changes; ++i) {
        const std::uint64_t what = random.below(4);
        const std::size_t at = rows.empty() ? 0 : random.below(rows.size());
        if (what == 0 || rows.empty()) {
            rows.push_back(orderRow(++next, static_cast<std::int64_t>(random.below(9000))));
        } else if (what == 1) {
            rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(at));
        } else {
            WorkOrder &order = rows[at].order;
            if (what == 2)
                order.due = kNow + static_cast<std::int64_t>(random.below(9000)) * 1000;
            ++order.version;
        }
    }
    shelf.sort();
}

}  // namespace

class TestOrderQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysItsRows();
    void pagesComeByKey();
    void aNewOrderSlidesIn();
    void anOrderThatChangesItsPlaceKeepsItsSelection();
    void theClockMovesWithoutReading();
    void groupsOpenAndRefresh();
    void whateverHappensTheListEndsAsTheShelf();
    void whatWasLetGoComesBackRight();
    void aMillionRowsScroll();
};

void TestOrderQueue::saysItsRows()
{
    Desk desk(2);
    desk.shelf.rows[1].order.state = OrderState::handling;
    desk.shelf.rows[1].order.severity = AlertSeverity::p0;
    desk.shelf.rows[1].order.due = kNow + -65'000;
    desk.shelf.sort();
    QAbstractItemModelTester tester(&desk.model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    desk.model.restart({}, OrderGrouping::none);
    desk.answer();
    QCOMPARE(test::printModel(desk.model),
             QStringLiteral("Severity | Time left | Person | Unit | Rule | Owner | State | No.\n"
                            "P0 | \u221201:05 | Zhang San | Team 1 | Heart rate > 120 | Li Wei | "
                            "Being handled | 2\n"
                            "P1 | 00:10 | Zhang San | Team 1 | Heart rate > 120 | Li Wei | Waiting | 1\n"));
    QCOMPARE(desk.model.index(0, 0).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("P0, Zhang San, Team 1, heart-rate-high, Being handled, breached 1 min ago, "
                            "owner: Li Wei"));
}

void TestOrderQueue::pagesComeByKey()
{
    Desk desk(450);
    desk.model.restart({}, OrderGrouping::none);
    QCOMPARE(desk.asks.size(), std::size_t(1));
    QCOMPARE(desk.asks.front().request.after, QString());
    QCOMPARE(desk.asks.front().request.limit, OrderSection::kPage);
    desk.answer();
    QCOMPARE(desk.model.rowCount(), 200);
    QVERIFY(!desk.model.isComplete());
    desk.loadAll();
    QCOMPARE(desk.model.rowCount(), 450);
    QVERIFY(desk.model.isComplete());
    QCOMPARE(desk.ids(), desk.wanted());
}

void TestOrderQueue::aNewOrderSlidesIn()
{
    Desk desk(300);
    desk.model.restart({}, OrderGrouping::none);
    desk.loadAll();
    QSignalSpy inserted(&desk.model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&desk.model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy reset(&desk.model, &QAbstractItemModel::modelReset);
    desk.shelf.rows.push_back(orderRow(999, 5));
    desk.shelf.sort();
    desk.model.refresh(desk.model.index(0, 0), desk.model.index(15, 0));
    desk.answer();
    QCOMPARE(desk.ids(), desk.wanted());
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(inserted.front().at(1).toInt(), 0);
    QCOMPARE(removed.size(), 0);
    QCOMPARE(reset.size(), 0);
}

void TestOrderQueue::anOrderThatChangesItsPlaceKeepsItsSelection()
{
    Desk desk(300);
    QAbstractItemModelTester tester(&desk.model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    desk.model.restart({}, OrderGrouping::none);
    desk.loadAll();
    QItemSelectionModel selection(&desk.model);
    selection.setCurrentIndex(desk.model.index(3, 0),
                              QItemSelectionModel::SelectCurrent | QItemSelectionModel::Rows);
    const std::int64_t id = desk.ids()[3];
    WorkOrder &order = desk.shelf.rows[3].order;
    order.due = kNow + 60'000;  // to the seventh place
    ++order.version;
    desk.shelf.sort();
    desk.model.refresh(desk.model.index(0, 0), desk.model.index(15, 0));
    desk.answer();
    QCOMPARE(desk.ids(), desk.wanted());
    QVERIFY(selection.currentIndex().row() > 3);
    QCOMPARE(desk.model.order(selection.currentIndex())->order.id.value(), id);
    QCOMPARE(selection.selectedRows().size(), 1);
}

void TestOrderQueue::theClockMovesWithoutReading()
{
    Desk desk(3);
    desk.model.restart({}, OrderGrouping::none);
    desk.answer();
    const QModelIndex due = desk.model.index(2, OrderQueueModel::Due);
    QCOMPARE(due.data().toString(), QStringLiteral("00:30"));
    desk.model.setNow(kNow + 12'000);
    QCOMPARE(due.data().toString(), QStringLiteral("00:18"));
    QCOMPARE(due.data(ClockStateRole).toInt(), int(words::ClockState::soon));
    desk.model.setNow(kNow + 31'000);
    QCOMPARE(due.data().toString(), QStringLiteral("\u221200:01"));
    QVERIFY(desk.asks.empty());
}

void TestOrderQueue::groupsOpenAndRefresh()
{
    Desk desk(30);
    desk.shelf.rows[5].order.severity = AlertSeverity::p0;  // of unit 1: its group comes first
    QAbstractItemModelTester tester(&desk.model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    desk.model.restart({}, OrderGrouping::unit);
    QCOMPARE(desk.model.rowCount(), 3);
    const QModelIndex first = desk.model.index(0, 0);
    QCOMPARE(desk.model.group(first)->unit, UnitId(1));
    QCOMPARE(first.data(SecondaryRole).toString(), QStringLiteral("10 orders"));
    QVERIFY(desk.model.hasChildren(first));
    desk.model.fetchMore(first);
    desk.answer();
    QCOMPARE(desk.model.rowCount(first), 10);
    QCOMPARE(desk.model.order(desk.model.index(0, 0, first))->order.unit, UnitId(1));
    QCOMPARE(desk.model.index(0, 0, first).parent(), first);

    const OrderId gone = desk.model.order(desk.model.index(2, 0, first))->order.id;
    std::erase_if(desk.shelf.rows, [gone](const OrderRow &row) { return row.order.id == gone; });
    desk.model.refresh(desk.model.index(0, 0, first), desk.model.index(9, 0, first));
    desk.answer();
    QCOMPARE(desk.model.rowCount(desk.model.index(0, 0)), 9);
    QVERIFY(!desk.model.indexOf(gone).isValid());
}

void TestOrderQueue::whateverHappensTheListEndsAsTheShelf()
{
    Random random(20261126);
    for (int round = 0; round < 60; ++round) {
        // What tests the model looks at every row at every change: for short lists only.
        const bool isTested = round % 6 == 0;
        Desk desk(static_cast<int>(random.below(isTested ? 90 : 900)));
        std::optional<QAbstractItemModelTester> tester;
        if (isTested)
            tester.emplace(&desk.model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        desk.model.restart({}, OrderGrouping::none);
        desk.loadAll();
        std::int64_t next = 10'000;
        for (int step = 0; step < 6; ++step) {
            std::vector<std::pair<QPersistentModelIndex, OrderId>> chosen;
            for (int row = 0; row < desk.model.rowCount(); row += 7) {
                const QModelIndex index = desk.model.index(row, 0);
                chosen.emplace_back(index, desk.model.order(index)->order.id);
            }
            stir(desk.shelf, random, random.below(step == 3 && !isTested ? 600 : 20), next);
            desk.refreshAll();
            QCOMPARE(desk.ids(), desk.wanted());
            for (int row = 0; row < desk.model.rowCount(); ++row)
                QCOMPARE(desk.model.order(desk.model.index(row, 0))->order,
                         desk.shelf.rows[static_cast<std::size_t>(row)].order);
            for (const auto &[index, id] : chosen) {
                if (index.isValid())
                    QCOMPARE(desk.model.order(index)->order.id, id);
            }
        }
    }
}

void TestOrderQueue::whatWasLetGoComesBackRight()
{
    Random random(7);
    Desk desk(16'000);  // more pages than are kept
    desk.model.restart({}, OrderGrouping::none);
    desk.answer();
    std::int64_t next = 100'000;
    const auto checkAt = [&desk](int first) {
        const int last = std::min(first + 30, desk.model.rowCount() - 1);
        do {
            desk.answer();
            desk.model.look(desk.model.index(first, 0), desk.model.index(last, 0));
        } while (!desk.asks.empty());
        for (int row = first; row <= std::min(last, desk.model.rowCount() - 1); ++row) {
            const OrderRow *order = desk.model.order(desk.model.index(row, 0));
            if (!order || order->order != desk.shelf.rows[static_cast<std::size_t>(row)].order)
                return false;
        }
        return true;
    };
    for (int round = 0; round < 4; ++round) {
        stir(desk.shelf, random, 500, next);
        desk.model.refresh(desk.model.index(0, 0), desk.model.index(30, 0));
        for (int first = 0; first < desk.model.rowCount(); first += 20)  // down through all of it
            QVERIFY2(checkAt(first), qPrintable(QString::number(first)));
        QVERIFY(desk.model.isComplete());
        QCOMPARE(desk.model.rowCount(), static_cast<int>(desk.shelf.rows.size()));
        for (int jump = 0; jump < 50; ++jump)
            QVERIFY(checkAt(static_cast<int>(random.below(desk.shelf.rows.size()))));
    }
}

void TestOrderQueue::aMillionRowsScroll()
{
    constexpr int kRows = 1'000'000;
    OrderQueueModel model;
    std::vector<OrderQueueModel::Ask> asks;
    connect(&model, &OrderQueueModel::pageWanted, this,
            [&asks](const OrderQueueModel::Ask &ask) { asks.push_back(ask); });
    model.setNow(kNow);
    // A desk of a million orders that are made as they are asked for.
    double longest = 0.0;  // of the processor: how busy the machine is besides is another question
    const auto answer = [&] {
        while (!asks.empty()) {
            const OrderQueueModel::Ask ask = asks.back();
            asks.pop_back();
            const std::int64_t from = ask.request.after.toLongLong();
            const std::int64_t end = ask.request.until.isEmpty() ? kRows : ask.request.until.toLongLong();
            const std::int64_t last = std::min(from + ask.request.limit, end);
            OrderPage page;
            for (std::int64_t id = from + 1; id <= last; ++id)
                page.rows.push_back(orderRow(id, id));
            if (last < end)
                page.next = QString::number(last);
            const double before = threadMilliseconds();
            model.takePage(ask, std::move(page));
            longest = std::max(longest, threadMilliseconds() - before);
        }
    };
    model.restart({}, OrderGrouping::none);
    answer();
    while (!model.isComplete()) {
        model.look(model.index(model.rowCount() - 20, 0), model.index(model.rowCount() - 1, 0));
        answer();
    }
    QCOMPARE(model.rowCount(), kRows);
    qInfo("longest page of a million: %.1f ms", longest);
    QVERIFY2(longest < 50.0, qPrintable(QString::number(longest)));
    // Back in the middle what was let go comes again.
    QVERIFY(!model.order(model.index(500'000, 0)));
    QCOMPARE(model.index(500'000, OrderQueueModel::Person).data().toString(), QStringLiteral("…"));
    model.look(model.index(500'000, 0), model.index(500'020, 0));
    answer();
    QVERIFY(model.order(model.index(500'000, 0)));
    QCOMPARE(model.order(model.index(500'000, 0))->order.id, OrderId(500'001));
    QCOMPARE(model.rowCount(), kRows);
}

QTEST_MAIN(TestOrderQueue)
#include "tst_order_queue_model.moc"

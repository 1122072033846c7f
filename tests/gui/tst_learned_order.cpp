// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ports/order_port.h"
#include "domain/ports/people_port.h"
#include "tests/gui/live_workspace.h"
#include "tests/gui/page_stand.h"
#include "ui/alerts/alerts_page.h"
#include "ui/alerts/order_filter_bar.h"
#include "ui/alerts/order_view.h"
#include "ui/models/order_queue_model.h"
#include "workspace/alerts/alert_desk.h"

#include <QLabel>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace xinglin;
using namespace xinglin::test;

namespace {

constexpr int kLong = 30'000;  // a loaded machine
constexpr int kJudged = 400;

/// A workspace in which one rule was nearly always a false alarm and another, less grave, nearly never; of
/// either two orders wait, and one of an emergency.
struct TaughtStand : LiveWorkspace
{
    TaughtStand()
    {
        const auto e1 = door->search(actor, u"E1"_s, kLastDay, 1).result();
        const PersonId person = e1->front().id.person;
        const UnitId unit = door->search(actor, u"M1"_s, kLastDay, 1).result()->front().id.unit;
        door.reset();
        auto store = SqliteStore::open(path());
        if (!store)
            qFatal("%s", qPrintable(store.error().message));
        const Status taught =
            (*store)->write([&](StoreSession &session) { return teach(session, person, unit); });
        if (!taught)
            qFatal("%s", qPrintable(taught.error().message));
        auto opened = EmbeddedWorkspace::open(*std::move(store), path());
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message));
        door = *std::move(opened);
        stand = std::make_unique<PageStand>(*door);
        page = std::make_unique<AlertsPage>(stand->context);
        stand->show(*page);
    }
    static Status teach(StoreSession &session, PersonId person, UnitId unit)
    {
        const Instant now = SystemClock().now();
        const auto add = [&](bool isNoisy, OrderState state, Instant opened, AlertSeverity severity) {
            WorkOrder order;
            order.person = person;
            order.unit = unit;
            order.ruleCode = isNoisy ? u"noisy"_s : u"sure"_s;
            order.severity = severity;
            order.state = state;
            order.opened = opened;
            if (state != OrderState::open)
                order.acknowledged = order.closed = opened + 60'000;
            const auto stored = session.orders().addOrder(order);
            return stored ? Status() : fail(stored.error());
        };
        for (int i = 0; i < kJudged; ++i) {
            const bool isNoisy = i % 2 == 0;
            const bool isUsual = (i / 2) % 10 != 0;
            if (Status added = add(isNoisy, isNoisy == isUsual ? OrderState::falseAlarm : OrderState::done,
                                   now + -(kJudged + 1 - i) * 3'600'000LL,
                                   isNoisy ? AlertSeverity::p1 : AlertSeverity::p2);
                !added)
                return added;
        }
        for (int i = 0; i < 4; ++i) {
            if (Status added = add(i < 2, OrderState::open, now + -(10 - i) * 60'000LL,
                                   i < 2 ? AlertSeverity::p1 : AlertSeverity::p2);
                !added)
                return added;
        }
        return add(true, OrderState::open, now + -60'000, AlertSeverity::p0);
    }
    QTreeView *queue() const { return page->findChild<QTreeView *>(u"orderQueue"_s); }
    const OrderQueueModel *model() const { return qobject_cast<const OrderQueueModel *>(queue()->model()); }
    QString tip(int row) const { return model()->index(row, 0).data(Qt::ToolTipRole).toString(); }
    QStringList rules() const
    {
        QStringList found;
        for (int row = 0; row < model()->rowCount(); ++row) {
            if (const OrderRow *order = model()->order(model()->index(row, 0)))
                found += order->order.ruleCode;
        }
        return found;
    }
    const QLabel *standing() const { return page->findChild<QLabel *>(u"orderStanding"_s); }
    void learn(bool isLearned) const
    {
        QueueView view;
        view.isLearned = isLearned;
        page->findChild<OrderFilterBar *>()->setView(view);
    }

    std::unique_ptr<PageStand> stand;
    std::unique_ptr<AlertsPage> page;
};

}  // namespace

/// The learned order over a real workspace: every row says why it stands where it stands.
class TestLearnedOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installLanguage(Language::en); }
    void everyRowSaysWhyItStandsThere();
};

void TestLearnedOrder::everyRowSaysWhyItStandsThere()
{
    TaughtStand at;
    QTRY_COMPARE_WITH_TIMEOUT(at.model()->rowCount(), 5, kLong);
    const QStringList bySeverity{u"noisy"_s, u"noisy"_s, u"noisy"_s, u"sure"_s, u"sure"_s};
    QCOMPARE(at.rules(), bySeverity);
    for (int row = 0; row < 5; ++row)
        QVERIFY2(!at.tip(row).contains(u"Why here"), qPrintable(at.tip(row)));
    QVERIFY(!at.standing()->isVisible());

    at.learn(true);
    const QStringList learned{u"noisy"_s, u"sure"_s, u"sure"_s, u"noisy"_s, u"noisy"_s};
    QTRY_COMPARE_WITH_TIMEOUT(at.rules(), learned, kLong);
    const auto desk = at.door->alerts().learnedOrder(at.actor, {}, 10).result();
    QVERIFY2(desk->report.isOn, qPrintable(desk->report.text.en));
    for (int row = 0; row < 5; ++row) {
        const auto &reasons = desk->orders[static_cast<std::size_t>(row)].reasons;
        QVERIFY(!reasons.empty());
        QVERIFY2(at.tip(row).contains(u"Why here: "_s + reasons.front().en), qPrintable(at.tip(row)));
    }
    QVERIFY2(at.tip(0).contains(u"P0 always comes first"), qPrintable(at.tip(0)));
    QVERIFY2(at.tip(1).contains(u"20 of 200 alerts of this rule were false alarms: more often true"),
             qPrintable(at.tip(1)));
    QVERIFY2(at.tip(4).contains(u"180 of 200 alerts of this rule were false alarms: more often false"),
             qPrintable(at.tip(4)));
    // So does the order that is read, and it follows the language.
    at.queue()->setCurrentIndex(at.model()->index(1, 0));
    QTRY_VERIFY_WITH_TIMEOUT(at.standing()->isVisible(), kLong);
    QTRY_VERIFY_WITH_TIMEOUT(at.standing()->text().contains(u"20 of 200"), kLong);
    PageStand::keepPicture(*at.page, u"alerts-learned"_s);
    installLanguage(Language::zhCN);
    QTRY_VERIFY_WITH_TIMEOUT(at.standing()->text().contains(u"200 条"), kLong);
    QVERIFY(!at.standing()->text().contains(u"alerts"));
    PageStand::keepPicture(*at.page, u"alerts-learned-zh"_s);
    installLanguage(Language::en);
    // By severity again nothing is said.
    at.learn(false);
    QTRY_COMPARE_WITH_TIMEOUT(at.rules(), bySeverity, kLong);
    QTRY_VERIFY_WITH_TIMEOUT(!at.standing()->isVisible(), kLong);
}

QTEST_MAIN(TestLearnedOrder)
#include "tst_learned_order.moc"

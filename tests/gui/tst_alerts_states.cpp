// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/alerts_stand.h"
#include "tests/gui/event_loop_watch.h"
#include "ui/alerts/order_filter_bar.h"
#include "ui/alerts/saved_views.h"
#include "ui/alerts/wall_view.h"
#include "ui/models/cells.h"
#include "ui/shell/window_state.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtConcurrent>

using namespace xinglin;
using namespace xinglin::test;

/// The alerts page as it looks when things are unusual: empty, failed, huge, narrow, in the other language;
/// its filters, views and groups; the wall.
class TestAlertsStates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { installLanguage(Language::en); }
    void nothingWaits();
    void anErrorCanBeTriedAgain();
    void filtersNarrowAndClear();
    void viewsAreKept();
    void groupsOpen();
    void theLearnedOrderSaysWhyItIsOff();
    void theLearnedOrderIsAChoice();
    void picturesInBothLanguages_data();
    void picturesInBothLanguages();
    void aHundredThousandNeverStopTheWindow();
    void theWallIsLegible();
    void theWallFollows();
};

void TestAlertsStates::nothingWaits()
{
    AlertsStand at(0);
    const auto isTold = [&at](const QString &text) {
        for (const QLabel *label : at.page.findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(text))
                return true;
        }
        return false;
    };
    QTRY_VERIFY(isTold(QStringLiteral("Nothing is waiting")));
    QVERIFY(!at.button("act_comment")->isVisible() || !at.button("act_comment")->isEnabled());
    at.key(Qt::Key_A);
    QTest::qWait(30);
    QVERIFY(at.desk().acts().empty());
    PageStand::keepPicture(at.page, QStringLiteral("alerts-empty"));
}

void TestAlertsStates::anErrorCanBeTriedAgain()
{
    CannedWorkspace::Options options;
    options.error =
        Error{ErrorCode::permission, QStringLiteral("You may not see the alerts of this unit."), {}};
    AlertsStand at(20, {1130, 590}, options);
    QPushButton *again = nullptr;
    const auto find = [&] {
        for (QPushButton *each : at.page.findChildren<QPushButton *>()) {
            if (each->isVisible() && each->text() == QStringLiteral("Try again"))
                again = each;
        }
        return again != nullptr;
    };
    QTRY_VERIFY(find());
    PageStand::keepPicture(at.page, QStringLiteral("alerts-error"));
    at.desk().setError(std::nullopt);
    QTest::mouseClick(again, Qt::LeftButton);
    QTRY_COMPARE(at.queue()->model()->rowCount(), 20);
}

void TestAlertsStates::filtersNarrowAndClear()
{
    AlertsStand at(300);
    auto *chip = at.page.findChild<QToolButton *>(QStringLiteral("severity_p0"));
    QTRY_COMPARE(chip->text(), QStringLiteral("P0 30"));
    QTest::mouseClick(chip, Qt::LeftButton);
    QTRY_COMPARE(at.queue()->model()->rowCount(), 30);
    QTRY_COMPARE(at.label("orderCount"), QStringLiteral("30 orders"));
    auto *search = at.page.findChild<QLineEdit *>(QStringLiteral("orderSearch"));
    QTest::keyClicks(search, QStringLiteral("a person of no unit"));  // keys of a field are not acts
    QTRY_COMPARE(at.queue()->model()->rowCount(), 0);
    QVERIFY(at.desk().acts().empty());
    QTest::mouseClick(at.button("clearFilters"), Qt::LeftButton);
    QTRY_VERIFY(at.queue()->model()->rowCount() >= OrderSection::kPage);
    QVERIFY(search->text().isEmpty());
    QVERIFY(!chip->isChecked());
}

void TestAlertsStates::viewsAreKept()
{
    QTemporaryDir folder;
    WindowState state(folder.filePath(QStringLiteral("state.ini")));
    SavedViews views(&state);
    QueueView view;
    view.name = QStringLiteral("夜班");
    view.filter.severities = {AlertSeverity::p0, AlertSeverity::p1};
    view.filter.states = {OrderState::open, OrderState::onScene};
    view.filter.unowned = true;
    view.filter.owner = PersonId(77);
    view.filter.text = QStringLiteral("E0");
    view.grouping = OrderGrouping::rule;
    view.sort = OrderSort::lastSeen;
    view.descending = true;
    views.save(view);
    views.setLast(view);
    SavedViews again(&state);
    QCOMPARE(again.all().size(), std::size_t(1));
    QCOMPARE(SavedViews::toJson(again.all()), SavedViews::toJson({view}));
    QCOMPARE(again.last().filter.severities, view.filter.severities);
    QCOMPARE(again.last().filter.owner, PersonId(77));
    QCOMPARE(again.last().grouping, OrderGrouping::rule);
    again.remove(view.name);
    QVERIFY(SavedViews(&state).all().empty());
    QVERIFY(SavedViews::fromJson("nonsense").empty());
}

void TestAlertsStates::groupsOpen()
{
    AlertsStand at(120);
    auto *filters = at.page.findChild<OrderFilterBar *>();
    QueueView view;
    view.grouping = OrderGrouping::rule;
    filters->setView(view);
    QTRY_COMPARE(at.queue()->model()->rowCount(), 3);
    const QModelIndex first = at.queue()->model()->index(0, 0);
    QVERIFY(at.queue()->model()->hasChildren(first));
    at.queue()->setCurrentIndex(first);
    at.key(Qt::Key_Return);
    QVERIFY(at.queue()->isExpanded(first));
    QTRY_VERIFY(at.queue()->model()->rowCount(first) > 0);
    PageStand::keepPicture(at.page, QStringLiteral("alerts-groups"));
    const OrderId before = at.shown();
    at.queue()->setCurrentIndex(at.queue()->model()->index(1, 0, first));
    QTRY_VERIFY(at.shown() != before);
}

void TestAlertsStates::theLearnedOrderSaysWhyItIsOff()
{
    AlertsStand at(30);
    FeedbackReport report;
    report.text = {QStringLiteral("判断还太少：12 次，至少要 334 次"),
                   QStringLiteral("Too few verdicts: 12 of the 334 it takes")};
    at.desk().setLearned(report);
    QMenu *menu = at.page.findChild<QToolButton *>(QStringLiteral("orderOrder"))->menu();
    Q_EMIT menu->aboutToShow();
    const auto *choice = menu->findChild<QAction *>(QStringLiteral("learnedOrder"));
    const auto *reason = menu->findChild<QAction *>(QStringLiteral("learnedReason"));
    QTRY_COMPARE(reason->text(), report.text.en);
    QVERIFY(!choice->isEnabled());
}

void TestAlertsStates::theLearnedOrderIsAChoice()
{
    AlertsStand at(30);
    FeedbackReport report;
    report.isOn = true;
    report.text = {QStringLiteral("已启用"), QStringLiteral("On")};
    at.desk().setLearned(report);
    QMenu *menu = at.page.findChild<QToolButton *>(QStringLiteral("orderOrder"))->menu();
    Q_EMIT menu->aboutToShow();
    auto *choice = menu->findChild<QAction *>(QStringLiteral("learnedOrder"));
    QTRY_VERIFY(choice->isEnabled());
    choice->trigger();
    const auto numbers = [&at] {
        std::vector<int> all;
        for (int row = 0; row < at.queue()->model()->rowCount(); ++row)
            all.push_back(at.queue()->model()->index(row, OrderQueueModel::Number).data().toString().toInt());
        return all;
    };
    QTRY_COMPARE(at.queue()->model()->rowCount(), 30);
    const auto learned = at.desk().learnedOrder({}, {}, 500).result();
    std::vector<int> wanted;
    for (const LearnedOrder::Row &row : learned->orders)
        wanted.push_back(static_cast<int>(row.row.order.number));
    QTRY_COMPARE(numbers(), wanted);
    QVERIFY(at.label("orderSummary").contains(QStringLiteral("as past verdicts teach")));
    // It goes on as orders come.
    at.desk().openOrder(AlertSeverity::p2);
    QTRY_COMPARE(at.queue()->model()->rowCount(), 31);
    QTest::mouseClick(at.button("clearFilters"), Qt::LeftButton);
    QTRY_VERIFY(at.label("orderSummary").isEmpty());
}

void TestAlertsStates::picturesInBothLanguages_data()
{
    QTest::addColumn<bool>("isChinese");
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<QSize>("size");
    QTest::newRow("zh-light-720") << true << false << QSize(1130, 590);
    QTest::newRow("zh-dark-1080") << true << true << QSize(1770, 950);
    QTest::newRow("en-dark-720") << false << true << QSize(1130, 590);
}

void TestAlertsStates::picturesInBothLanguages()
{
    QFETCH(bool, isChinese);
    QFETCH(bool, isDark);
    QFETCH(QSize, size);
    installLanguage(isChinese ? Language::zhCN : Language::en);
    CannedWorkspace::Options options;
    options.longNames = true;
    AlertsStand at(80, size, options);
    at.stand.theme.setScheme(isDark ? Theme::Scheme::dark : Theme::Scheme::light);
    QTRY_VERIFY(at.label("orderRule").contains(QStringLiteral("P0")));
    // Nothing stands beyond the edge, whatever the words are.
    for (const QPushButton *button : at.page.findChildren<QPushButton *>()) {
        if (button->isVisible() && button->objectName().startsWith(QStringLiteral("act_")))
            QVERIFY2(button->mapTo(&at.page, button->rect().bottomRight()).x() <= at.page.width(),
                     qPrintable(button->text()));
    }
    // With many chosen every act may be tried: none is cut, what has no room stands under "More".
    at.queue()->setFocus();
    QTest::keyClick(at.queue(), Qt::Key_A, Qt::ControlModifier);
    QTRY_VERIFY(at.button("act_acknowledge")->isVisible());
    auto *more = at.page.findChild<QToolButton *>(QStringLiteral("moreActs"));
    for (const QPushButton *button : at.page.findChildren<QPushButton *>()) {
        if (!button->objectName().startsWith(QStringLiteral("act_")))
            continue;
        QTRY_VERIFY2(!button->isVisible() || button->width() >= button->sizeHint().width(),
                     qPrintable(button->text()));
        Q_EMIT more->menu()->aboutToShow();
        const bool isUnderMore = more->menu()->findChild<QAction *>(
            QStringLiteral("more_") + button->objectName().mid(4), Qt::FindDirectChildrenOnly);
        QCOMPARE(isUnderMore, !button->isVisible());
    }
    QTest::qWait(150);
    PageStand::keepPicture(at.page, QStringLiteral("alerts-") + QString::fromLatin1(QTest::currentDataTag()));
    at.stand.theme.setScheme(Theme::Scheme::light);
}

void TestAlertsStates::aHundredThousandNeverStopTheWindow()
{
    AlertsStand at(100'000);
    QTRY_COMPARE(at.label("orderCount"), QStringLiteral("100000 orders"));
    QTest::qWait(200);
    EventLoopWatch watch;
    watch.start();
    QFutureSynchronizer<void> opening;
    QScrollBar *bar = at.queue()->verticalScrollBar();
    for (int step = 0; step < 40; ++step) {  // down through the pages, as far as they have come
        bar->setValue(bar->maximum());
        QTest::qWait(20);
        if (step % 8 == 0)  // what the desk itself does is no part of the window's work
            opening.addFuture(QtConcurrent::run([&at] { at.desk().openOrder(AlertSeverity::p1); }));
    }
    for (int step = 0; step < 20; ++step) {
        at.key(Qt::Key_Up);
        QTest::qWait(10);
    }
    watch.stop();
    opening.waitForFinished();
    QVERIFY(at.queue()->model()->rowCount() > 1000);
    qInfo("longest: busy %.1f ms, away %.1f ms", watch.longestBusy(), watch.longestAway());
    QVERIFY2(watch.longestBusy() < 16.0, qPrintable(QString::number(watch.longestBusy())));
}

void TestAlertsStates::theWallIsLegible()
{
    CannedWorkspace::Options options;
    options.orders = 300;
    options.longNames = true;
    CannedWorkspace door(options);
    PageStand stand(door);
    for (const Language language : {Language::en, Language::zhCN}) {
        installLanguage(language);
        auto *wall = new WallView(stand.context, stand.scope);
        wall->resize(1920, 1080);
        wall->show();
        QVERIFY(QTest::qWaitForWindowExposed(wall));
        QTRY_VERIFY(wall->figures().hasAnswer && wall->figures().today && !wall->figures().latest.empty());
        QTest::qWait(50);
        PageStand::keepPicture(*wall, QStringLiteral("alerts-wall-") + languageCode(language));
        QVERIFY2(wall->smallestText() >= 24, qPrintable(QString::number(wall->smallestText())));
        QTest::keyClick(wall, Qt::Key_Escape);
        QVERIFY(!wall->isVisible());
    }
}

void TestAlertsStates::theWallFollows()
{
    CannedWorkspace::Options options;
    options.orders = 30;
    CannedWorkspace door(options);
    PageStand stand(door);
    WallView *wall = new WallView(stand.context, stand.scope);
    wall->resize(1280, 720);
    wall->show();
    QTRY_COMPARE(wall->figures().counts.unfinished[0], std::int64_t(3));
    door.alerts().openOrder(AlertSeverity::p0);
    QTRY_COMPARE(wall->figures().counts.unfinished[0], std::int64_t(4));
    QTRY_COMPARE(wall->accessibleName(), QStringLiteral("Unfinished: 4 P0, 9 P1, 18 P2"));
    wall->close();
}

QTEST_MAIN(TestAlertsStates)
#include "tst_alerts_states.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/alerts_stand.h"
#include "ui/alerts/act_sheet.h"
#include "ui/models/cells.h"
#include "ui/models/order_tables.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTabWidget>
#include <QTableView>

using namespace xinglin;
using namespace xinglin::test;

/// What a dispatcher does at the desk, by keys and by mouse.
class TestAlertsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theMostUrgentIsOpen();
    void keysLeadThroughAnOrdersLife();
    void whatWasDoneCanBeTakenBack();
    void manyAreCountedFirst();
    void allThatMatchAreOneAct();
    void somebodyElseWasFaster();
    void nothingTypedIsLostWhenRefused();
    void aNewOrderIsThereAtOnce();
    void placeAndSelectionStay();
    void whatIsReadStaysWhenItLeavesTheQueue();
    void assignSnoozeAndNote();
    void thoseWhoAreThereAreOfferedFirst();
    void aPositionIsAskedForAndAudited();
    void silencesAreMadeAndEnded();
    void aUnitIsSilencedWithoutAnOrder();
    void followUpsLeadToTheirOrder();
    void anOrderCanBeShownFromOutside();
    void whatNobodyWatchedIsSaidUntilItIsRead();
};

void TestAlertsPage::theMostUrgentIsOpen()
{
    AlertsStand at(120);
    QCOMPARE(at.queue()->model()->rowCount(), 120);
    const OrderId first = at.desk().queue().front();
    QTRY_COMPARE(at.shown(), first);
    QCOMPARE(at.queue()->model()->index(0, 0).data().toString(), QStringLiteral("P0"));
    QTRY_VERIFY(at.label("orderState").contains(QStringLiteral("Waiting")));
    QTRY_VERIFY(at.label("orderRule").contains(QStringLiteral("P0")));
    QVERIFY(at.label("orderBasis").contains(QStringLiteral("version 3")));
    QVERIFY(at.label("orderBasis").contains(QStringLiteral("quality flags")));
    QCOMPARE(at.label("orderCount"), QStringLiteral("120 orders"));
    PageStand::keepPicture(at.page, QStringLiteral("alerts-queue"));
}

void TestAlertsPage::keysLeadThroughAnOrdersLife()
{
    AlertsStand at(30);
    const OrderId id = at.shown();
    at.key(Qt::Key_A);
    QTRY_COMPARE(at.state(id), OrderState::acknowledged);
    QCOMPARE(at.desk().acts().front().version, std::int64_t(1));
    QTRY_VERIFY(at.button("act_arrive")->isVisible());
    at.key(Qt::Key_E);
    QTRY_COMPARE(at.state(id), OrderState::onScene);
    QTRY_VERIFY(!at.button("act_arrive")->isVisible());
    at.key(Qt::Key_S);
    QTRY_COMPARE(at.state(id), OrderState::handling);
    QTRY_VERIFY(at.button("act_finish")->isVisible());
    at.key(Qt::Key_D);
    auto *sheet = at.sheet();
    QVERIFY(sheet);
    auto *ok = sheet->findChild<QPushButton *>(QStringLiteral("confirmAct"));
    QVERIFY(!ok->isEnabled());  // a result is needed
    PageStand::keepPicture(*sheet, QStringLiteral("alerts-done-sheet"));
    sheet->findChild<QPlainTextEdit *>(QStringLiteral("actText"))
        ->setPlainText(QStringLiteral("Rested in the shade, fine again"));
    QVERIFY(ok->isEnabled());
    QTest::mouseClick(ok, Qt::LeftButton);
    QTRY_COMPARE(at.state(id), OrderState::done);
    QCOMPARE(at.desk().acts().back().note, QStringLiteral("Rested in the shade, fine again"));
    QTRY_VERIFY(!at.sheet());
    QTRY_COMPARE(at.queue()->model()->rowCount(), 29);
    QCOMPARE(at.shown(), id);  // still read; Enter goes on
    at.key(Qt::Key_Return);
    QTRY_VERIFY(at.shown() != id);
}

void TestAlertsPage::whatWasDoneCanBeTakenBack()
{
    AlertsStand at(30);
    const OrderId id = at.shown();
    at.key(Qt::Key_A);
    QTRY_COMPARE(at.state(id), OrderState::acknowledged);
    auto *undo = at.button("undoAct");
    QTRY_VERIFY(undo->isVisible());
    QTRY_VERIFY(undo->text().contains(QStringLiteral("09:5")) ||
                undo->text().contains(QStringLiteral("10:00")));
    QTest::mouseClick(undo, Qt::LeftButton);
    QTRY_COMPARE(at.state(id), OrderState::open);
    QTRY_VERIFY(at.label("undoText").startsWith(QStringLiteral("Taken back")));
    QVERIFY(!undo->isVisible());
}

void TestAlertsPage::manyAreCountedFirst()
{
    AlertsStand at(60);
    at.stand.dialogs.confirmations = {false, true};
    at.selectRows(0, 6);
    at.key(Qt::Key_A);
    QCOMPARE(at.stand.dialogs.asked, QStringList{QStringLiteral("Acknowledge: 7 orders?")});
    QVERIFY(at.desk().acts().empty());  // the answer was no
    at.key(Qt::Key_A);
    QTRY_COMPARE(at.desk().acts().size(), std::size_t(1));
    QCOMPARE(at.desk().acts().front().orders.size(), std::size_t(7));
    QTRY_VERIFY(at.label("undoText").startsWith(QStringLiteral("Acknowledge: ")));
    PageStand::keepPicture(at.page, QStringLiteral("alerts-undo"));
}

void TestAlertsPage::allThatMatchAreOneAct()
{
    AlertsStand at(700);
    at.stand.dialogs.confirmations = {true};
    QTRY_COMPARE(at.label("orderCount"), QStringLiteral("700 orders"));
    at.queue()->setFocus();
    QTest::keyClick(at.queue(), Qt::Key_A, Qt::ControlModifier);
    at.key(Qt::Key_A);
    QTRY_COMPARE(at.stand.dialogs.asked, QStringList{QStringLiteral("Acknowledge: 700 orders?")});
    QTRY_COMPARE(at.desk().acts().size(), std::size_t(1));
    QVERIFY(at.desk().acts().front().all.has_value());
    QVERIFY(at.desk().acts().front().orders.empty());
    // Those acknowledged before are refused one by one, and told.
    QTRY_VERIFY(at.label("undoText").contains(QStringLiteral("left as they are")));
}

void TestAlertsPage::somebodyElseWasFaster()
{
    AlertsStand at(30);
    const OrderId id = at.shown();
    at.desk().blockSignals(true);  // the news has not come through yet
    at.desk().changeElsewhere(id, OrderState::acknowledged, QStringLiteral("Li Wei"));
    at.desk().blockSignals(false);
    at.key(Qt::Key_A);
    QTRY_COMPARE(at.badge("orderNotice"), QStringLiteral("Li Wei acknowledged this 4 s ago."));
    QTRY_VERIFY(at.label("orderState").contains(QStringLiteral("Acknowledged")));
    QVERIFY(at.button("act_arrive")->isVisible());  // what can be done now
}

void TestAlertsPage::nothingTypedIsLostWhenRefused()
{
    AlertsStand at(30);
    const OrderId id = at.shown();
    at.desk().changeElsewhere(id, OrderState::handling, QStringLiteral("Li Wei"));
    QTRY_VERIFY(at.button("act_finish")->isVisible());
    at.key(Qt::Key_D);
    auto *sheet = at.sheet();
    auto *text = sheet->findChild<QPlainTextEdit *>(QStringLiteral("actText"));
    text->setPlainText(QStringLiteral("Fine again"));
    at.desk().changeElsewhere(id, OrderState::handling, QStringLiteral("Zhao Min"));
    auto *ok = sheet->findChild<QPushButton *>(QStringLiteral("confirmAct"));
    QTest::mouseClick(ok, Qt::LeftButton);
    QTRY_COMPARE(at.badge("actError", sheet), QStringLiteral("Zhao Min acknowledged this 4 s ago."));
    QCOMPARE(text->toPlainText(), QStringLiteral("Fine again"));
    QTest::mouseClick(ok, Qt::LeftButton);  // having read it
    QTRY_COMPARE(at.state(id), OrderState::done);
}

void TestAlertsPage::aNewOrderIsThereAtOnce()
{
    AlertsStand at(300);
    QElapsedTimer timer;
    timer.start();
    const OrderId id = at.desk().openOrder(AlertSeverity::p0);
    const auto *model = qobject_cast<const OrderQueueModel *>(at.queue()->model());
    while (!model->indexOf(id).isValid() && timer.elapsed() < 2000)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
    qInfo("a new order was a row after %lld ms", timer.elapsed());
    QVERIFY(model->indexOf(id).isValid());
    QVERIFY2(timer.elapsed() < 150, "new orders wait for the page's gathering of changes");
}

void TestAlertsPage::placeAndSelectionStay()
{
    AlertsStand at(400);
    auto *bar = at.queue()->verticalScrollBar();
    bar->setValue(bar->maximum() / 3);
    QTest::qWait(50);
    const QModelIndex top = at.queue()->indexAt({1, 1});
    const QString topNumber = top.siblingAtColumn(OrderQueueModel::Number).data().toString();
    at.queue()->setCurrentIndex(top.siblingAtRow(top.row() + 2));
    const OrderId chosen = at.shown();
    at.desk().openOrder(AlertSeverity::p0);
    at.desk().openOrder(AlertSeverity::p1);
    QTRY_COMPARE(at.label("orderCount"), QStringLiteral("402 orders"));
    QTest::qWait(50);
    QCOMPARE(at.queue()->indexAt({1, 1}).siblingAtColumn(OrderQueueModel::Number).data().toString(),
             topNumber);
    QCOMPARE(at.shown(), chosen);
    QCOMPARE(at.queue()->selectionModel()->selectedRows().size(), 1);
}

void TestAlertsPage::whatIsReadStaysWhenItLeavesTheQueue()
{
    AlertsStand at(30);
    const OrderId id = at.shown();
    at.desk().changeElsewhere(id, OrderState::done, QStringLiteral("Li Wei"));
    QTRY_COMPARE(at.queue()->model()->rowCount(), 29);
    QCOMPARE(at.shown(), id);
    QTRY_VERIFY(at.label("orderState").contains(QStringLiteral("Done")));
    QVERIFY(!at.button("act_acknowledge")->isVisible());
    at.key(Qt::Key_A);  // is not meant for the row that moved up
    QTest::qWait(50);
    QVERIFY(at.desk().acts().empty());
}

void TestAlertsPage::assignSnoozeAndNote()
{
    AlertsStand at(30);
    const OrderId id = at.shown();
    at.key(Qt::Key_N);
    // The sheet stands before the queue: it says whose order it is.
    const QString subject = at.sheet()->findChild<QLabel *>(QStringLiteral("actSubject"))->text();
    QVERIFY2(subject.endsWith(QStringLiteral("No. %1").arg(at.desk().stored(id)->number)),
             qPrintable(subject));
    at.sheet()
        ->findChild<QPlainTextEdit *>(QStringLiteral("actText"))
        ->setPlainText(QStringLiteral("Called him"));
    at.confirm();
    QTRY_COMPARE(at.desk().acts().size(), std::size_t(1));
    QCOMPARE(at.desk().acts().back().verb, OrderVerb::comment);
    QCOMPARE(at.desk().acts().back().version, std::int64_t(0));  // a note never conflicts
    QTRY_VERIFY(!at.sheet());
    // The order as it is now: what is done to an older one is refused.
    QTRY_COMPARE(at.page.findChild<QTableView *>(QStringLiteral("orderTimeline"))->model()->rowCount(), 2);

    at.key(Qt::Key_M);
    auto *search = at.sheet()->findChild<QLineEdit *>(QStringLiteral("personSearch"));
    QTest::keyClicks(search, QStringLiteral("E00007"));
    QTRY_VERIFY(search->completer()->model()->rowCount() == 1);
    QAbstractItemView *found = search->completer()->popup();
    if (found->isVisible()) {
        QTest::keyClick(found, Qt::Key_Down);
        QTest::keyClick(found, Qt::Key_Return);
    } else {
        QTest::keyClick(search, Qt::Key_Return);
    }
    QTRY_VERIFY(at.label("chosenPerson").contains(QStringLiteral("E00007")));
    at.confirm();
    QTRY_COMPARE(at.desk().acts().size(), std::size_t(2));
    QVERIFY(at.desk().acts().back().person.isValid());
    QTRY_VERIFY(!at.sheet());

    at.key(Qt::Key_Z);
    at.sheet()->findChild<QComboBox *>(QStringLiteral("actSpan"))->setCurrentIndex(0);
    at.confirm();
    QTRY_VERIFY(at.desk().stored(id)->snoozedUntil.isValid());
    const std::int64_t left = at.desk().stored(id)->snoozedUntil - at.stand.scope.info.now;
    QVERIFY(left >= 15 * 60'000 && left < 16 * 60'000);
    QTRY_COMPARE(at.queue()->model()->rowCount(), 29);
}

void TestAlertsPage::thoseWhoAreThereAreOfferedFirst()
{
    AlertsStand at(30);
    const auto row = [](std::int64_t person, const char *name, const char *unit, bool isAbsent) {
        DutyRow one;
        one.entry.person = PersonId(person);
        one.personName = {QString::fromUtf8(name), QString::fromUtf8(name)};
        one.unitName = {QString::fromUtf8(unit), QString::fromUtf8(unit)};
        one.isAbsent = isAbsent;
        return one;
    };
    DutyNow &duty = at.door.duty().onDuty;
    duty.heads = {row(5, "Zhao Lei", "Team 1", false), row(6, "Qian Jin", "Mine 1", false)};
    duty.now = {row(6, "Qian Jin", "", false), row(7, "Sun Li", "", true), row(8, "Zhou Wu", "", false)};
    duty.now[2].entry.role = DutyRole::medic;
    at.key(Qt::Key_M);
    auto *likely = at.sheet()->findChild<QListWidget *>(QStringLiteral("likelyPeople"));
    QTRY_COMPARE(likely->count(), 3);
    QCOMPARE(likely->item(0)->text(), QStringLiteral("Zhao Lei · head of Team 1"));
    QCOMPARE(likely->item(1)->text(), QStringLiteral("Qian Jin · head of Mine 1, on duty (lead)"));
    QCOMPARE(likely->item(2)->text(), QStringLiteral("Zhou Wu · on duty (medic)"));
    PageStand::keepPicture(*at.sheet(), QStringLiteral("alerts-assign-sheet"));
    QVERIFY(likely->viewport()->rect().contains(likely->visualItemRect(likely->item(2))));  // all are seen
    likely->setCurrentRow(1);
    at.confirm();
    QTRY_COMPARE(at.desk().acts().size(), std::size_t(1));
    QCOMPARE(at.desk().acts().back().person, PersonId(6));
}

void TestAlertsPage::aPositionIsAskedForAndAudited()
{
    AlertsStand at(10);
    QCOMPARE(at.label("orderPosition"), QString());
    QTest::mouseClick(at.button("askPosition"), Qt::LeftButton);
    QTRY_VERIFY(!at.label("orderPosition").isEmpty() &&
                at.label("orderPosition") != QStringLiteral("Looking…"));
    QCOMPARE(at.door.exports().size(), std::size_t(1));
    at.key(Qt::Key_Down);
    QTRY_COMPARE(at.label("orderPosition"), QString());  // of somebody else nothing was asked
}

void TestAlertsPage::silencesAreMadeAndEnded()
{
    AlertsStand at(30);
    auto *more = at.page.findChild<QToolButton *>(QStringLiteral("moreActs"));
    Q_EMIT more->menu()->aboutToShow();
    for (QAction *action : more->menu()->actions()) {
        if (action->text() == QStringLiteral("Silence…"))
            action->trigger();
    }
    auto *sheet = at.page.findChild<QDialog *>(QStringLiteral("silenceSheet"));
    QVERIFY(sheet);
    auto *ok = sheet->findChild<QPushButton *>(QStringLiteral("confirmSilence"));
    QVERIFY(!ok->isEnabled());
    sheet->findChild<QPlainTextEdit *>(QStringLiteral("silenceReason"))
        ->setPlainText(QStringLiteral("New strap"));
    PageStand::keepPicture(*sheet, QStringLiteral("alerts-silence-sheet"));
    QTest::mouseClick(ok, Qt::LeftButton);
    QTRY_COMPARE(at.desk().silences({}, true).result()->size(), std::size_t(1));
    at.page.findChild<QTabWidget *>(QStringLiteral("alertTabs"))->setCurrentIndex(1);
    auto *table = at.page.findChild<QTableView *>(QStringLiteral("silences"));
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, 3).data().toString(), QStringLiteral("New strap"));
    QTRY_COMPARE(table->model()->index(0, 2).data().toString(), QStringLiteral("Wang Jianguo"));
    PageStand::keepPicture(at.page, QStringLiteral("alerts-silences"));
    table->setCurrentIndex(table->model()->index(0, 0));
    at.stand.dialogs.confirmations = {true};
    QTest::mouseClick(at.button("endSilence"), Qt::LeftButton);
    QTRY_COMPARE(table->model()->rowCount(), 0);
}

void TestAlertsPage::aUnitIsSilencedWithoutAnOrder()
{
    AlertsStand at(30);
    for (const char *code : {"heart-high", "heart-low"}) {
        RuleRow row;
        row.rule.code = QString::fromLatin1(code);
        row.rule.name = {row.rule.code, QStringLiteral("Rule %1").arg(row.rule.code)};
        at.door.rules().rows.push_back(row);
    }
    Q_EMIT at.door.rules().changed();
    at.page.findChild<QTabWidget *>(QStringLiteral("alertTabs"))->setCurrentIndex(1);
    QTest::mouseClick(at.button("newSilence"), Qt::LeftButton);
    QTRY_VERIFY(at.page.findChild<QDialog *>(QStringLiteral("silenceSheet")));
    auto *sheet = at.page.findChild<QDialog *>(QStringLiteral("silenceSheet"));
    auto *whom = sheet->findChild<QComboBox *>(QStringLiteral("silenceWhom"));
    QCOMPARE(whom->count(), 1);
    QVERIFY(whom->currentText().endsWith(QStringLiteral(" and below")));
    auto *rule = sheet->findChild<QComboBox *>(QStringLiteral("silenceRule"));
    QCOMPARE(rule->count(), 3);
    QVERIFY(!rule->itemData(0).toString().isEmpty());  // nobody silences every rule by mistake
    sheet->findChild<QPlainTextEdit *>(QStringLiteral("silenceReason"))
        ->setPlainText(QStringLiteral("Drill"));
    const QString code = rule->itemData(1).toString();
    rule->setCurrentIndex(1);
    QTest::mouseClick(sheet->findChild<QPushButton *>(QStringLiteral("confirmSilence")), Qt::LeftButton);
    QTRY_COMPARE(at.desk().silences({}, false).result()->size(), std::size_t(1));
    const Silence made = at.desk().silences({}, false).result()->front();
    QCOMPARE(made.rule, code);
    QCOMPARE(made.unit, at.stand.scope.unit);
    QVERIFY(!made.person.isValid());
    const auto *table = at.page.findChild<QTableView *>(QStringLiteral("silences"))->model();
    QTRY_COMPARE(table->rowCount(), 1);
    QCOMPARE(table->index(0, 1).data().toString(), QStringLiteral("Rule %1").arg(code));
}

void TestAlertsPage::followUpsLeadToTheirOrder()
{
    AlertsStand at(30);
    const OrderId id = at.shown();
    at.desk().changeElsewhere(id, OrderState::handling, QStringLiteral("Li Wei"));
    QTRY_VERIFY(at.button("act_finish")->isVisible());
    at.key(Qt::Key_D);
    at.sheet()
        ->findChild<QPlainTextEdit *>(QStringLiteral("actText"))
        ->setPlainText(QStringLiteral("Rested"));
    at.sheet()->findChild<QAbstractButton *>(QStringLiteral("actFollowUp"))->click();
    at.sheet()
        ->findChild<QLineEdit *>(QStringLiteral("actTask"))
        ->setText(QStringLiteral("Look at the strap"));
    at.confirm();
    QTRY_COMPARE(at.state(id), OrderState::done);
    at.page.findChild<QTabWidget *>(QStringLiteral("alertTabs"))->setCurrentIndex(2);
    auto *table = at.page.findChild<QTableView *>(QStringLiteral("followUps"));
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, 1).data().toString(), QStringLiteral("Look at the strap"));
    QVERIFY(!table->model()->index(0, FollowUpModel::Person).data().toString().isEmpty());
    QVERIFY(table->model()->index(0, FollowUpModel::Order).data().toString().contains(QStringLiteral(" · ")));
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_COMPARE(at.shown(), id);
    QVERIFY(at.queue()->isVisible());
}

void TestAlertsPage::anOrderCanBeShownFromOutside()
{
    AlertsStand at(400);
    const OrderId last = at.desk().queue().back();
    at.page.showOrder(last);
    QCOMPARE(at.shown(), last);
    QTRY_VERIFY(at.label("orderState").contains(QStringLiteral("owner")));
}

void TestAlertsPage::whatNobodyWatchedIsSaidUntilItIsRead()
{
    AlertsStand quiet(3);
    QVERIFY(!quiet.page.findChild<QWidget *>(QStringLiteral("unwatchedBar"))->isVisible());
    CannedWorkspace::Options options;
    options.unwatched = true;
    AlertsStand at(30, {1130, 590}, options);
    auto *bar = at.page.findChild<QWidget *>(QStringLiteral("unwatchedBar"));
    QTRY_VERIFY(bar->isVisible());
    const auto &info = at.page.scope().info;
    const QString text = at.badge("unwatchedText");
    for (const Instant end : {info.unwatched->from, info.unwatched->to})
        QVERIFY2(text.contains(info.zone.isoText(end).mid(11, 5)), qPrintable(text));
    PageStand::keepPicture(at.page, QStringLiteral("alerts-unwatched"));
    QTest::mouseClick(at.button("unwatchedRead"), Qt::LeftButton);
    QVERIFY(!bar->isVisible());
    // Read stays read, but the next pause is told.
    Scope later = at.page.scope();
    later.unit = {};
    at.page.setScope(later);
    QVERIFY(!bar->isVisible());
    later.info.unwatched = TimeRange{info.now + -600'000, info.now};
    at.page.setInfo(later.info);
    QTRY_VERIFY(bar->isVisible());
    QVERIFY(at.badge("unwatchedText") != text);
}

QTEST_MAIN(TestAlertsPage)
#include "tst_alerts_page.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/canned_workspace.h"
#include "tests/gui/page_stand.h"
#include "ui/charts/chart_stack.h"
#include "ui/models/cells.h"
#include "ui/models/deviation_model.h"
#include "ui/people/people_page.h"
#include "ui/people/person_query.h"

#include <QApplication>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

using namespace xinglin;
using namespace xinglin::test;

namespace {

QTableView *peopleTable(const QWidget &page)
{
    return page.findChild<QTableView *>(QStringLiteral("peopleTable"));
}

bool showsText(const QWidget &page, const QString &text)
{
    for (const QLabel *label : page.findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(text))
            return true;
    }
    return false;
}

/// The page over a company of 96 people.
struct PeopleStand
{
    PeopleStand() { stand.show(page); }
    QTableView *table() const { return peopleTable(page); }
    QLineEdit *search() const { return page.findChild<QLineEdit *>(QStringLiteral("peopleSearch")); }

    CannedWorkspace door{{}};
    PageStand stand{door};
    PeoplePage page{stand.context};
};

}  // namespace

class TestPeoplePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsEverybodyOfTheUnit();
    void enterOpensThePersonAndBackReturns();
    void searchFindsInAllUnits();
    void enterInTheSearchOpensTheFirst();
    void metricsChooseCharts();
    void leadsToTrendsAndReport();
    void theLastAlertsLeadToTheirOrders();
    void anEmptyWorkspaceSaysWhatToDo();
    void withoutDataItSaysSo();
    void anErrorCanBeTriedAgain();
    void keyBeforeIsTheGreatestTextBelow();
};

void TestPeoplePage::listsEverybodyOfTheUnit()
{
    PeopleStand at;
    QTRY_COMPARE(at.table()->model()->rowCount(), 3 * 4 * 8);
    QVERIFY(showsText(at.page, QStringLiteral("96 people")));
    const QModelIndex first = at.table()->model()->index(0, 0);
    QCOMPARE(first.data(SubjectRole).value<SubjectId>().person, at.door.anyPerson());
    PageStand::keepPicture(at.page, QStringLiteral("people-list"));
}

void TestPeoplePage::enterOpensThePersonAndBackReturns()
{
    PeopleStand at;
    QTRY_VERIFY(at.table()->model()->rowCount() > 0);
    QTableView *table = at.table();
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(at.page.person(), at.door.anyPerson());
    QTRY_VERIFY(showsText(at.page, QStringLiteral("Wang Jianguo")));
    QTRY_VERIFY(showsText(at.page, QStringLiteral("Health score")));
    const auto *strip = at.page.findChild<QTableView *>(QStringLiteral("deviationStrip"));
    QTRY_COMPARE(strip->model()->columnCount(), PersonQuery::kNights);
    QVERIFY(strip->model()->rowCount() >= 8);
    PageStand::keepPicture(at.page, QStringLiteral("person"));
    QTest::mouseClick(at.page.findChild<QPushButton *>(QStringLiteral("backToPeople")), Qt::LeftButton);
    QVERIFY(!at.page.person().isValid());
    QTRY_VERIFY(at.table()->isVisible());
}

void TestPeoplePage::searchFindsInAllUnits()
{
    PeopleStand at;
    QTRY_COMPARE(at.table()->model()->rowCount(), 96);
    QLineEdit *search = at.search();
    QTest::keyClicks(search, QStringLiteral("E00007"));
    QTRY_COMPARE(at.table()->model()->rowCount(), 1);
    QTRY_VERIFY(at.table()->model()->index(0, 1).data().toString() != QStringLiteral("…"));
    search->clear();
    QTest::keyClicks(search, QStringLiteral("nobody has this"));
    QTRY_VERIFY(showsText(at.page, QStringLiteral("Nobody found")));
    search->clear();
    QTRY_COMPARE(at.table()->model()->rowCount(), 96);
}

void TestPeoplePage::enterInTheSearchOpensTheFirst()
{
    PeopleStand at;
    QTRY_COMPARE(at.table()->model()->rowCount(), 96);
    QLineEdit *search = at.search();
    const auto codeOf = [&] {
        return at.door.search({}, QStringLiteral("E00007"), kLastDay, 1).result()->front().id.person;
    };
    // Enter before the answer is there: the first of the answer is meant, not of what is listed.
    QTest::keyClicks(search, QStringLiteral("E00007"));
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_COMPARE(at.page.person(), codeOf());
    QTest::mouseClick(at.page.findChild<QPushButton *>(QStringLiteral("backToPeople")), Qt::LeftButton);
    // And when it is there, with nothing highlighted.
    search->clear();
    QTRY_COMPARE(at.table()->model()->rowCount(), 96);
    QTest::keyClicks(search, QStringLiteral("E0000"));
    QTRY_VERIFY(at.table()->model()->rowCount() < 96);
    QVERIFY(!at.table()->currentIndex().isValid());
    const auto first = at.table()->model()->index(0, 0).data(SubjectRole).value<SubjectId>();
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(at.page.person(), first.person);
    QTest::mouseClick(at.page.findChild<QPushButton *>(QStringLiteral("backToPeople")), Qt::LeftButton);
    // Down leads into the list; who is highlighted there is meant.
    search->setFocus();
    QTest::keyClick(search, Qt::Key_Down);
    QVERIFY(at.table()->currentIndex().isValid());
    at.table()->setCurrentIndex(at.table()->model()->index(1, 0));
    const auto second = at.table()->currentIndex().data(SubjectRole).value<SubjectId>();
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(at.page.person(), second.person);
    QTest::mouseClick(at.page.findChild<QPushButton *>(QStringLiteral("backToPeople")), Qt::LeftButton);
    // Nobody found: nobody opened.
    search->clear();
    QTest::keyClicks(search, QStringLiteral("nobody has this"));
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_VERIFY(showsText(at.page, QStringLiteral("Nobody found")));
    QVERIFY(!at.page.person().isValid());
}

void TestPeoplePage::metricsChooseCharts()
{
    PeopleStand at;
    at.page.setSubject(SubjectId::of(at.door.anyPerson()), QStringLiteral("spo2"));
    const auto *charts = at.page.findChild<ChartStack *>();
    QTRY_COMPARE(charts->count(), 1);
    QTRY_COMPARE(charts->chart(0)->accessibleName(), QStringLiteral("Blood oxygen"));
    const auto button = [&at](const char *key) {
        return at.page.findChild<QToolButton *>(QStringLiteral("metric_") + QString::fromLatin1(key));
    };
    for (const char *key : {"heart_rate", "stress", "steps"})
        button(key)->click();
    QCOMPARE(charts->count(), 3);  // three at most: the first one gave way
    QVERIFY(!button("spo2")->isChecked());
    button("stress")->click();
    button("steps")->click();
    button("heart_rate")->click();
    QCOMPARE(charts->count(), 1);  // one always stays
    QVERIFY(button("heart_rate")->isChecked());
}

void TestPeoplePage::leadsToTrendsAndReport()
{
    PeopleStand at;
    at.page.setSubject(SubjectId::of(at.door.anyPerson()), {});
    at.page.findChild<QPushButton *>(QStringLiteral("personTrends"))->click();
    at.page.findChild<QPushButton *>(QStringLiteral("personReport"))->click();
    QCOMPARE(at.stand.navigator.trends, std::vector{SubjectId::of(at.door.anyPerson())});
    QCOMPARE(at.stand.navigator.reports, std::vector{SubjectId::of(at.door.anyPerson())});
}

void TestPeoplePage::theLastAlertsLeadToTheirOrders()
{
    CannedWorkspace::Options options;
    options.orders = 30;
    CannedWorkspace door(options);
    PageStand stand(door);
    PeoplePage page(stand.context);
    stand.show(page);
    QTRY_VERIFY(peopleTable(page)->model()->rowCount() > 0);
    peopleTable(page)->setCurrentIndex(peopleTable(page)->model()->index(0, 0));
    QTest::keyClick(peopleTable(page), Qt::Key_Return);
    const auto *card = page.findChild<QFrame *>(QStringLiteral("personAlerts"));
    QTRY_COMPARE(card->findChildren<QPushButton *>(QStringLiteral("personOrder")).size(), 1);
    OrderPageRequest request;
    request.filter.person = door.anyPerson();
    const OrderId order = door.alerts().orders({}, request).result()->rows.front().order.id;
    PageStand::keepPicture(page, QStringLiteral("person-alerts"));
    card->findChild<QPushButton *>(QStringLiteral("personOrder"))->click();
    QCOMPARE(stand.navigator.orders, std::vector<OrderId>{order});
    // It follows what is done elsewhere.
    door.alerts().changeElsewhere(order, OrderState::handling, QStringLiteral("Li Wei"));
    QTRY_VERIFY(showsText(*card, QStringLiteral("Being handled")));
}

void TestPeoplePage::anEmptyWorkspaceSaysWhatToDo()
{
    CannedWorkspace::Options options;
    options.isEmpty = true;
    CannedWorkspace door(options);
    PageStand stand(door);
    PeoplePage page(stand.context);
    stand.show(page);
    QTRY_VERIFY(showsText(page, QStringLiteral("No people in this unit")));
    QVERIFY(showsText(page, QStringLiteral("Import a people file")));
    PageStand::keepPicture(page, QStringLiteral("people-empty"));
    for (QPushButton *button : page.findChildren<QPushButton *>()) {
        if (button->text() == QStringLiteral("Open imports"))
            button->click();
    }
    QCOMPARE(stand.navigator.pages, std::vector{PageKey::imports});
}

void TestPeoplePage::withoutDataItSaysSo()
{
    CannedWorkspace::Options options;
    options.hasData = false;
    CannedWorkspace door(options);
    PageStand stand(door);
    PeoplePage page(stand.context);
    stand.show(page);
    page.setSubject(SubjectId::of(door.anyPerson()), {});
    QTRY_VERIFY(showsText(page, QStringLiteral("No data in these days.")));
    QVERIFY(showsText(page, QStringLiteral("no data")));
    QVERIFY(!showsText(page, QStringLiteral("0.0")));
    PageStand::keepPicture(page, QStringLiteral("person-without-data"));
}

void TestPeoplePage::anErrorCanBeTriedAgain()
{
    CannedWorkspace::Options options;
    CannedWorkspace good(options);
    options.error = Error{ErrorCode::io, QStringLiteral("The disk does not answer."), {}};
    CannedWorkspace bad(options);
    PageStand stand(bad);
    stand.scope.unit = good.tree().units().front().id;
    PeoplePage page(stand.context);
    stand.show(page);
    QTRY_VERIFY(showsText(page, QStringLiteral("The disk does not answer.")));
    const int asked = bad.asked();
    for (QPushButton *button : page.findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == QStringLiteral("Try again"))
            button->click();
    }
    QTRY_VERIFY(bad.asked() > asked);
}

void TestPeoplePage::keyBeforeIsTheGreatestTextBelow()
{
    const QString key = PersonQuery::keyBefore(QStringLiteral("E0010"));
    const auto utf8 = [](const QString &text) { return text.toUtf8(); };
    QVERIFY(utf8(key) < utf8(QStringLiteral("E0010")));
    QVERIFY(utf8(key) > utf8(QStringLiteral("E000Z")));
    QVERIFY(utf8(key) > utf8(QStringLiteral("E0009")));
    QCOMPARE(PersonQuery::keyBefore({}), QString());
}

QTEST_MAIN(TestPeoplePage)
#include "tst_people_page.moc"

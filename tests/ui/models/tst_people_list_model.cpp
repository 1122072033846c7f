// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/model_text.h"
#include "ui/models/cells.h"
#include "ui/models/people_list_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace xinglin;

namespace {

PersonRow personRow(int number)
{
    PersonRow row;
    row.person.id = PersonId(number);
    row.person.code = QStringLiteral("E%1").arg(number, 4, 10, QLatin1Char('0'));
    row.person.position = QStringLiteral("Driver");
    row.name = {QStringLiteral("张三"), QStringLiteral("Zhang San")};
    row.unitName = {QStringLiteral("一队"), QStringLiteral("Team 1")};
    return row;
}

std::vector<PersonRow> page(int first, int count)
{
    std::vector<PersonRow> rows;
    for (int i = 0; i < count; ++i)
        rows.push_back(personRow(first + i));
    return rows;
}

}  // namespace

class PeopleList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForPagesByKey();
    void aFailedPageEndsTheList();
    void tellsFiguresAndTheirLack();
    void hitsGetTheirFiguresLater();
};

void PeopleList::asksForPagesByKey()
{
    PeopleListModel model;  // no tester here: it fetches by itself
    std::vector<PageRequest> asked;
    connect(&model, &PeopleListModel::pageWanted, this,
            [&asked](const PageRequest &each) { asked.push_back(each); });
    model.restart(2);
    QCOMPARE(asked.size(), std::size_t(1));
    QCOMPARE(asked[0].after, QString());
    QCOMPARE(asked[0].limit, 2);
    QVERIFY(!model.canFetchMore({}));  // one page at a time
    model.appendPage(page(1, 2));
    QVERIFY(model.canFetchMore({}));
    model.fetchMore({});
    QCOMPARE(asked.size(), std::size_t(2));
    QCOMPARE(asked[1].after, QStringLiteral("E0002"));
    model.appendPage(page(3, 1));
    QVERIFY(model.isComplete());
    QVERIFY(!model.canFetchMore({}));
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(2, 0).data(SubjectRole).value<SubjectId>().person, PersonId(3));
}

void PeopleList::aFailedPageEndsTheList()
{
    PeopleListModel model;
    model.restart();
    model.failPage();
    QVERIFY(!model.canFetchMore({}));
    model.restart();
    model.appendPage({});
    QVERIFY(model.isComplete());
}

void PeopleList::tellsFiguresAndTheirLack()
{
    PersonRow known = personRow(1);
    known.score.value = 82.14;
    known.score.low = 79.0;
    known.score.high = 85.0;
    known.coverage = {1, 29, 30, 29.0 / 30.0, 0.9};
    known.dataUntil = Instant(8 * 3'600'000);
    known.device = QStringLiteral("W-17");
    PeopleListModel model;
    const QAbstractItemModelTester tester(&model);
    model.setNow(Instant(8 * 3'600'000 + 120'000), Zone::utc());
    model.restart();
    model.appendPage({known, personRow(2)});
    QCOMPARE(test::printModel(model),
             QStringLiteral("Name | Health | Code | Unit | Position | Wearing rate | Data until | Device\n"
                            "Zhang San | 82.1 | E0001 | Team 1 | Driver | 97% | 08:00 | W-17\n"
                            "Zhang San | no data | E0002 | Team 1 | Driver | no data | no data | none\n"));
    QCOMPARE(model.index(0, PeopleListModel::Coverage).data(Qt::ToolTipRole).toString(),
             QStringLiteral("29 of 30 days with data"));
    QVERIFY(model.index(1, PeopleListModel::Health).data(NoDataRole).toBool());
}

void PeopleList::hitsGetTheirFiguresLater()
{
    PeopleListModel model;
    const QAbstractItemModelTester tester(&model);
    SubjectInfo unit;
    unit.id = SubjectId::of(UnitId(4));
    SubjectInfo person;
    person.id = SubjectId::of(PersonId(9));
    person.code = QStringLiteral("E0009");
    person.name = {QStringLiteral("李四"), {}};
    person.path = {{QStringLiteral("集团"), {}}, {QStringLiteral("一矿"), {}}};
    person.position = QStringLiteral("采煤工");
    person.device = QStringLiteral("W7");
    model.setHits({unit, person});
    QCOMPARE(model.index(0, PeopleListModel::Position).data().toString(), QStringLiteral("采煤工"));
    QCOMPARE(model.index(0, PeopleListModel::Device).data().toString(), QStringLiteral("W7"));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, PeopleListModel::UnitName).data().toString(), QStringLiteral("一矿"));
    QCOMPARE(model.index(0, PeopleListModel::Health).data().toString(), QStringLiteral("…"));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    SubjectFigures figures;
    figures.score.value = 70.0;
    model.setFigures(PersonId(8), figures);
    QCOMPARE(changed.size(), 0);
    model.setFigures(PersonId(9), figures);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(model.index(0, PeopleListModel::Health).data().toString(), QStringLiteral("70.0"));
}

QTEST_GUILESS_MAIN(PeopleList)
#include "tst_people_list_model.moc"

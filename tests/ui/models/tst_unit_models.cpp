// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/model_text.h"
#include "ui/models/cells.h"
#include "ui/models/concern_model.h"
#include "ui/models/unit_names_model.h"
#include "ui/models/unit_table_model.h"
#include "ui/models/unit_tree_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace xinglin;

namespace {

UnitRow row(std::int64_t id, std::int64_t parent, const char *name, bool hasChildren = false)
{
    UnitRow row;
    row.unit.id = UnitId(id);
    row.unit.parent = UnitId(parent);
    row.unit.code = QStringLiteral("U%1").arg(id, 3, 10, QLatin1Char('0'));
    row.unit.name = {QString(), QString::fromLatin1(name)};
    row.hasChildren = hasChildren;
    row.people = 10 * id;
    row.score.value = 70.0 + static_cast<double>(id);
    row.score.low = *row.score.value - 2;
    row.score.high = *row.score.value + 2;
    row.coverage = {10, 27, 30, 0.9, 0.8};
    return row;
}

Unit unit(std::int64_t id, std::int64_t parent)
{
    return row(id, parent, "x").unit;
}

}  // namespace

class TestUnitModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTreeFetchesALevelWhenItIsOpened()
    {
        UnitTreeModel model;  // no tester here: it opens levels by itself
        QSignalSpy wanted(&model, &UnitTreeModel::childrenWanted);
        model.restart();
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.takeFirst().first().value<UnitId>(), UnitId());

        model.setChildren({}, {row(1, 0, "Group", true)});
        const QModelIndex group = model.index(0, 0);
        QVERIFY(model.hasChildren(group));
        QCOMPARE(model.rowCount(group), 0);
        QVERIFY(model.canFetchMore(group));
        model.fetchMore(group);
        QCOMPARE(wanted.takeFirst().first().value<UnitId>(), UnitId(1));
        QVERIFY(!model.canFetchMore(group));  // asked already

        model.setChildren(UnitId(1), {row(2, 1, "Mine"), row(3, 1, "Plant", true)});
        QCOMPARE(model.rowCount(group), 2);
        QCOMPARE(model.index(1, UnitTreeModel::People, group).data().toString(), QStringLiteral("30"));
        QVERIFY(!model.hasChildren(model.index(0, 0, group)));
        QVERIFY(model.hasChildren(model.index(1, 0, group)));
        QCOMPARE(model.indexOf(UnitId(3)), model.index(1, 0, group));
        QCOMPARE(model.parent(model.indexOf(UnitId(3))), group);
    }

    void aRefreshKeepsPlacesAndWhatIsOpen()
    {
        UnitTreeModel model;
        const QAbstractItemModelTester tester(&model);
        model.restart();
        model.setChildren({}, {row(1, 0, "Group", true)});
        model.fetchMore(model.index(0, 0));
        model.setChildren(UnitId(1), {row(2, 1, "Mine"), row(3, 1, "Plant")});
        const QPersistentModelIndex plant = model.indexOf(UnitId(3));

        QSignalSpy wanted(&model, &UnitTreeModel::childrenWanted);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        model.refresh();
        QCOMPARE(wanted.count(), 2);
        UnitRow changed = row(3, 1, "Plant");
        changed.people = 77;
        model.setChildren({}, {row(1, 0, "Group", true)});
        model.setChildren(UnitId(1), {row(2, 1, "Mine"), changed});
        QCOMPARE(inserted.count(), 0);
        QVERIFY(plant.isValid());
        QCOMPARE(plant.sibling(plant.row(), UnitTreeModel::People).data().toString(), QStringLiteral("77"));

        model.setChildren(UnitId(1), {row(3, 1, "Plant")});  // a unit is gone
        QCOMPARE(model.rowCount(model.index(0, 0)), 1);
        QVERIFY(!model.indexOf(UnitId(2)).isValid());
    }

    void aLevelThatFailedIsAskedForAgain()
    {
        UnitTreeModel model;
        const QAbstractItemModelTester tester(&model);
        model.restart();
        model.setChildren({}, {row(1, 0, "Group", true)});
        model.fetchMore(model.index(0, 0));
        QVERIFY(!model.canFetchMore(model.index(0, 0)));
        model.failChildren(UnitId(1));
        QVERIFY(model.canFetchMore(model.index(0, 0)));
        model.setChildren(UnitId(99), {row(5, 99, "Nowhere")});  // an answer that comes too late
        QCOMPARE(model.rowCount(), 1);
    }

    void theTableSaysWhatItKnowsAndNoMore()
    {
        UnitTableModel model;
        const QAbstractItemModelTester tester(&model);
        UnitRow unknown;
        unknown.unit = unit(2, 0);
        unknown.unit.name = {QStringLiteral("空"), {}};
        UnitRow few = row(3, 0, "Few");
        few.suppressed = true;
        UnitRow moved = row(4, 0, "Moved");
        moved.scoreChange.difference = {-3.0, -4.0, -2.0};
        model.setRows({row(1, 0, "One"), unknown, few, moved}, Day(20'000));
        QCOMPARE(model.index(0, UnitTableModel::P0).data().toString(), QString(QChar(0x2013)));
        OpenAlerts open;
        open.below[moved.unit.id] = {2, 0, 11, 0};
        model.setAlerts(open);
        const QString text = test::printModel(model);
        QCOMPARE(text, QString::fromUtf8(
                           "Unit | Health | Change | Wearing rate | P0 | P1 | P2 | People | Last 30 days\n"
                           "One | 71 (69–73) | no data | 90% | 0 | 0 | 0 | 10 | no data\n"
                           "空 | no data | no data | no data | 0 | 0 | 0 | 0 | no data\n"
                           "Few | withheld | no data | withheld | – | – | – | 30 | no data\n"
                           "Moved | 74 (72–76) | −3.0 | 90% | 2 | 0 | 11 | 40 | no data\n"));
        QCOMPARE(model.index(3, UnitTableModel::P2).data(SortRole).toInt(), 11);
        QCOMPARE(model.index(3, UnitTableModel::P0).data(Qt::ToolTipRole).toString(),
                 QStringLiteral("Open alerts now, with everything below: 2 P0, 0 P1, 11 P2"));
        QCOMPARE(model.index(3, UnitTableModel::Change).data(TrendRole).value<TrendCell>().direction(), -1);
        QVERIFY(!model.index(0, UnitTableModel::Change).data(TrendRole).value<TrendCell>().direction());
        // What is unknown or not told sorts behind everything that is known.
        QVERIFY(model.index(1, UnitTableModel::Health).data(SortRole).toDouble() > 100.0);
        QVERIFY(model.index(2, UnitTableModel::Health).data(SortRole).toDouble() > 100.0);
    }

    void concernsSayTheReasonInWords()
    {
        ConcernModel model;
        const QAbstractItemModelTester tester(&model);
        Concern concern;
        concern.person.person.code = QStringLiteral("E7");
        concern.person.name = {QStringLiteral("王"), QStringLiteral("Wang")};
        concern.person.unitName = {QStringLiteral("一队"), QStringLiteral("Team 1")};
        concern.metric = MetricDictionary::builtIn().find(u"body_temperature")->number;
        concern.day = Day::fromCivil(2026, 10, 3);
        concern.value = 38.4;
        concern.expected = 36.6;
        concern.deviation = 6.2;
        concern.nights = 3;
        model.setConcerns({concern});
        QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("Wang · Team 1"));
        const QString reason =
            model.index(0, 0).data(SecondaryRole).toString().replace(QChar(0xa0), QLatin1Char(' '));
        QCOMPARE(reason, QStringLiteral("Temperature 38.4 ℃, usually 36.6 · 3 Oct · 3 days in a row"));
    }

    void namesStandInTheTreesOrder()
    {
        UnitNamesModel model;
        const QAbstractItemModelTester tester(&model);
        model.setTree(OrgTree({unit(1, 0), unit(2, 1), unit(3, 1), unit(4, 2), unit(9, 0)}));
        QCOMPARE(model.rowCount(), 2);
        const QModelIndex root = model.indexOf(UnitId(1));
        QCOMPARE(model.rowCount(root), 2);
        QCOMPARE(model.parent(model.indexOf(UnitId(4))), model.indexOf(UnitId(2)));
        QCOMPARE(model.unitAt(model.index(1, 0)), UnitId(9));
        QCOMPARE(model.pathText(UnitId(4)), QStringLiteral("x / x / x"));
        QVERIFY(!model.indexOf(UnitId(77)).isValid());
    }
};

QTEST_GUILESS_MAIN(TestUnitModels)
#include "tst_unit_models.moc"

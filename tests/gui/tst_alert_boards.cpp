// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/canned_numbers.h"
#include "tests/gui/canned_workspace.h"
#include "tests/gui/page_stand.h"
#include "ui/alerts/fatigue_board_view.h"
#include "ui/alerts/numbers_board.h"
#include "ui/charts/interactive_chart.h"
#include "ui/charts/plot_data.h"
#include "ui/models/alert_format.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>

using namespace xinglin;
using namespace xinglin::test;

namespace {

bool showsText(const QWidget &widget, const QString &text)
{
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(text))
            return true;
    }
    return false;
}

QTableView *tableIn(const QWidget &widget, const char *name)
{
    return widget.findChild<QTableView *>(QString::fromLatin1(name));
}

template <typename Board>
void present(Board &board, const PageStand &stand)
{
    board.resize(1130, 560);
    board.setVisible(true);
    board.load(stand.scope);
    QVERIFY(QTest::qWaitForWindowExposed(&board));
}

}  // namespace

class TestAlertBoards : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAreThoseOfTheDesk()
    {
        CannedWorkspace door({});
        PageStand stand(door);
        NumbersBoard board(stand.context);
        present(board, stand);
        StatisticsRequest request;
        request.unit = stand.scope.unit;
        request.days = stand.scope.period.days();
        const OrderFigures total = cannedStatistics(request).total;
        QTRY_VERIFY(showsText(board, alert_format::span(total.acknowledge.mean)));
        QVERIFY(showsText(board, QString::number(total.falseAlarm.count) + QStringLiteral(" of ") +
                                     QString::number(total.falseAlarm.of)));
        QTableView *table = tableIn(board, "numbersTable");
        QTRY_COMPARE(table->model()->rowCount(), 3);
        const QAbstractItemModelTester tester(table->model());
        QCOMPARE(table->model()->index(0, OrderFiguresModel::Target).data().toString(),
                 QStringLiteral("< 60 s"));
        PageStand::keepPicture(board, QStringLiteral("alert_numbers_en"));
    }

    void everyGroupingHasItsRows()
    {
        CannedWorkspace door({});
        PageStand stand(door);
        NumbersBoard board(stand.context);
        present(board, stand);
        QTableView *table = tableIn(board, "numbersTable");
        auto *tabs = board.findChild<QTabBar *>(QStringLiteral("numbersTabs"));
        const std::array rows{3, 2, 14, 2, 24};  // severity, unit, rule, shift, hour
        for (std::size_t i = 0; i < rows.size(); ++i) {
            tabs->setCurrentIndex(static_cast<int>(i));
            QTRY_COMPARE(table->model()->rowCount(), rows[i]);
        }
        tabs->setCurrentIndex(1);
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QCOMPARE(table->model()->index(1, OrderFiguresModel::Orders).data().toString(),
                 QStringLiteral("withheld"));
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(stand.navigator.units, std::vector<UnitId>{UnitId(2)});
    }

    void oneSeverityShowsItsTarget()
    {
        CannedWorkspace door({});
        PageStand stand(door);
        NumbersBoard board(stand.context);
        present(board, stand);
        auto *chart = board.findChild<InteractiveChart *>(QStringLiteral("numbersChart"));
        QTRY_VERIFY(chart->data());
        auto *severity = board.findChild<QComboBox *>(QStringLiteral("numbersSeverity"));
        severity->setCurrentIndex(2);  // P1
        QTRY_VERIFY(showsText(board, QStringLiteral("target < 10.0 min")));
        PageStand::keepPicture(board, QStringLiteral("alert_numbers_p1"));
    }

    void theNoisiestRuleOpensInTheLaboratory()
    {
        CannedWorkspace door({});
        PageStand stand(door);
        FatigueBoardView board(stand.context);
        present(board, stand);
        QTableView *table = tableIn(board, "fatigueRules");
        QTRY_COMPARE(table->model()->rowCount(), 10);
        const QAbstractItemModelTester tester(table->model());
        const FatigueBoard expected = cannedFatigue({stand.scope.unit, stand.scope.period.days(), true});
        QCOMPARE(table->model()->index(0, FatigueModel::Rule).data().toString(),
                 expected.rules[0].figures.key);
        QTest::mouseClick(board.findChild<QPushButton *>(QStringLiteral("openInLaboratory")), Qt::LeftButton);
        QCOMPARE(stand.navigator.rules.size(), std::size_t(1));
        QCOMPARE(stand.navigator.rules[0].first, expected.rules[0].rule);
        QVERIFY(stand.navigator.rules[0].second);
        PageStand::keepPicture(board, QStringLiteral("alert_fatigue_en"));
    }

    void chineseOnADarkDesk()
    {
        installLanguage(Language::zhCN);
        CannedWorkspace door({});
        PageStand stand(door);
        stand.theme.setScheme(Theme::Scheme::dark);
        stand.theme.applyTo(*qApp);
        NumbersBoard numbers(stand.context);
        present(numbers, stand);
        QTRY_VERIFY(showsText(numbers, QString::fromUtf8("误报")));
        QTRY_COMPARE(tableIn(numbers, "numbersTable")->model()->rowCount(), 3);
        PageStand::keepPicture(numbers, QStringLiteral("alert_numbers_zh_dark"));
        FatigueBoardView fatigue(stand.context);
        present(fatigue, stand);
        QTRY_VERIFY(showsText(fatigue, QString::fromUtf8("避免的重复")));
        PageStand::keepPicture(fatigue, QStringLiteral("alert_fatigue_zh_dark"));
        installLanguage(Language::en);
    }
};

QTEST_MAIN(TestAlertBoards)
#include "tst_alert_boards.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/canned_workspace.h"
#include "tests/gui/page_stand.h"
#include "ui/charts/chart_stack.h"
#include "ui/charts/plot_data.h"
#include "ui/trends/chip_bar.h"
#include "ui/trends/trends_page.h"
#include "ui/trends/zoom_window.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QCompleter>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>

#include <algorithm>

using namespace xinglin;
using namespace xinglin::test;

class TestTrendsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsWithTheUnitOfTheBar();
    void subjectsAreAddedBySearch();
    void chipsTakeAway();
    void zoomLeadsToSamplesAndBack();
    void unitsHaveNoSamples();
    void theTableCanBeSavedAndCopied();
    void windowsConvertBothWays();
};

void TestTrendsPage::beginsWithTheUnitOfTheBar()
{
    CannedWorkspace door({});
    PageStand stand(door);
    TrendsPage page(stand.context);
    stand.show(page);
    QTRY_COMPARE(page.charts().count(), 1);
    QTRY_VERIFY(page.charts().chart(0)->data());
    const ChartSpec &spec = page.charts().chart(0)->data()->spec;
    QCOMPARE(spec.series.size(), std::size_t(1));
    QCOMPARE(spec.series.front().name, QStringLiteral("Xinglin Group"));
    QCOMPARE(spec.series.front().points.size(), std::size_t(30));
    // Clear alone, but not among all metrics of the subject.
    const auto labels = page.findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->text().contains(QStringLiteral("may be chance (p = 0.21, corrected for 7 metrics)"));
    }));
    PageStand::keepPicture(page, QStringLiteral("trends-unit"));
    // Another unit in the bar: the page follows while nothing else was chosen.
    stand.scope.unit = door.tree().units()[1].id;
    page.setScope(stand.scope);
    QTRY_COMPARE(page.charts().chart(0)->data()->spec.series.front().name, QStringLiteral("Mine 1"));
}

void TestTrendsPage::subjectsAreAddedBySearch()
{
    CannedWorkspace door({});
    PageStand stand(door);
    TrendsPage page(stand.context);
    stand.show(page);
    QTRY_COMPARE(page.charts().count(), 1);
    auto *search = page.findChild<QLineEdit *>(QStringLiteral("trendsSearch"));
    search->setFocus();
    QTest::keyClicks(search, QStringLiteral("E00002"));
    QTRY_VERIFY(search->completer()->popup()->isVisible());
    QTest::keyClick(search->completer()->popup(), Qt::Key_Down);
    QTest::keyClick(search->completer()->popup(), Qt::Key_Return);
    QTRY_COMPARE(page.charts().chart(0)->data()->spec.series.size(), std::size_t(2));
    QCOMPARE(search->text(), QString());
    page.addMetric(QStringLiteral("spo2"));
    QTRY_COMPARE(page.charts().count(), 2);
    PageStand::keepPicture(page, QStringLiteral("trends-two"));
}

void TestTrendsPage::chipsTakeAway()
{
    CannedWorkspace door({});
    PageStand stand(door);
    TrendsPage page(stand.context);
    stand.show(page);
    page.addMetric(QStringLiteral("steps"));
    QTRY_COMPARE(page.charts().count(), 2);
    const QList<ChipBar *> bars = page.findChildren<ChipBar *>();
    QCOMPARE(bars.size(), 2);
    ChipBar *metrics = bars.at(bars[0]->count() == 2 ? 0 : 1);
    Q_EMIT metrics->removeRequested(0);
    QTRY_COMPARE(page.charts().count(), 1);
    QTRY_COMPARE(page.charts().chart(0)->accessibleName(), QStringLiteral("Steps"));
    Q_EMIT metrics->removeRequested(0);  // the last one stays
    QTest::qWait(50);
    QCOMPARE(page.charts().count(), 1);
}

void TestTrendsPage::zoomLeadsToSamplesAndBack()
{
    CannedWorkspace door({});
    PageStand stand(door);
    TrendsPage page(stand.context);
    stand.show(page);
    page.setSubject(SubjectId::of(door.anyPerson()), QStringLiteral("heart_rate"));
    QTRY_COMPARE(page.charts().count(), 1);
    QTRY_VERIFY(page.charts().chart(0)->data());
    InteractiveChart *chart = page.charts().chart(0);
    const auto whole = chart->visibleRange();
    chart->setVisibleRange(whole.from + 10.0, whole.from + 14.0);
    QTRY_VERIFY(page.isShowingSamples());
    QCOMPARE(chart->data()->spec.xAxis, ChartSpec::XAxis::time);
    const double days = (chart->visibleRange().to - chart->visibleRange().from) / 86'400'000.0;
    QVERIFY2(days > 3.5 && days < 4.5, qPrintable(QString::number(days)));
    QVERIFY(chart->data()->points <= std::size_t(4 * 1130));  // thinned to the screen
    PageStand::keepPicture(page, QStringLiteral("trends-samples"));
    auto *button = page.findChild<QPushButton *>(QStringLiteral("wholePeriod"));
    QVERIFY(button->isVisible());
    button->click();
    QTRY_VERIFY(!page.isShowingSamples());
    QCOMPARE(chart->data()->spec.xAxis, ChartSpec::XAxis::day);
    QVERIFY(!chart->isZoomed());
}

void TestTrendsPage::unitsHaveNoSamples()
{
    CannedWorkspace door({});
    PageStand stand(door);
    TrendsPage page(stand.context);
    stand.show(page);
    QTRY_COMPARE(page.charts().count(), 1);
    QTRY_VERIFY(page.charts().chart(0)->data());
    const auto whole = page.charts().chart(0)->visibleRange();
    page.charts().chart(0)->setVisibleRange(whole.from + 10.0, whole.from + 12.0);
    QTest::qWait(300);
    QVERIFY(!page.isShowingSamples());
    QCOMPARE(page.charts().chart(0)->data()->spec.xAxis, ChartSpec::XAxis::day);
}

void TestTrendsPage::theTableCanBeSavedAndCopied()
{
    CannedWorkspace door({});
    PageStand stand(door);
    TrendsPage page(stand.context);
    stand.show(page);
    QTRY_COMPARE(page.charts().count(), 1);
    page.findChild<QPushButton *>(QStringLiteral("toggleTable"))->click();
    const auto *table = page.findChild<QTableView *>(QStringLiteral("trendsTable"));
    QTRY_COMPARE(table->model()->rowCount(), 31);  // thirty days and their mean
    PageStand::keepPicture(page, QStringLiteral("trends-table"));
    page.findChild<QPushButton *>(QStringLiteral("copyTable"))->click();
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("Day\t")));
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("t.csv"));
    stand.dialogs.paths.push_back(path);
    page.findChild<QPushButton *>(QStringLiteral("saveTable"))->click();
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray csv = file.readAll();
    QVERIFY(csv.startsWith("\xEF\xBB\xBF"
                           "Day,"));
    QCOMPARE(csv.count("\r\n"), 32);
    stand.dialogs.paths.push_back(folder.filePath(QStringLiteral("no/such/folder.csv")));
    page.findChild<QPushButton *>(QStringLiteral("saveTable"))->click();
    QCOMPARE(stand.dialogs.told.size(), std::size_t(1));
    QCOMPARE(stand.dialogs.told.front().code, ErrorCode::io);
}

void TestTrendsPage::windowsConvertBothWays()
{
    const Zone zone = *Zone::byName("Europe/Berlin");  // with a change of clocks inside
    const Day first = Day::fromCivil(2026, 10, 20);
    for (double at = 0.0; at < 14.0; at += 0.37) {
        const TimeRange range = ZoomWindow::ofDays(first.number() + at, first.number() + at + 1.5, zone);
        const auto [from, to] = ZoomWindow::days(range, zone);
        QVERIFY(std::abs(from - (first.number() + at)) < 0.05);
        QVERIFY(std::abs(to - (first.number() + at + 1.5)) < 0.05);
    }
    const TimeRange limits{Instant(0), Instant(100)};
    QCOMPARE(ZoomWindow::padded({Instant(40), Instant(60)}, limits), (TimeRange{Instant(20), Instant(80)}));
    QCOMPARE(ZoomWindow::padded({Instant(0), Instant(60)}, limits), limits);
    const TimeRange nine{Instant(0), Instant(9LL * 86'400'000)};
    QVERIFY(!ZoomWindow::wantsSamples(nine, false));
    QVERIFY(ZoomWindow::wantsSamples(nine, true));
}

QTEST_MAIN(TestTrendsPage)
#include "tst_trends_page.moc"

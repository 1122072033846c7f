// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/live_workspace.h"
#include "tests/gui/page_stand.h"
#include "ui/alerts/alerts_page.h"
#include "ui/alerts/order_filter_bar.h"
#include "ui/alerts/order_view.h"
#include "ui/charts/interactive_chart.h"
#include "ui/charts/plot_data.h"
#include "ui/models/order_queue_model.h"

#include <QDesktopServices>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeView>
#include <QUrl>

using namespace xinglin;
using namespace xinglin::test;

namespace {

constexpr int kLong = 30'000;  // a loaded machine

/// The alerts page on a workspace of its own.
struct LiveStand : LiveWorkspace
{
    LiveStand()
    {
        stand = std::make_unique<PageStand>(*door);
        page = std::make_unique<AlertsPage>(stand->context);
        stand->show(*page);
        page->activateWindow();
        queue()->setFocus();
    }
    QTreeView *queue() const { return page->findChild<QTreeView *>(QStringLiteral("orderQueue")); }
    OrderView *view() const { return page->findChild<OrderView *>(); }
    const WorkOrder *shown() const { return view()->detail() ? &view()->detail()->row.order : nullptr; }
    bool isIn(OrderState state) const { return shown() && shown()->state == state; }
    WorkOrder stored(OrderId id) const { return door->alerts().order(actor, id).result()->row.order; }
    QDialog *sheet() const { return page->findChild<QDialog *>(QStringLiteral("actSheet")); }

    std::unique_ptr<PageStand> stand;
    std::unique_ptr<AlertsPage> page;
};

}  // namespace

/// The alerts page over a real workspace: what arrives becomes an order, and what is done to it is stored.
class TestAlertsLive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatArrivesIsSeenAndSeenTo();
    void theChartSaysWhyItFired();
    void groupsOfUnitsHoldTheirOwn();
    void theHandOverIsPrintedInOneClick();

public Q_SLOTS:
    void showFile(const QUrl &url) { m_shown = url.toLocalFile(); }

private:
    QString m_shown;  // what the desktop was asked to open
};

void TestAlertsLive::whatArrivesIsSeenAndSeenTo()
{
    LiveStand at;
    QCOMPARE(at.queue()->model()->rowCount(), 0);
    at.race("E1", 190);
    // Two rules see it, and the one that wants somebody at once speaks for both.
    QTRY_COMPARE_WITH_TIMEOUT(at.queue()->model()->rowCount(), 1, kLong);
    QTRY_VERIFY_WITH_TIMEOUT(at.isIn(OrderState::open), kLong);
    const OrderId id = at.shown()->id;
    QCOMPARE(at.shown()->severity, AlertSeverity::p0);
    QCOMPARE(at.shown()->worst, 190);
    // Nobody leads the unit: the desk on duty has it.
    const auto *state = at.page->findChild<QLabel *>(QStringLiteral("orderState"));
    QVERIFY2(state->text().contains(QStringLiteral("owner: duty desk"), Qt::CaseInsensitive),
             qPrintable(state->text()));
    QTest::keyClick(at.queue(), Qt::Key_A);
    QTRY_VERIFY_WITH_TIMEOUT(at.isIn(OrderState::acknowledged), kLong);
    QCOMPARE(at.stored(id).state, OrderState::acknowledged);
    QTest::keyClick(at.queue(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(at.isIn(OrderState::open), kLong);
    QVERIFY(!at.stored(id).acknowledged.isValid());
    QTest::keyClick(at.queue(), Qt::Key_A);
    QTRY_VERIFY_WITH_TIMEOUT(at.isIn(OrderState::acknowledged), kLong);
    QTest::keyClick(at.queue(), Qt::Key_S);
    QTRY_VERIFY_WITH_TIMEOUT(at.isIn(OrderState::handling), kLong);
    QTest::keyClick(at.queue(), Qt::Key_D);
    at.sheet()
        ->findChild<QPlainTextEdit *>(QStringLiteral("actText"))
        ->setPlainText(QStringLiteral("Rested"));
    QTest::mouseClick(at.sheet()->findChild<QPushButton *>(QStringLiteral("confirmAct")), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(at.queue()->model()->rowCount(), 0, kLong);
    const WorkOrder done = at.stored(id);
    QCOMPARE(done.state, OrderState::done);
    QCOMPARE(done.outcome, QStringLiteral("Rested"));
    // Everything that was done stands in its time line, with who did it.
    const auto detail = at.door->alerts().order(at.actor, id).result();
    const auto acts = std::count_if(detail->timeline.begin(), detail->timeline.end(),
                                    [](const auto &line) { return line.actor == QLatin1String("tester"); });
    QVERIFY(acts >= 5);  // acknowledged, taken back, acknowledged, handled, done
}

void TestAlertsLive::theChartSaysWhyItFired()
{
    LiveStand at;
    at.race("E2", 191);
    const auto *chart = at.page->findChild<InteractiveChart *>(QStringLiteral("orderChart"));
    QTRY_VERIFY_WITH_TIMEOUT(chart->data() && !chart->data()->spec.marks.empty(), kLong);
    const ChartSpec &spec = chart->data()->spec;
    const auto threshold = std::find_if(spec.series.begin(), spec.series.end(), [](const auto &each) {
        return each.role == ChartSpec::Role::threshold;
    });
    QVERIFY(threshold != spec.series.end());
    QCOMPARE(threshold->points.front().y, std::optional(180.0));
    const double fired = spec.marks.front().x;
    QCOMPARE(fired, static_cast<double>(at.shown()->eventTime.ms()));
    QVERIFY(fired >= chart->data()->xFirst && fired <= chart->data()->xLast);
    const auto drawn = std::count_if(spec.series.front().points.begin(), spec.series.front().points.end(),
                                     [](const auto &point) { return point.y.has_value(); });
    QVERIFY2(drawn >= 6, qPrintable(QString::number(drawn)));
    PageStand::keepPicture(*at.page, QStringLiteral("alerts-live"));
}

void TestAlertsLive::groupsOfUnitsHoldTheirOwn()
{
    LiveStand at;
    at.race("E1", 190);
    at.race("E2", 190);
    at.race("E3", 190);
    QTRY_COMPARE_WITH_TIMEOUT(at.queue()->model()->rowCount(), 3, kLong);
    QueueView view;
    view.grouping = OrderGrouping::unit;
    at.page->findChild<OrderFilterBar *>()->setView(view);
    QTRY_COMPARE_WITH_TIMEOUT(at.queue()->model()->rowCount(), 2, kLong);
    std::map<QString, int> rows;
    for (int group = 0; group < 2; ++group) {
        const QPersistentModelIndex index = at.queue()->model()->index(group, 0);
        at.queue()->expand(index);
        QTRY_VERIFY_WITH_TIMEOUT(at.queue()->model()->rowCount(index) > 0, kLong);
        const auto *model = qobject_cast<const OrderQueueModel *>(at.queue()->model());
        const QString title = model->group(index)->title.en.section(QStringLiteral(" / "), -1);
        rows[title] = model->rowCount(index);
    }
    QCOMPARE(rows, (std::map<QString, int>{{QStringLiteral("Mine 1"), 2}, {QStringLiteral("Mine 2"), 1}}));
}

void TestAlertsLive::theHandOverIsPrintedInOneClick()
{
    LiveStand at;
    at.race("E1", 190);
    QTRY_COMPARE_WITH_TIMEOUT(at.queue()->model()->rowCount(), 1, kLong);
    QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "showFile");
    const QString path = at.folder.filePath(QStringLiteral("hand-over.pdf"));
    at.stand->dialogs.paths = {path};
    QTest::mouseClick(at.page->findChild<QPushButton *>(QStringLiteral("printHandOver")), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(m_shown, path, kLong);
    QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
    QVERIFY(at.stand->dialogs.told.empty());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(5) == "%PDF-");
    QVERIFY(file.size() > 4'000);
}

QTEST_MAIN(TestAlertsLive)
#include "tst_alerts_live.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/canned_window.h"
#include "ui/shell/alert_frame.h"
#include "ui/shell/alert_sounds.h"
#include "ui/shell/emergency_banner.h"
#include "ui/shell/navigation_bar.h"
#include "ui/shell/sound_player.h"
#include "ui/shell/tray_alerts.h"
#include "ui/widgets/sound_setting.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace xinglin;
using namespace xinglin::test;

/// What the frame around the pages tells of alerts, whatever page is shown.
class TestAlertFrame : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.applyTo(*qApp); }
    void nothingIsToldWithoutOrders();
    void theBannerGoesOnlyByAcknowledging();
    void itBlinksOnceASecond();
    void aRefusedAcknowledgementIsTold();
    void aNewEmergencyComesOverAnyPage();
    void theBannerLeadsToItsOrder();
    void itTakesNoFocusThatNobodyGaveIt();
    void soundsAreRememberedAndPlayed();
    void theTrayCounts();

private:
    struct Window : CannedWindow
    {
        Window(Theme &theme, const QTemporaryDir &folder, int orders)
            : CannedWindow(theme, folder.filePath(QStringLiteral("state.ini")), withOrders(orders))
        {
            isOpen = open();
        }
        static CannedWorkspace::Options withOrders(int orders)
        {
            CannedWorkspace::Options options;
            options.orders = orders;
            return options;
        }
        EmergencyBanner *banner() const { return window.findChild<EmergencyBanner *>(); }
        QString text() const
        {
            return banner()->findChild<QLabel *>(QStringLiteral("emergencyText"))->text();
        }
        void keepPicture(const QString &name)
        {
            QTest::qWait(60);
            const QDir folder(QStringLiteral(XINGLIN_BINARY_DIR "/screenshots"));
            QVERIFY(QDir().mkpath(folder.path()));
            QVERIFY(window.grab().save(folder.filePath(name + QStringLiteral(".png"))));
        }

        bool isOpen = false;
    };

    Theme m_theme;
    QTemporaryDir m_folder;
};

void TestAlertFrame::nothingIsToldWithoutOrders()
{
    Window at(m_theme, m_folder, 0);
    QVERIFY(at.isOpen);
    QTest::qWait(200);
    QVERIFY(!at.banner()->isVisible());
    QVERIFY(!at.window.findChild<QToolButton *>(QStringLiteral("emergencyCount"))->isVisible());
    QVERIFY(!at.window.windowTitle().contains(QStringLiteral("P0")));
}

void TestAlertFrame::theBannerGoesOnlyByAcknowledging()
{
    Window at(m_theme, m_folder, 21);  // three P0, all waiting
    QVERIFY(at.isOpen);
    QTRY_VERIFY(at.banner()->isVisible());
    QTRY_VERIFY(at.window.windowTitle().startsWith(QStringLiteral("(3 P0) ")));
    auto *count = at.window.findChild<QToolButton *>(QStringLiteral("emergencyCount"));
    QTRY_COMPARE(count->text(), QStringLiteral("3 P0"));
    at.keepPicture(QStringLiteral("alert-banner"));
    for (const PageKey page : {PageKey::overview, PageKey::person, PageKey::trends, PageKey::alerts}) {
        at.window.view()->showPage(page);
        QVERIFY(at.banner()->isVisible());
    }
    QTest::keyClick(&at.window, Qt::Key_Escape);
    QVERIFY(at.banner()->isVisible());
    auto *acknowledge = at.window.findChild<QPushButton *>(QStringLiteral("acknowledgeEmergency"));
    for (int left = 2; left >= 0; --left) {
        const OrderId order = at.banner()->order();
        QTest::mouseClick(acknowledge, Qt::LeftButton);
        QTRY_COMPARE(at.workspace->alerts().stored(order)->state, OrderState::acknowledged);
        QTRY_VERIFY(at.banner()->order() != order);
    }
    QTRY_VERIFY(!at.banner()->isVisible());
    QTRY_COMPARE(count->text(), QStringLiteral("3 P0"));  // unfinished still
}

void TestAlertFrame::itBlinksOnceASecond()
{
    Window at(m_theme, m_folder, 1);
    QVERIFY(at.isOpen);
    QTRY_VERIFY(at.banner()->isVisible());
    int changes = 0;
    bool before = at.banner()->isLit();
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 3200) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
        changes += at.banner()->isLit() != before ? 1 : 0;
        before = at.banner()->isLit();
    }
    QVERIFY2(changes >= 4 && changes <= 7, qPrintable(QString::number(changes)));  // there and back: a second
}

void TestAlertFrame::aRefusedAcknowledgementIsTold()
{
    Window at(m_theme, m_folder, 1);
    QVERIFY(at.isOpen);
    QTRY_VERIFY(at.banner()->isVisible());
    at.workspace->alerts().setError(Error{ErrorCode::diskFull, QStringLiteral("The disk is full."), {}});
    QTest::mouseClick(at.window.findChild<QPushButton *>(QStringLiteral("acknowledgeEmergency")),
                      Qt::LeftButton);
    QTRY_VERIFY(at.text().contains(QStringLiteral("The disk is full.")));
    QVERIFY(at.banner()->isVisible());
}

void TestAlertFrame::aNewEmergencyComesOverAnyPage()
{
    Window at(m_theme, m_folder, 2);
    QVERIFY(at.isOpen);
    QTRY_VERIFY(at.banner()->isVisible());
    at.window.view()->showPage(PageKey::trends);
    const AlertWatch &watch = at.window.findChild<AlertFrame *>()->watch();
    QSignalSpy arrived(&watch, &AlertWatch::arrived);
    QElapsedTimer timer;
    timer.start();
    const OrderId id = at.workspace->alerts().openOrder(AlertSeverity::p0);
    QTRY_COMPARE(arrived.size(), 1);
    const auto rows = arrived.front().front().value<std::vector<OrderRow>>();
    QCOMPARE(rows.size(), std::size_t(1));
    QCOMPARE(rows.front().order.id, id);
    QTRY_COMPARE(watch.counts().unacknowledged[0], std::int64_t(2));
    qInfo("a new P0 was told after %lld ms", timer.elapsed());
    at.workspace->alerts().announce();
    QTest::qWait(100);
    QCOMPARE(arrived.size(), 1);  // not new any more
}

void TestAlertFrame::theBannerLeadsToItsOrder()
{
    Window at(m_theme, m_folder, 30);
    QVERIFY(at.isOpen);
    QTRY_VERIFY(at.banner()->isVisible());
    at.window.view()->showPage(PageKey::overview);
    QTest::mouseClick(at.window.findChild<QPushButton *>(QStringLiteral("openEmergency")), Qt::LeftButton);
    QCOMPARE(at.window.view()->currentPage(), PageKey::alerts);
}

void TestAlertFrame::itTakesNoFocusThatNobodyGaveIt()
{
    Window at(m_theme, m_folder, 21);
    QVERIFY(at.isOpen);
    QTRY_VERIFY(at.banner()->isVisible());
    QVERIFY(QTest::qWaitForWindowActive(&at.window));
    auto *acknowledge = at.window.findChild<QPushButton *>(QStringLiteral("acknowledgeEmergency"));
    QPushButton run(at.window.centralWidget());
    run.show();
    QWidget::setTabOrder(&run, acknowledge);
    run.setFocus();
    QTRY_COMPARE(QApplication::focusWidget(), &run);
    run.setEnabled(false);  // it works now; the focus goes on to the next in the window
    QTRY_VERIFY(QApplication::focusWidget() != &run);
    QVERIFY(QApplication::focusWidget() != acknowledge);
    run.setEnabled(true);
    run.setFocus();
    QTRY_COMPARE(QApplication::focusWidget(), &run);
    QTest::keyClick(&run, Qt::Key_Tab);  // who goes there means it
    QTRY_COMPARE(QApplication::focusWidget(), acknowledge);
}

void TestAlertFrame::soundsAreRememberedAndPlayed()
{
    WindowState state(m_folder.filePath(QStringLiteral("sounds.ini")));
    const QString heard = m_folder.filePath(QStringLiteral("heard.raw"));
    const QByteArray device = "file:FILE=" + heard.toUtf8() + ",FORMAT=raw";
    AlertSounds sounds(&state, device);
    for (const AlertSeverity severity : {AlertSeverity::p0, AlertSeverity::p1, AlertSeverity::p2}) {
        QVERIFY(isSoundOn(&state, severity));
        QVERIFY(AlertSounds::soundOf(severity).startsWith("RIFF"));
    }
    QSignalSpy played(&sounds, &AlertSounds::played);
    sounds.play(AlertSeverity::p2);
    QTRY_COMPARE(played.size(), 1);
    if (!played.front().at(1).toBool()) {  // the system's player is there: what it got is the file's samples
        QFile file(heard);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), AlertSounds::soundOf(AlertSeverity::p2).mid(44));
    }
    AlertSounds nowhere(nullptr, "no_such_output");
    QSignalSpy bell(&nowhere, &AlertSounds::played);
    nowhere.play(AlertSeverity::p0);
    QTRY_COMPARE(bell.size(), 1);
    QVERIFY(bell.front().at(1).toBool());
    setSoundOn(&state, AlertSeverity::p1, false);
    QVERIFY(!isSoundOn(&state, AlertSeverity::p1));
    QVERIFY(isSoundOn(&state, AlertSeverity::p0));
    sounds.play(AlertSeverity::p1);
    QTest::qWait(50);
    QCOMPARE(played.size(), 1);
    QCOMPARE(playSound("not a sound").error().code == ErrorCode::invalidData ||
                 playSound("not a sound").error().code == ErrorCode::io,
             true);
}

void TestAlertFrame::theTrayCounts()
{
    TrayAlerts tray(m_theme);
    OrderCounts counts;
    counts.unacknowledged = {2, 5, 7, 0};
    tray.setCounts(counts);
    QCOMPARE(tray.text(), QStringLiteral("Not acknowledged: 2 P0, 5 P1, 7 P2"));
    const QImage plain = TrayAlerts::badge(m_theme, 0, AlertSeverity::p1, 32).toImage();
    const QImage seven = TrayAlerts::badge(m_theme, 7, AlertSeverity::p0, 32).toImage();
    const QImage many = TrayAlerts::badge(m_theme, 250, AlertSeverity::p0, 32).toImage();
    QVERIFY(plain != seven && seven != many);
    // The badge is in the colour of what waits.
    QCOMPARE(seven.pixelColor(22, 16).name(), m_theme.colour(ColourRole::p0).name());
}

QTEST_MAIN(TestAlertFrame)
#include "tst_alert_frame.moc"

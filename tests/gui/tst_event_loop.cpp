// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/canned_window.h"
#include "tests/gui/event_loop_watch.h"
#include "ui/shell/pages.h"

#include <QApplication>
#include <QTest>
#include <QThread>

#include <atomic>
#include <thread>

using namespace xinglin;
using namespace xinglin::test;

/// The window stays alive while work goes on behind the door.
class TestEventLoop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.applyTo(*qApp); }

    void aDoorThatTakesSecondsNeverStopsTheWindow()
    {
        CannedWorkspace::Options options;
        options.delay = std::chrono::milliseconds(400);
        CannedWindow fixture(m_theme, stateFile(), options);
        QVERIFY(fixture.open());
        EventLoopWatch watch;
        watch.start();
        for (const PageEntry &entry : pageEntries()) {
            QElapsedTimer making;
            making.start();
            fixture.window.view()->showPage(entry.key);
            qInfo("%s: made in %lld ms", qPrintable(entry.name), making.elapsed());
            QTest::qWait(600);
        }
        QVERIFY(watch.ticks() > 100);
        qInfo("longest pause while pages load: %.0f ms", watch.longestAway());
        QVERIFY2(watch.longestAway() < kMakingAPage, qPrintable(QString::number(watch.longestAway())));
    }

    void commitsWhileTheOverviewIsShownCostLittle()
    {
        CannedWorkspace::Options options;
        options.teams = 12;
        CannedWindow fixture(m_theme, stateFile(), options);
        QVERIFY(fixture.open());
        fixture.window.view()->showPage(PageKey::overview);
        QTest::qWait(800);
        // An import commits all the time, from a thread of its own.
        std::atomic_bool stop = false;
        std::thread import([&] {
            while (!stop) {
                QMetaObject::invokeMethod(fixture.workspace, [&fixture] { fixture.workspace->commit(); });
                QThread::msleep(5);
            }
        });
        EventLoopWatch watch;
        watch.start();
        QTest::qWait(2000);
        stop = true;
        import.join();
        qInfo("longest pause while data comes in: %.0f ms", watch.longestAway());
        QVERIFY2(watch.longestAway() < kLimit, qPrintable(QString::number(watch.longestAway())));
        // Four refreshes a second at most, each a handful of questions, however often there is a commit.
        QVERIFY(fixture.workspace->asked() < 150);
    }

    void closingDoesNotWaitForWhatRuns()
    {
        CannedWorkspace::Options options;
        options.delay = std::chrono::milliseconds(700);
        CannedWindow fixture(m_theme, stateFile(), options);
        QVERIFY(fixture.open());
        fixture.window.view()->showPage(PageKey::organisation);
        QElapsedTimer timer;
        timer.start();
        fixture.window.closeWorkspace();
        QVERIFY2(timer.elapsed() < 150, qPrintable(QString::number(timer.elapsed())));
    }

private:
    QString stateFile() const { return m_folder.filePath(QStringLiteral("state.ini")); }

    // Wall time on a busy machine with two cores: a block is told from a slow round by its size.
    static constexpr double kLimit = 60;
    static constexpr double kMakingAPage = 150;

    Theme m_theme;
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestEventLoop)
#include "tst_event_loop.moc"

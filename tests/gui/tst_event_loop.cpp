// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/canned_workspace.h"
#include "ui/shell/main_window.h"
#include "ui/shell/pages.h"
#include "ui/shell/workspace_view.h"
#include "ui/widgets/dialogs.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <thread>

using namespace xinglin;
using namespace xinglin::test;

namespace {

/// The longest time for which the event loop did not come round, seen from a timer that wants to fire every
/// millisecond.
class LoopWatch
{
public:
    LoopWatch()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(1);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            m_longest = std::max(m_longest, m_since.restart());
            ++m_rounds;
        });
        m_since.start();
        m_timer.start();
    }
    qint64 longestMs() const { return m_longest; }
    int rounds() const { return m_rounds; }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
    int m_rounds = 0;
};

}  // namespace

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
        Fixture fixture(m_theme, m_folder, options);
        QVERIFY(fixture.open());
        LoopWatch watch;
        for (const PageEntry &entry : pageEntries()) {
            QElapsedTimer making;
            making.start();
            fixture.window.view()->showPage(entry.key);
            qInfo("%s: made in %lld ms", qPrintable(entry.name), making.elapsed());
            QTest::qWait(600);
        }
        QVERIFY(watch.rounds() > 100);
        qInfo("longest pause while pages load: %lld ms", watch.longestMs());
        QVERIFY2(watch.longestMs() < kMakingAPage, qPrintable(QString::number(watch.longestMs())));
    }

    void commitsWhileTheOverviewIsShownCostLittle()
    {
        CannedWorkspace::Options options;
        options.teams = 12;
        Fixture fixture(m_theme, m_folder, options);
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
        LoopWatch watch;
        QTest::qWait(2000);
        stop = true;
        import.join();
        qInfo("longest pause while data comes in: %lld ms", watch.longestMs());
        QVERIFY2(watch.longestMs() < kLimit, qPrintable(QString::number(watch.longestMs())));
        // Four refreshes a second at most, each a handful of questions, however often there is a commit.
        QVERIFY(fixture.workspace->asked() < 150);
    }

    void closingDoesNotWaitForWhatRuns()
    {
        CannedWorkspace::Options options;
        options.delay = std::chrono::milliseconds(700);
        Fixture fixture(m_theme, m_folder, options);
        QVERIFY(fixture.open());
        fixture.window.view()->showPage(PageKey::organisation);
        QElapsedTimer timer;
        timer.start();
        fixture.window.closeWorkspace();
        QVERIFY2(timer.elapsed() < 150, qPrintable(QString::number(timer.elapsed())));
    }

private:
    // Wall time on a busy machine with two cores: a block is told from a slow round by its size.
    static constexpr qint64 kLimit = 60;
    static constexpr qint64 kMakingAPage = 150;

    struct Fixture
    {
        Fixture(Theme &theme, QTemporaryDir &folder, CannedWorkspace::Options options)
            : state(folder.filePath(QStringLiteral("state.ini")))
            , window(theme, dialogs, state,
                     {[this, options](const QString &) -> Result<std::unique_ptr<Workspace>> {
                          auto made = std::make_unique<CannedWorkspace>(options);
                          workspace = made.get();
                          return std::unique_ptr<Workspace>(std::move(made));
                      },
                      [](const QString &, const NewWorkspace &) { return Status(); }})
        {
            window.resize(1280, 720);
            window.show();
        }
        bool open()
        {
            QSignalSpy settled(&window, &MainWindow::settled);
            window.openWorkspace(QStringLiteral("canned"));
            return settled.wait(5000) && window.view();
        }

        ScriptedDialogs dialogs;
        WindowState state;
        CannedWorkspace *workspace = nullptr;
        MainWindow window;
    };

    Theme m_theme;
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestEventLoop)
#include "tst_event_loop.moc"

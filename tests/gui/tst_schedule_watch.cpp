// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/schedule_world.h"
#include "ui/shell/schedule_notice.h"
#include "ui/shell/schedule_watch.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace xinglin;
using namespace xinglin::test;

namespace {

using RunState = ScheduleRun::State;

constexpr int kLongWait = 60'000;  // a loaded machine

/// The watch of a window over the world's door, and what it told.
struct Watched
{
    explicit Watched(const ScheduleWorld &world, Workspace *door = nullptr)
        : watch(std::make_unique<ScheduleWatch>(door ? *door : *world.door, world.actor, activities))
        , ended(watch.get(), &ScheduleWatch::ended)
        , settled(watch.get(), &ScheduleWatch::settled)
    {}
    ScheduleRun run(int which) const { return ended.at(which).at(0).value<ScheduleRun>(); }

    Activities activities;
    std::unique_ptr<ScheduleWatch> watch;
    QSignalSpy ended;
    QSignalSpy settled;
};

}  // namespace

class TestScheduleWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesAtTheStartWhatFellDue();
    void wakesWhenTheNextFallsDue();
    void looksAfterASleep();
    void aNewScheduleIsSeen();
    void aFailureIsSaidAndTriedAgain();
    void closingStopsTheWorkAndItWaits();
    void oneOfTwoProgramsMakesIt();
};

void TestScheduleWatch::makesAtTheStartWhatFellDue()
{
    ScheduleWorld world;
    world.save(world.daily());
    world.clock->set(world.at(6, 8));
    const Watched window(world);
    QTRY_COMPARE_WITH_TIMEOUT(window.settled.count(), 1, kLongWait);
    QCOMPARE(window.ended.count(), 1);
    QCOMPARE(window.run(0).state, RunState::made);
    QCOMPARE(window.run(0).period.text(), QStringLiteral("2026-10-05"));
    QCOMPARE(window.ended.at(0).at(1).toString(), QStringLiteral("每日"));
    QCOMPARE(world.everythingMade().size(), 1);
    QCOMPARE(window.watch->nextLook(), world.at(7, 7));
    QCOMPARE(window.activities.count(), 0);
}

// The wake-up is the watch's own: nobody tells it the time here.
void TestScheduleWatch::wakesWhenTheNextFallsDue()
{
    ScheduleWorld world;
    world.save(world.daily());
    world.clock->set(world.at(6, 7) + -300);
    const Watched window(world);
    QTRY_COMPARE_WITH_TIMEOUT(window.settled.count(), 1, kLongWait);
    QCOMPARE(window.ended.count(), 0);
    QCOMPARE(window.watch->nextLook(), world.at(6, 7));
    world.clock->set(world.at(6, 7));
    QTRY_COMPARE_WITH_TIMEOUT(window.ended.count(), 1, kLongWait);
    QCOMPARE(window.run(0).state, RunState::made);
}

void TestScheduleWatch::looksAfterASleep()
{
    ScheduleWorld world;
    world.save(world.daily());
    const Watched window(world);
    QTRY_COMPARE_WITH_TIMEOUT(window.settled.count(), 1, kLongWait);
    QCOMPARE(window.watch->nextLook(), world.at(6, 7));
    window.watch->setNow(world.at(6, 6, 59));
    QCOMPARE(window.watch->nextLook(), world.at(6, 7));  // it did not even look
    world.clock->set(world.at(6, 9));
    window.watch->setNow(world.at(6, 9));
    QTRY_COMPARE_WITH_TIMEOUT(window.ended.count(), 1, kLongWait);
    QCOMPARE(window.run(0).state, RunState::made);
    QCOMPARE(window.run(0).due, world.at(6, 7));
    QTRY_COMPARE_WITH_TIMEOUT(window.watch->nextLook(), world.at(7, 7), kLongWait);
}

void TestScheduleWatch::aNewScheduleIsSeen()
{
    ScheduleWorld world;
    const Watched window(world);
    QTRY_COMPARE_WITH_TIMEOUT(window.settled.count(), 1, kLongWait);
    QVERIFY(!window.watch->nextLook().isValid());
    const Schedule saved = world.save(world.daily());
    QTRY_COMPARE_WITH_TIMEOUT(window.watch->nextLook(), world.at(6, 7), kLongWait);
    QVERIFY(world.door->schedules().setEnabled(world.actor, saved.id, saved.version, false).result());
    QTRY_VERIFY_WITH_TIMEOUT(!window.watch->nextLook().isValid() && window.settled.count() > 2, kLongWait);
}

void TestScheduleWatch::aFailureIsSaidAndTriedAgain()
{
    ScheduleWorld world;
    world.save(world.daily());
    QVERIFY(QDir().rmdir(world.out()));
    world.clock->set(world.at(6, 8));
    const Watched window(world);
    Theme theme;
    ScheduleNotice notice(theme);
    connect(window.watch.get(), &ScheduleWatch::ended, &notice, &ScheduleNotice::take);
    QTRY_COMPARE_WITH_TIMEOUT(window.settled.count(), 1, kLongWait);
    QCOMPARE(window.run(0).state, RunState::failed);
    QVERIFY(notice.isVisibleTo(nullptr));
    QVERIFY2(notice.text().contains(QStringLiteral("每日")), qPrintable(notice.text()));
    auto *reason = notice.findChild<QLabel *>(QStringLiteral("scheduleNoticeReason"));
    QVERIFY2(reason->text().contains(world.out()), qPrintable(reason->text()));
    QCOMPARE(window.watch->nextLook(), world.at(6, 8, 15));

    QVERIFY(QDir().mkdir(world.out()));
    world.clock->set(world.at(6, 8, 15));
    window.watch->setNow(world.at(6, 8, 15));
    QTRY_COMPARE_WITH_TIMEOUT(window.ended.count(), 2, kLongWait);
    QCOMPARE(window.run(1).state, RunState::made);
    QCOMPARE(window.run(1).id, window.run(0).id);
    QVERIFY(!notice.isVisibleTo(nullptr));
    QCOMPARE(world.everythingMade().size(), 1);
}

void TestScheduleWatch::closingStopsTheWorkAndItWaits()
{
    ScheduleWorld world;
    world.save(world.daily({QStringLiteral("pdf"), QStringLiteral("xlsx"), QStringLiteral("json")}));
    world.clock->set(world.at(6, 8));
    {
        const Watched window(world);
        QTRY_VERIFY_WITH_TIMEOUT(window.watch->isMaking(), kLongWait);
    }
    // Nothing goes on behind a closed window: neither a run nor a half-made file.
    const auto book = world.book();
    QCOMPARE(book.size(), std::size_t{1});
    QVERIFY(book[0].state == RunState::waiting || book[0].state == RunState::made);
    QCOMPARE(world.everythingMade().size(), book[0].state == RunState::made ? 3 : 0);
    const Watched next(world);
    QTRY_COMPARE_WITH_TIMEOUT(next.settled.count(), 1, kLongWait);
    QCOMPARE(world.book().size(), std::size_t{1});
    QCOMPARE(world.book()[0].state, RunState::made);
    QCOMPARE(world.book()[0].attempts, 1);
    QCOMPARE(world.everythingMade().size(), 3);
}

void TestScheduleWatch::oneOfTwoProgramsMakesIt()
{
    ScheduleWorld world;
    world.save(world.daily());
    HandSetClock *itsClock = nullptr;
    const auto door = world.anotherDoor(itsClock);
    world.clock->set(world.at(6, 8));
    itsClock->set(world.at(6, 8));
    const Watched one(world);
    const Watched other(world, door.get());
    QTRY_VERIFY_WITH_TIMEOUT(one.settled.count() > 0 && other.settled.count() > 0, kLongWait);
    QTRY_COMPARE_WITH_TIMEOUT(one.ended.count() + other.ended.count(), 1, kLongWait);
    const auto book = world.book();
    QCOMPARE(book.size(), std::size_t{1});
    QCOMPARE(book[0].state, RunState::made);
    QCOMPARE(book[0].attempts, 1);
    QCOMPARE(world.everythingMade().size(), 1);
}

QTEST_MAIN(TestScheduleWatch)
#include "tst_schedule_watch.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite_store.h"
#include "workspace/alerts/alert_desk.h"
#include "workspace/alerts/duty_desk.h"
#include "workspace/alerts/outbox_desk.h"
#include "workspace/alerts/rule_desk.h"
#include "workspace/embedded_workspace.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <future>
#include <thread>

using namespace xinglin;

namespace {

const Actor kActor{QStringLiteral("tester")};

std::unique_ptr<EmbeddedWorkspace> openDoor(std::unique_ptr<Store> store, const QString &folder)
{
    auto door = EmbeddedWorkspace::open(std::move(store), folder);
    return door ? *std::move(door) : nullptr;
}

std::unique_ptr<SqliteStore> newStore(const QString &folder)
{
    NewStore what;
    what.name = QStringLiteral("一矿");
    what.zone = QByteArrayLiteral("Europe/Berlin");
    what.clockShiftMs = -86'400'000;
    what.now = SystemClock().now();
    auto store = SqliteStore::create(folder, what);
    return store ? *std::move(store) : nullptr;
}

std::unique_ptr<EmbeddedWorkspace> newDoor(const QString &folder)
{
    auto store = newStore(folder);
    return store ? openDoor(std::move(store), folder) : nullptr;
}

/// A store as a busy disk makes it: threads of others wait at its version until somebody lets them go on.
class BusyStore final : public Store
{
public:
    BusyStore(std::unique_ptr<SqliteStore> store, std::shared_future<void> quiet)
        : m_store(std::move(store))
        , m_quiet(std::move(quiet))
    {}

    Status read(const std::function<Status(StoreSession &)> &work) override { return m_store->read(work); }
    Status write(const std::function<Status(StoreSession &)> &work) override { return m_store->write(work); }
    bool isWritable() const override { return m_store->isWritable(); }
    Result<std::int64_t> dataVersion() override
    {
        if (std::this_thread::get_id() != m_opener)
            m_quiet.wait();
        return m_store->dataVersion();
    }
    Result<std::vector<CheckFinding>> check(const Progress &progress, const CancelToken &cancel) override
    {
        return m_store->check(progress, cancel);
    }
    Status backup(const QString &file, const Progress &progress, const CancelToken &cancel) override
    {
        return m_store->backup(file, progress, cancel);
    }

private:
    std::unique_ptr<SqliteStore> m_store;
    std::shared_future<void> m_quiet;
    std::thread::id m_opener = std::this_thread::get_id();
};

Unit unit(const QString &code)
{
    Unit made;
    made.code = code;
    made.name = {QStringLiteral("单位"), QStringLiteral("Unit")};
    return made;
}

}  // namespace

/// The door's own promises: asynchronous answers, notice of changes, and an orderly end.
class TestDoor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatItWasMadeWith()
    {
        const QTemporaryDir folder;
        const auto door = newDoor(folder.path());
        QVERIFY(door);
        const auto info = door->info(kActor).result();
        QVERIFY(info);
        QCOMPARE(info->name, QStringLiteral("一矿"));
        QCOMPARE(info->zone.name(), QByteArray("Europe/Berlin"));
        QCOMPARE(info->place, folder.path());
        QVERIFY(qAbs(SystemClock().now() - info->now - 86'400'000) < 60'000);
        QCOMPARE(info->people, 0);
        QVERIFY(!info->dataDays.isValid());
    }

    void theDesksOfADoorOpenedElsewhereTellHere()
    {
        // As the window does it: opened by a thread that ends, then handed over.
        const QTemporaryDir folder;
        std::unique_ptr<EmbeddedWorkspace> door;
        std::thread opener([&, here = QThread::currentThread()] {
            door = newDoor(folder.path());
            if (door)
                door->moveToThread(here);
        });
        opener.join();
        QVERIFY(door);
        QSignalSpy alerts(&door->alerts(), &AlertDesk::changed), rules(&door->rules(), &RuleDesk::changed),
            duty(&door->duty(), &DutyDesk::changed), outbox(&door->outbox(), &OutboxDesk::changed);
        QVERIFY(door->addUnit(kActor, unit(QStringLiteral("A"))).result());
        QTRY_VERIFY_WITH_TIMEOUT(alerts.count() > 0 && rules.count() > 0, 2000);
        QTRY_VERIFY_WITH_TIMEOUT(duty.count() > 0 && outbox.count() > 0, 2000);
        // A silence is told of at once, without the look that is taken at the store now and then.
        alerts.clear();
        Silence silence;
        silence.rule = QStringLiteral("x");
        silence.reason = QStringLiteral("test");
        silence.from = door->info(kActor).result()->now;
        silence.until = silence.from + 3'600'000;
        QVERIFY(door->alerts().silence(kActor, silence).result());
        QTRY_VERIFY_WITH_TIMEOUT(alerts.count() > 0, 2000);
    }

    void aChangeRightAfterOpeningIsTold()
    {
        const QTemporaryDir folder;
        std::promise<void> quiet;
        const auto door = openDoor(
            std::make_unique<BusyStore>(newStore(folder.path()), quiet.get_future().share()), folder.path());
        QVERIFY(door);
        QSignalSpy spy(door.get(), &Workspace::changed);
        const bool added = door->addUnit(kActor, unit(QStringLiteral("A"))).result().has_value();
        quiet.set_value();
        QVERIFY(added);
        QTRY_VERIFY_WITH_TIMEOUT(spy.count() > 0, 2000);
    }

    void changesOfThisDoorAndOfAnotherAreTold()
    {
        const QTemporaryDir folder;
        const auto door = newDoor(folder.path());
        QVERIFY(door);
        QSignalSpy spy(door.get(), &Workspace::changed);
        QVERIFY(door->addUnit(kActor, unit(QStringLiteral("A"))).result());
        QTRY_VERIFY_WITH_TIMEOUT(spy.count() > 0, 2000);

        auto second = SqliteStore::open(folder.path());
        QVERIFY(second);
        const auto other = openDoor(*std::move(second), folder.path());
        QVERIFY(other);
        QTest::qWait(0);
        spy.clear();
        QElapsedTimer timer;
        QVERIFY(other->addUnit(kActor, unit(QStringLiteral("B"))).result());
        timer.start();
        QTRY_VERIFY_WITH_TIMEOUT(spy.count() > 0, 2000);
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
        const auto units = door->units(kActor, kLastDay).result();
        QVERIFY(units);
        QCOMPARE(units->size(), std::size_t{2});
    }

    void aRefusalNamesWhatIsWrong()
    {
        const QTemporaryDir folder;
        const auto door = newDoor(folder.path());
        QVERIFY(door);
        QVERIFY(door->addUnit(kActor, unit(QStringLiteral("A"))).result());
        const auto again = door->addUnit(kActor, unit(QStringLiteral("A"))).result();
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::conflict);
        QVERIFY(!again.error().message.isEmpty());
        const auto nobody =
            door->resolve(kActor, SubjectId::Kind::person, QStringLiteral("E404"), kLastDay).result();
        QVERIFY(!nobody);
        QCOMPARE(nobody.error().code, ErrorCode::notFound);
    }

    void closingAnswersEveryCall()
    {
        const QTemporaryDir folder;
        auto door = newDoor(folder.path());
        QVERIFY(door);
        std::vector<Workspace::Answer<WorkspaceInfo>> answers;
        for (int i = 0; i < 500; ++i)
            answers.push_back(door->info(kActor));
        door.reset();
        int cancelled = 0;
        for (auto &answer : answers) {
            QVERIFY(answer.isFinished());
            const auto result = answer.result();
            if (!result) {
                QCOMPARE(result.error().code, ErrorCode::cancelled);
                ++cancelled;
            }
        }
        qInfo("%d of 500 calls were answered \"cancelled\"", cancelled);
    }

    void settlingAnEmptyWorkspaceReturns()
    {
        const QTemporaryDir folder;
        const auto door = newDoor(folder.path());
        QVERIFY(door);
        QVERIFY(door->settle(kActor).result());
        const auto check = door->check(kActor, {}, {}).result();
        QVERIFY(check);
        QVERIFY(check->findings.empty());
    }
};

QTEST_GUILESS_MAIN(TestDoor)
#include "tst_door.moc"

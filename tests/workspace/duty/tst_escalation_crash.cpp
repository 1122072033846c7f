// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/workspace/duty/duty_world.h"

#include "core/random.h"

#include <QCoreApplication>
#include <QProcess>

#include <cstdio>
#include <unistd.h>

using namespace xinglin;
using namespace xinglin::test;

namespace {

constexpr int kOrders = 1'500;
constexpr int kRounds = 60;
constexpr std::int64_t kLater = 2 * kMinute;  // two of three steps are due

/// What a child does until it is killed: everything that is due at the instant, again and again.
int beChild(const QString &folder, std::int64_t now)
{
    auto store = SqliteStore::open(folder);
    if (!store)
        return 1;
    const MovedClock clock{Instant(now)};
    Context context{**store, clock, *Zone::byName("Asia/Shanghai"), MetricDictionary::builtIn()};
    std::printf("ready\n");
    std::fflush(stdout);
    const auto done = duty::runDue(context);
    return done ? 0 : 2;
}

/// Starts a child, kills it after so many microseconds; whether it had come to its end.
bool runAndKill(const QString &folder, Instant now, std::uint64_t microseconds)
{
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(),
                {QStringLiteral("--child"), folder, QString::number(qint64{now.ms()})});
    if (!child.waitForStarted())
        qFatal("no child process");
    while (!child.canReadLine() && child.state() == QProcess::Running)
        child.waitForReadyRead(5'000);
    usleep(static_cast<useconds_t>(microseconds));
    const bool wasRunning = child.state() == QProcess::Running;
    child.kill();
    child.waitForFinished();
    return !wasRunning || child.exitStatus() == QProcess::NormalExit;
}

}  // namespace

class TestEscalationCrash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachDueStepHappensOnceWhereverItIsKilled()
    {
        DutyWorld world;
        const Instant opened = world.clock.now();
        DutyWorld::must(world.store.write([&](StoreSession &session) -> Result<int> {
            for (int i = 0; i < kOrders; ++i) {
                auto added = session.orders().addOrder(world.alert("w", AlertSeverity::p0));
                if (!added)
                    return fail(added.error());
                if (Status sent = duty::dispatchOpened(session, world.context, *added); !sent)
                    return fail(sent.error());
                if (const auto saved = session.orders().saveOrder(*added); !saved)
                    return fail(saved.error());
                m_ids.push_back(added->id);
            }
            return 0;
        }));
        world.clock.set(opened + kLater);
        world.store.close();
        Random random(20260930);
        int killed = 0;
        for (int round = 0; round < kRounds; ++round) {
            if (!runAndKill(world.store.folder(), world.clock.now(), random.below(40'000)))
                ++killed;
        }
        QVERIFY2(killed > 3, "the child was never killed at work: the test proves nothing");
        world.store.reopen();
        Context context{world.store.store(), world.clock, world.zone, MetricDictionary::builtIn()};
        XVERIFY(duty::runDue(context));
        for (const OrderId id : m_ids) {
            WorkOrder order;
            order.id = id;
            QCOMPARE(world.timeline(order), world.nobodyCame(2));
            QCOMPARE(world.now(order).escalation, 2);
        }
        XVERIFY(world.store->read([](StoreSession &session) { return session.audit().verify(); }));
    }

private:
    std::vector<OrderId> m_ids;
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() == 4 && words[1] == QLatin1String("--child"))
        return beChild(words[2], words[3].toLongLong());
    TestEscalationCrash test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_escalation_crash.moc"

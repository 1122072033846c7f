// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random.h"
#include "tests/workspace/imports/import_fixture.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>

#include <csignal>
#include <cstdio>
#include <unistd.h>

using namespace xinglin;
using namespace xinglin::test;

namespace {

constexpr int kRounds = 20;
constexpr int kRecords = 130'000;  // more than is held back for the commit: some is staged before

/// The file of one round: nothing in it repeats another round's.
QByteArray fileOf(int round)
{
    QByteArray text;
    for (int i = 0; i < kRecords; ++i)
        text += sample(i % 2 == 0 ? "A" : qPrintable(QStringLiteral("R%1").arg(round)), round * kRecords + i,
                       R"("heart_rate":72)");
    return text;
}

/// A process that imports one file, says so, and waits to be killed.
int beChild(const QString &folder, const QString &file)
{
    auto store = SqliteStore::open(folder);
    if (!store)
        return 1;
    const SystemClock clock;
    Context context{**store, clock, *Zone::byName("Asia/Shanghai"), MetricDictionary::builtIn(), folder};
    std::printf("begin\n");
    std::fflush(stdout);
    ImportRequest request;
    request.files = {file};
    const auto report = runImport(context, Actor{QStringLiteral("child")}, request, {}, {});
    std::printf(report && report->files[0].committed ? "done\n" : "failed\n");
    std::fflush(stdout);
    for (;;)
        pause();
}

/// Starts a child, kills it after `microseconds`, and tells whether it had said that it was done.
bool importAndKill(const QString &folder, const QString &file, int microseconds, double *seconds = nullptr)
{
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--child"), folder, file});
    if (!child.waitForReadyRead(60'000))
        qFatal("the child did not begin");
    QElapsedTimer timer;
    timer.start();
    QByteArray said = child.readAllStandardOutput();
    while (timer.nsecsElapsed() / 1000 < microseconds && !said.contains("done")) {
        child.waitForReadyRead(1);
        said += child.readAllStandardOutput();
    }
    if (seconds)
        *seconds = static_cast<double>(timer.nsecsElapsed()) * 1e-9;
    ::kill(static_cast<pid_t>(child.processId()), SIGKILL);
    child.waitForFinished();
    return (said + child.readAllStandardOutput()).contains("done");
}

}  // namespace

class TestImportCrash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKilledImportIsThereWholeOrNotAtAll();
};

void TestImportCrash::aKilledImportIsThereWholeOrNotAtAll()
{
    ImportFixture fixture;
    Random random(5);
    double seconds = 1.0;
    int whole = 0, none = 0;
    for (int round = 0; round < kRounds; ++round) {
        const QString file = fixture.file(QStringLiteral("round.json"), fileOf(round));
        const int limit = round == 0 ? 60'000'000 : static_cast<int>(random.uniform() * 1.2e6 * seconds);
        const bool acknowledged =
            importAndKill(fixture.store.folder(), file, limit, round == 0 ? &seconds : nullptr);
        QVERIFY(round > 0 || acknowledged);
        const auto findings = fixture.store->check({}, {});
        XVERIFY(findings);
        QVERIFY2(findings->empty(), findings->empty() ? "" : qPrintable(findings->front().text));
        // Readers see all of it or nothing.
        const auto device = fixture.device(qPrintable(QStringLiteral("R%1").arg(round)));
        const bool isThere = device && device->lastSeen.isValid();
        if (isThere)
            QCOMPARE(fixture.pendingRows(qPrintable(device->serial)).size(), std::size_t{kRecords / 2});
        QVERIFY(isThere || !acknowledged);
        // The next import takes back what was staged, and finds everything or nothing known.
        ImportRequest request;
        request.files = {file};
        const auto again = fixture.run(request);
        XVERIFY(again);
        const QString expected = isThere ? QStringLiteral("%1 0 %1 0 0") : QStringLiteral("%1 %1 0 0 %1");
        QCOMPARE(counts(again->files.at(0)), expected.arg(kRecords));
        for (const ImportRecord &import : fixture.imports())
            QVERIFY(import.state != ImportRecord::State::staged);
        ++(isThere ? whole : none);
        fixture.merge();
    }
    qInfo("%d imports were whole, %d not there", whole, none);
    QVERIFY(none > 0);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() == 4 && arguments.at(1) == QLatin1String("--child"))
        return beChild(arguments.at(2), arguments.at(3));
    TestImportCrash test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_import_crash.moc"

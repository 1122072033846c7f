// SPDX-License-Identifier: GPL-3.0-or-later
#include "kept_workspace.h"

#include "workspace/care_use_cases.h"

#include <QJsonObject>

using namespace xinglin;
using namespace xinglin::test;

namespace {

const Actor kActor{QStringLiteral("officer")};

void fillWith(KeptWorkspace &workspace, int days)
{
    Random random(9);
    workspace.arrive([&](RecordBatch &records) {
        for (int i = 0; i < KeptWorkspace::kPeople; ++i)
            workspace.wear(records, random, i, workspace.at(0, 8), workspace.at(days, 0), 3'600'000);
    });
}

CheckReport checked(KeptWorkspace &workspace)
{
    return care::check(workspace.context(), kActor, {}, {}).value();
}

/// Changes one stored blob through the port, as a failing disk would.
template <typename Write>
void spoil(KeptWorkspace &workspace, Write write)
{
    KeptWorkspace::must(
        workspace.fixture->write([&](StoreSession &session) { return write(session.vitals()); }));
}

}  // namespace

class TestCareUseCases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void infoTellsWhatIsThere()
    {
        KeptWorkspace workspace;
        auto info = care::info(workspace.context(), kActor);
        XVERIFY(info);
        QCOMPARE(info->name, QStringLiteral("Test"));
        QVERIFY(!info->demo && !info->readOnly && !info->dataDays.isValid() && !info->dataUntil.isValid());
        QCOMPARE(info->people, 12);
        QCOMPARE(info->units, 7);
        QCOMPARE(info->devices, 12);
        fillWith(workspace, 3);
        info = care::info(workspace.context(), kActor);
        QCOMPARE(info->pendingRecords, 1);
        workspace.settle();
        info = care::info(workspace.context(), kActor);
        QCOMPARE(info->pendingRecords, 0);
        QCOMPARE(info->dataDays, (DayRange{KeptWorkspace::kFirst, KeptWorkspace::kFirst + 2}));
    }

    void aHealthyWorkspaceHasNoFindings()
    {
        KeptWorkspace workspace;
        fillWith(workspace, 3);
        double last = 0.0;
        const auto report = care::check(workspace.context(), kActor, [&](double share) { last = share; }, {});
        XVERIFY(report);
        workspace.settle();
        const CheckReport settled = checked(workspace);
        QVERIFY(settled.findings.empty());
        QCOMPARE(settled.summaries, 36);
        QCOMPARE(settled.rollUps, 21);
        QVERIFY(settled.blocks >= 36);
        QVERIFY(last > 0.4 && last <= 1.0);
    }

    void damagedBlobsAreNamed()
    {
        KeptWorkspace workspace;
        fillWith(workspace, 3);
        workspace.settle();
        const std::string noise(200, 'q');
        spoil(workspace,
              [&](VitalsPort &port) { return port.writeBlock(5, KeptWorkspace::kFirst, bytesOf(noise)); });
        spoil(workspace, [&](VitalsPort &port) {
            return port.writeSummary(3, KeptWorkspace::kFirst + 1, bytesOf(noise));
        });
        spoil(workspace, [&](VitalsPort &port) {
            return port.writeRollUp(2, KeptWorkspace::kFirst + 2, bytesOf(noise));
        });
        QStringList places;
        for (const CheckFinding &finding : checked(workspace).findings) {
            places += finding.place;
            QVERIFY(!finding.text.isEmpty() && !finding.advice.isEmpty());
        }
        QVERIFY(places.contains(QStringLiteral("blocks: device 5, 2026-09-01")));
        QVERIFY(places.contains(QStringLiteral("summaries: person 3, 2026-09-02")));
        QVERIFY(places.contains(QStringLiteral("roll-ups: unit B, 2026-09-03")));
    }

    void aRollUpThatIsNoSumIsNamed()
    {
        KeptWorkspace workspace;
        fillWith(workspace, 2);
        workspace.settle();
        spoil(workspace, [](VitalsPort &port) { return port.writeRollUp(4, KeptWorkspace::kFirst, {}); });
        const auto findings = checked(workspace).findings;
        QCOMPARE(findings.size(), std::size_t{1});
        QCOMPARE(findings.front().place, QStringLiteral("roll-ups: unit A2, 2026-09-01"));
        // While work is owed, figures may be behind.
        spoil(workspace, [](VitalsPort &port) {
            return port.markUnitDirty({4, {KeptWorkspace::kFirst, KeptWorkspace::kFirst}, 0});
        });
        QVERIFY(checked(workspace).findings.empty());
        workspace.settle();
        QVERIFY(checked(workspace).findings.empty());
    }

    void aCheckCanBeStopped()
    {
        KeptWorkspace workspace;
        fillWith(workspace, 2);
        workspace.settle();
        const CancelToken cancel;
        XFAILS(care::check(
                   workspace.context(), kActor,
                   [&](double share) {
                       if (share >= 0.4)
                           cancel.cancel();
                   },
                   cancel),
               ErrorCode::cancelled);
    }

    void backupsAndExportsAreAudited()
    {
        KeptWorkspace workspace;
        fillWith(workspace, 2);
        workspace.settle();
        const QString file = workspace.fixture.folder() + QStringLiteral(".bak");
        XVERIFY(care::backup(workspace.context(), kActor, file, {}, {}));
        XVERIFY(care::recordExport(workspace.context(), kActor, QStringLiteral("report.export"),
                                   QStringLiteral("unit:1"),
                                   {{QStringLiteral("format"), QStringLiteral("pdf")}}));
        const auto entries = workspace.fixture.read([](StoreSession &s) { return s.audit().entries(0, 0); });
        QCOMPARE(entries->size(), std::size_t{2});
        QCOMPARE(entries->at(0).action, QStringLiteral("workspace.backup"));
        QCOMPARE(entries->at(1).detail[QStringLiteral("format")].toString(), QStringLiteral("pdf"));
        const QString copy = workspace.fixture.folder() + QStringLiteral("-copy");
        XVERIFY(SqliteStore::restore(file, copy));
        auto store = SqliteStore::open(copy);
        XVERIFY(store);
        Context restored{**store, workspace.clock, workspace.zone, MetricDictionary::builtIn()};
        const auto report = care::check(restored, kActor, {}, {});
        XVERIFY(report);
        QVERIFY(report->findings.empty());
        QCOMPARE(report->summaries, 24);
    }

    void importsAreListedLatestFirst()
    {
        KeptWorkspace workspace;
        fillWith(workspace, 1);
        fillWith(workspace, 2);
        const auto imports = care::imports(workspace.context(), kActor, 10);
        XVERIFY(imports);
        QCOMPARE(imports->size(), std::size_t{2});
        QCOMPARE(imports->front().index, 1);
    }
};

QTEST_GUILESS_MAIN(TestCareUseCases)
#include "tst_care_use_cases.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/workspace/kept_workspace.h"
#include "workspace/keeper.h"
#include "workspace/summary_check.h"

#include <QTest>

using namespace xinglin;
using namespace xinglin::test;

namespace {

void arriveOneDay(KeptWorkspace &workspace, int device)
{
    workspace.arrive([&](RecordBatch &records) {
        Random random(81);
        workspace.wear(records, random, device, workspace.at(0, 0), workspace.at(1, 0));
    });
}

QStringList summaryFindings(KeptWorkspace &workspace)
{
    CheckReport report;
    KeptWorkspace::must(checkSummaries(workspace.context(), {}, {}, report));
    QStringList texts;
    for (const CheckFinding &each : report.findings)
        texts += each.place;
    return texts;
}

}  // namespace

class TestKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void arrivalsAreKeptWithoutBeingAsked()
    {
        KeptWorkspace workspace;
        Keeper keeper(workspace.context(), workspace.fixture.folder());
        QTRY_VERIFY(keeper.isKeeper());
        arriveOneDay(workspace, 0);
        QTRY_COMPARE(workspace.receivedByEverybody(), 144);
        QTRY_COMPARE(keeper.pendingRecords(), 0);
    }

    void settlingWaitsForAllThatIsCommitted()
    {
        KeptWorkspace workspace;
        Keeper keeper(workspace.context(), workspace.fixture.folder());
        for (int i = 0; i < KeptWorkspace::kPeople; ++i) {
            arriveOneDay(workspace, i);
            QVERIFY(keeper.settle());
            QCOMPARE(workspace.receivedByEverybody(), 144 * (i + 1));
        }
    }

    void onlyOneKeepsAndTheOtherTakesOver()
    {
        KeptWorkspace workspace;
        auto first = std::make_unique<Keeper>(workspace.context(), workspace.fixture.folder());
        QTRY_VERIFY(first->isKeeper());
        Keeper second(workspace.context(), workspace.fixture.folder());
        arriveOneDay(workspace, 0);
        QVERIFY(second.settle());
        QVERIFY(!second.isKeeper());
        first.reset();
        arriveOneDay(workspace, 1);
        QVERIFY(second.settle());
        QVERIFY(second.isKeeper());
        QCOMPARE(workspace.receivedByEverybody(), 288);
    }

    void damageIsToldAndDoesNotSpin()
    {
        KeptWorkspace workspace;
        KeptWorkspace::must(workspace.fixture->write([&](StoreSession &session) -> Status {
            ImportRecord record;
            record.state = ImportRecord::State::committed;
            const auto added = session.imports().addImport(record);
            return session.vitals().appendJournal(added->index, bytesOf("no batch at all")) ? Status()
                                                                                            : Status();
        }));
        Keeper keeper(workspace.context(), workspace.fixture.folder());
        const Status settled = keeper.settle();
        QVERIFY(!settled);
        QCOMPARE(settled.error().code, ErrorCode::damaged);
        QCOMPARE(summaryFindings(workspace), QStringList(QStringLiteral("journal: entry 1")));
    }

    void aSummaryThatDoesNotFollowIsFound()
    {
        KeptWorkspace workspace;
        arriveOneDay(workspace, 0);
        workspace.settle();
        QCOMPARE(summaryFindings(workspace), QStringList());
        KeptWorkspace::must(workspace.fixture->write([&](StoreSession &session) {
            Summary wrong = *decodeSummary(workspace.figures().at({0, 0, KeptWorkspace::kFirst}));
            wrong.received += 1;
            return session.vitals().writeSummary(0, KeptWorkspace::kFirst, encode(wrong));
        }));
        QCOMPARE(summaryFindings(workspace), QStringList(QStringLiteral("summaries: person 0, 2026-09-01")));
        QCOMPARE(workspace.findings().size(), 3);  // the team, the plant and the root do not add up
    }

    void aDamagedSummaryIsMadeAgainWithItsRollUps()
    {
        KeptWorkspace workspace;
        arriveOneDay(workspace, 0);
        workspace.settle();
        const auto figures = workspace.figures();
        KeptWorkspace::must(workspace.fixture->write([&](StoreSession &session) -> Status {
            KeptWorkspace::must(session.vitals().writeSummary(0, KeptWorkspace::kFirst, bytesOf("damaged")));
            return session.vitals().markDirty({0, {KeptWorkspace::kFirst, KeptWorkspace::kFirst}, 0});
        }));
        workspace.settle();
        QVERIFY(workspace.figures() == figures);
    }
};

QTEST_GUILESS_MAIN(TestKeeper)
#include "tst_keeper.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/workspace/kept_workspace.h"
#include "workspace/device_reader.h"

#include <QTest>

using namespace xinglin;
using namespace xinglin::test;

namespace {

/// Marks every person-day as owed, so that everything is made again from blocks and bindings.
void oweEverything(KeptWorkspace &workspace)
{
    KeptWorkspace::must(workspace.fixture->write([&](StoreSession &session) -> Status {
        for (const Person &person : workspace.people)
            KeptWorkspace::must(session.vitals().markDirty({person.index, {kFirstDay, kLastDay}, 0}));
        return {};
    }));
}

/// One random change of the company or arrival of data.
void disturb(KeptWorkspace &workspace, Random &random)
{
    const int who = static_cast<int>(random.below(KeptWorkspace::kPeople));
    const int day = static_cast<int>(random.below(40));
    const auto place = static_cast<std::size_t>(who);
    switch (random.below(6)) {
    case 0:
        KeptWorkspace::must(workspace.fixture->write([&](StoreSession &session) {
            const UnitId unit = random.below(8) == 0 ? UnitId() : workspace.units[1 + random.below(6)].id;
            return assignMarked(session, workspace.people[place].id, unit, KeptWorkspace::kFirst + day);
        }));
        break;
    case 1:
        (void)workspace.fixture->write([&](StoreSession &session) {
            return moveUnitMarked(session, workspace.units[3 + random.below(4)].id,
                                  workspace.units[random.below(3)].id, KeptWorkspace::kFirst + day);
        });
        break;
    case 2:
        KeptWorkspace::must(workspace.fixture->write([&](StoreSession &session) -> Status {
            const TimeRange time{Instant(workspace.at(day, 7)),
                                 Instant(workspace.at(day + static_cast<int>(random.below(9)), 19))};
            const PersonId wearer =
                random.below(5) == 0 ? PersonId() : workspace.people[random.below(KeptWorkspace::kPeople)].id;
            const auto bound = bindMarked(session, workspace.zone, workspace.devices[place], wearer, time);
            return bound ? Status() : fail(bound.error());
        }));
        break;
    default:
        workspace.arrive([&](RecordBatch &records) {
            const std::int64_t from = workspace.at(day, static_cast<int>(random.below(24)));
            workspace.wear(records, random, who, from,
                           from + static_cast<std::int64_t>(random.below(5) + 1) * 43'200'000);
        });
    }
}

}  // namespace

class TestKeeperWork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void arrivalsBecomeSummariesOfWearersAndTheirUnits()
    {
        KeptWorkspace workspace;
        Random random(41);
        workspace.arrive([&](RecordBatch &records) {
            for (int device = 0; device < KeptWorkspace::kPeople; ++device)
                workspace.wear(records, random, device, workspace.at(0, 0), workspace.at(3, 0));
        });
        QCOMPARE(KeptWorkspace::must(KeeperWork::owed(*workspace.fixture.operator->())), 1);
        workspace.settle();
        QCOMPARE(KeptWorkspace::must(KeeperWork::owed(*workspace.fixture.operator->())), 0);
        QCOMPARE(workspace.findings(), QStringList());
        const auto figures = workspace.figures();
        const Summary root = *decodeSummary(figures.at({1, 0, KeptWorkspace::kFirst + 1}));
        QCOMPARE(root.personDays, 12);
        QCOMPARE(root.received, 12 * 144);
        QCOMPARE(root.find(1)->moments.n + root.find(1)->excluded[0], 12 * 144);
        const Summary team = *decodeSummary(figures.at({1, 3, KeptWorkspace::kFirst + 1}));
        QCOMPARE(team.personDays, 3);
    }

    void theResultDoesNotDependOnTheSteps()
    {
        for (const std::uint64_t seed : {51u, 52u, 53u}) {
            Random random(seed);
            KeptWorkspace workspace;
            for (int i = 0; i < 120; ++i) {
                disturb(workspace, random);
                // Any number of steps in between, by any keeper.
                for (std::uint64_t steps = random.below(4); steps > 0; --steps)
                    KeptWorkspace::must(workspace.work->step({}));
                if (random.below(6) == 0)
                    workspace.replaceKeeper();
            }
            workspace.settle();
            QCOMPARE(workspace.findings(), QStringList());
            const auto figures = workspace.figures();
            QVERIFY2(figures.size() > 200, qPrintable(QString::number(figures.size())));
            oweEverything(workspace);
            workspace.settle();
            QVERIFY(workspace.figures() == figures);
        }
    }

    void mergingAnEntryAgainChangesNothing()
    {
        KeptWorkspace workspace;
        const auto fill = [&](RecordBatch &records) {
            Random random(42);
            workspace.wear(records, random, 3, workspace.at(2, 0), workspace.at(5, 0));
        };
        workspace.arrive(fill);
        workspace.settle();
        const auto figures = workspace.figures();
        workspace.arrive(fill);
        workspace.settle();
        QVERIFY(workspace.figures() == figures);
    }

    void daysWithoutDataLoseTheirSummary()
    {
        KeptWorkspace workspace;
        Random random(43);
        workspace.arrive([&](RecordBatch &records) {
            workspace.wear(records, random, 0, workspace.at(0, 0), workspace.at(2, 0));
        });
        workspace.settle();
        QVERIFY(!workspace.figures().empty());
        KeptWorkspace::must(workspace.fixture->write([&](StoreSession &session) -> Status {
            const auto bound =
                bindMarked(session, workspace.zone, workspace.devices[0], PersonId(), {Instant(0), kForever});
            return bound ? Status() : fail(bound.error());
        }));
        workspace.settle();
        QVERIFY(workspace.figures().empty());
    }

    void contradictingArrivalsCountNoMore()
    {
        KeptWorkspace workspace;
        const auto send = [&](std::int32_t rate, Flags flags) {
            workspace.arrive([&](RecordBatch &records) {
                KeptWorkspace::addRow(records, 0, workspace.at(0, 9), {{QStringLiteral("heart_rate"), rate}},
                                      flags);
                if (flags == 0)
                    KeptWorkspace::addRow(records, 0, workspace.at(0, 10),
                                          {{QStringLiteral("heart_rate"), 80}});
            });
        };
        send(70, 0);
        workspace.settle();
        send(75, bit(Flag::duplicateConflict));
        workspace.settle();
        const Summary day = *decodeSummary(workspace.figures().at({0, 0, KeptWorkspace::kFirst}));
        QCOMPARE(day.find(1)->moments.n, 1);
        QCOMPARE(day.find(1)->moments.sum, 80);
        QCOMPARE(day.find(1)->excluded[8], 1);
    }
};

QTEST_GUILESS_MAIN(TestKeeperWork)
#include "tst_keeper_work.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/workspace/kept_workspace.h"
#include "workspace/vitals_use_cases.h"

#include <QTest>

#include <algorithm>

using namespace xinglin;
using namespace xinglin::test;

namespace {

const QString kRate = QStringLiteral("heart_rate");

std::vector<RawValue> rawOf(KeptWorkspace &workspace, std::size_t person, const QString &metric, int fromDay,
                            int toDay)
{
    return KeptWorkspace::must(
        readRawValues(workspace.context(), workspace.people[person].id, metric,
                      {Instant(workspace.at(fromDay, 0)), Instant(workspace.at(toDay, 0))}));
}

bool sameValues(const std::vector<RawValue> &a, const std::vector<RawValue> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const RawValue &x, const RawValue &y) {
        return x.time == y.time && x.steps == y.steps && x.flags == y.flags && x.device == y.device &&
               x.provenance == y.provenance && x.source == y.source;
    });
}

}  // namespace

class TestVitalsUseCases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesAreTheSameBeforeAndAfterMerging()
    {
        KeptWorkspace workspace;
        Random random(71);
        for (int i = 0; i < 30; ++i) {
            workspace.arrive([&](RecordBatch &records) {
                const std::int64_t from =
                    workspace.at(static_cast<int>(random.below(4)), static_cast<int>(random.below(24)));
                workspace.wear(records, random, 2, from, from + 30'000'000);
            });
            const auto pending = rawOf(workspace, 2, kRate, -1, 6);
            QVERIFY(!pending.empty());
            QVERIFY(std::is_sorted(pending.begin(), pending.end(),
                                   [](const RawValue &a, const RawValue &b) { return a.time < b.time; }));
            if (random.below(3) == 0) {
                workspace.settle();
                QVERIFY(sameValues(rawOf(workspace, 2, kRate, -1, 6), pending));
            }
        }
        QVERIFY(rawOf(workspace, 3, kRate, -1, 6).empty());
    }

    void aValueTellsWhereItIsFrom()
    {
        KeptWorkspace workspace;
        workspace.arrive([&](RecordBatch &records) {
            KeptWorkspace::addRow(records, 0, workspace.at(0, 8), {{kRate, 70}});
            KeptWorkspace::addRow(records, 0, workspace.at(0, 9), {{kRate, 300}}, bit(Flag::manual));
            KeptWorkspace::addRow(records, 0, workspace.at(1, 0), {{kRate, 71}});
        });
        const auto values = rawOf(workspace, 0, kRate, 0, 1);
        QCOMPARE(values.size(), std::size_t{2});
        QCOMPARE(values[0].device, QStringLiteral("W0"));
        QCOMPARE(values[0].source, QStringLiteral("test.ndjson:1"));
        QCOMPARE(values[0].provenance, QStringLiteral("measured"));
        QCOMPARE(values[0].flags, Flags{0});
        QCOMPARE(values[1].source, QStringLiteral("test.ndjson:2"));
        QCOMPARE(values[1].provenance, QStringLiteral("manual"));
        QCOMPARE(values[1].flags, Flags(bit(Flag::manual) | bit(Flag::outOfRange)));
        QCOMPARE(readRawValues(workspace.context(), workspace.people[0].id, QStringLiteral("nonsense"),
                               {Instant(0), Instant(1)})
                     .error()
                     .code,
                 ErrorCode::notFound);
    }

    void sleepAndTotalsAreValuesToo()
    {
        KeptWorkspace workspace;
        workspace.arrive([&](RecordBatch &records) {
            const std::uint32_t row = records.addRow({0, 1, workspace.at(1, 8), 0});
            records.spans.push_back({row, {workspace.at(0, 23), workspace.at(1, 1), SleepSpan::Kind::deep}});
            records.spans.push_back({row, {workspace.at(1, 1), workspace.at(1, 2), SleepSpan::Kind::awake}});
            records.totals.push_back({row, {KeptWorkspace::kFirst + 1, 9, 13'162}});
        });
        for (int merged = 0; merged < 2; ++merged) {
            const auto sleep = rawOf(workspace, 0, QStringLiteral("sleep"), 0, 3);
            QCOMPARE(sleep.size(), std::size_t{1});
            QCOMPARE(sleep[0].steps, 120);
            QCOMPARE(sleep[0].time.ms(), workspace.at(0, 23));
            const auto steps = rawOf(workspace, 0, QStringLiteral("steps"), 0, 3);
            QCOMPARE(steps.size(), std::size_t{1});
            QCOMPARE(steps[0].steps, 13'162);
            QCOMPARE(steps[0].time.ms(), workspace.at(1, 0));
            workspace.settle();
        }
    }

    void thinningKeepsEverySpike()
    {
        KeptWorkspace workspace;
        Random random(72);
        workspace.arrive([&](RecordBatch &records) {
            workspace.wear(records, random, 0, workspace.at(0, 0), workspace.at(5, 0), 60'000);
            KeptWorkspace::addRow(records, 0, workspace.at(2, 3) + 500, {{kRate, 219}});
        });
        const TimeRange range{Instant(workspace.at(0, 0)), Instant(workspace.at(5, 0))};
        const PersonId person = workspace.people[0].id;
        const Series whole = KeptWorkspace::must(readSeries(workspace.context(), person, kRate, range, 0));
        QCOMPARE(whole.samples, 5 * 1440 + 1);
        QCOMPARE(whole.points.size(), std::size_t{5 * 1440 + 1});
        QCOMPARE(whole.gapAfterMs, 180'000);
        const Series thin = KeptWorkspace::must(readSeries(workspace.context(), person, kRate, range, 100));
        QVERIFY(thin.points.size() <= 100);
        std::int64_t n = 0;
        double max = 0.0, min = 1000.0;
        for (const SeriesPoint &point : thin.points) {
            n += point.n;
            max = std::max(max, point.max);
            min = std::min(min, point.min);
            QVERIFY(point.min <= point.first && point.last <= point.max);
        }
        QCOMPARE(n, whole.samples);
        QCOMPARE(max, 219.0);
        QCOMPARE(min,
                 std::min_element(whole.points.begin(), whole.points.end(), [](const auto &a, const auto &b) {
                     return a.min < b.min;
                 })->min);
    }

    void aPauseStaysAGap()
    {
        KeptWorkspace workspace;
        Random random(73);
        workspace.arrive([&](RecordBatch &records) {
            workspace.wear(records, random, 0, workspace.at(0, 0), workspace.at(1, 0));
            workspace.wear(records, random, 0, workspace.at(4, 0), workspace.at(5, 0));
        });
        const Series series =
            KeptWorkspace::must(readSeries(workspace.context(), workspace.people[0].id, kRate,
                                           {Instant(workspace.at(0, 0)), Instant(workspace.at(5, 0))}, 50));
        std::int64_t longest = 0;
        for (std::size_t i = 1; i < series.points.size(); ++i)
            longest = std::max(longest, series.points[i].time - series.points[i - 1].time);
        QVERIFY(longest > series.gapAfterMs);
    }
};

QTEST_GUILESS_MAIN(TestVitalsUseCases)
#include "tst_vitals_use_cases.moc"

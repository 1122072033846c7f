// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/person/nightly_analyses.h"
#include "analysis/person/person_stream.h"
#include "analysis/spoken_day.h"
#include "tests/analysis/person_records.h"

#include <QTest>

#include <atomic>
#include <cstdlib>
#include <new>

using namespace xinglin;
using namespace xinglin::personRecords;

namespace {

std::atomic<std::int64_t> allocations{0};

std::vector<StreamSample> streamOf(const DeviceSamples &samples, const StreamPlan &plan)
{
    std::vector<StreamSample> rows(samples.size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        rows[row].time = samples.times[row];
        rows[row].values.fill(kMissing);
        for (std::size_t slot = 0; slot < plan.slots.size(); ++slot)
            rows[row].values[slot] = samples.find(plan.slots[slot].metric)->values[row];
        rows[row].steps = samples.find(numberOf("steps"))->values[row];
    }
    return rows;
}

StreamPlan planFor(const Zone &zone)
{
    return StreamPlan(MetricDictionary::builtIn(), zone, shippedStrainCalibration());
}

}  // namespace

void *operator new(std::size_t size)
{
    ++allocations;
    if (void *memory = std::malloc(size))
        return memory;
    throw std::bad_alloc();
}
void operator delete(void *memory) noexcept
{
    std::free(memory);
}
void operator delete(void *memory, std::size_t) noexcept
{
    std::free(memory);
}

class TestPersonStream : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Night by night the same bits as the analyses over stored days.
    void nightsEqualTheAnalysesOfStoredDays()
    {
        Wearer wearer;
        wearer.zone = *Zone::byName("Asia/Shanghai");
        wearer.days = 90;
        wearer.ill = {wearer.first + 70, wearer.first + 75};
        const DeviceSamples samples = samplesOf(wearer);
        const PersonRecord record = recordOf(wearer, 90);
        const StreamPlan plan = planFor(wearer.zone);
        PersonStream stream;
        std::vector<StreamNight> nights;
        for (const StreamSample &row : streamOf(samples, plan)) {
            if (stream.add(plan, row))
                nights.push_back(stream.lastNight());
        }
        QCOMPARE(nights.size(), std::size_t{90});
        const AnalysisResult strain = multiMetricAnalysis(record).front();
        const AnalysisResult twoNights = twoNightRuleAnalysis(record).front();
        int alarms = 0, red = 0;
        for (std::size_t i = 0; i < nights.size(); ++i) {
            const auto at = static_cast<qsizetype>(i);
            QVERIFY(nights[i].restingHeartRate == record.facts[i].restingHeartRate);
            const QJsonValue expected = strain.detail[QStringLiteral("statistic")][at];
            QCOMPARE(nights[i].strain.has_value(), expected.isDouble());
            if (nights[i].strain)
                QCOMPARE(*nights[i].strain, expected.toDouble());
            QCOMPARE(static_cast<int>(nights[i].twoNights),
                     twoNights.detail[QStringLiteral("state")][at].toInt());
            alarms += nights[i].alarm ? 1 : 0;
            red += nights[i].twoNights == TwoNightRule::State::red ? 1 : 0;
        }
        // The sentence names the night it judges, and the raised nights before it are not passed over.
        const QString words = twoNights.text.en;
        QCOMPARE(twoNights.category, QStringLiteral("green"));
        QVERIFY2(words.startsWith(QLatin1String("The last night (") + spokenDay(record.days.last).en),
                 qPrintable(words));
        QVERIFY2(words.contains(QStringLiteral("of them high: %1;").arg(red)), qPrintable(words));
        QVERIFY(alarms >= 4);
        QVERIFY(red >= 4);
    }

    void aSampleAllocatesNothing()
    {
        Wearer wearer;
        wearer.days = 40;
        const StreamPlan plan = planFor(wearer.zone);
        std::vector<StreamSample> rows = streamOf(samplesOf(wearer), plan);
        // Also across an absence: the restart of a baseline.
        for (std::size_t row = rows.size() / 2; row < rows.size(); ++row)
            rows[row].time += 20 * kDayMs;
        PersonStream stream;
        stream.add(plan, rows.front());
        const std::int64_t before = allocations;
        std::int64_t nights = 0;
        for (const StreamSample &row : rows)
            nights += stream.add(plan, row) ? 1 : 0;
        QCOMPARE(allocations - before, std::int64_t{0});
        QVERIFY(nights >= 39);
    }

    void oddSamplesAreCountedAndPassedOver()
    {
        const StreamPlan plan = planFor(Zone::utc());
        PersonStream stream;
        StreamSample sample;
        sample.values.fill(kMissing);
        sample.values[plan.heart] = 300;
        sample.time = 1'000'000;
        stream.add(plan, sample);
        sample.values[plan.heart] = 60;
        stream.add(plan, sample);
        sample.time = 900'000;
        stream.add(plan, sample);
        QCOMPARE(stream.records(), 3);
        QCOMPARE(stream.outOfOrder(), 2);
        QCOMPARE(stream.outOfRange(), 1);
        sample.values[plan.oxygen] = 97;
        for (int i = 0; i < 20; ++i) {
            sample.time = 2'000'000 + i * 60'000;
            stream.add(plan, sample);
        }
        QCOMPARE(stream.stuckRuns(), 1);
    }

    void theStateIsSmall()
    {
        qInfo("PersonStream %zu bytes, with the change-point watch %zu", sizeof(PersonStream),
              sizeof(PersonStream) + sizeof(OnlineChangeWatch));
        QVERIFY(sizeof(PersonStream) < 4096);
    }
};

QTEST_APPLESS_MAIN(TestPersonStream)
#include "tst_person_stream.moc"

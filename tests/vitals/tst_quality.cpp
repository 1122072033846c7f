// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random.h"
#include "core/zone.h"
#include "tests/vitals/device_builder.h"
#include "vitals/quality_assessment.h"
#include "vitals/simulated_pressure.h"

#include <QTest>

#include <cmath>

using namespace xinglin;
using namespace xinglin::testing;

namespace {

constexpr Day kDay{20'000};
constexpr std::int64_t kMidnight = std::int64_t{20'000} * kDayMs;
constexpr std::int64_t kMinute = 60'000;
constexpr std::int64_t kHour = 60 * kMinute;

const QualityRules &rules()
{
    static const QualityRules rules(MetricDictionary::builtIn());
    return rules;
}

/// Flags of a metric's values of the day, in order of time, only where there is a value.
std::vector<Flags> flagsOf(const DeviceSamples &samples, const QString &key)
{
    QualityAssessment assessment(rules(), samples);
    assessment.assess(Zone::utc().rangeOf(kDay));
    std::vector<Flags> found;
    for (std::size_t column = 0; column < samples.columns.size(); ++column) {
        if (samples.columns[column].metric != MetricDictionary::builtIn().find(key)->number)
            continue;
        for (std::size_t i = 0; i < assessment.rows().size(); ++i) {
            if (samples.columns[column].values[assessment.rows().first + i] != kMissing)
                found.push_back(assessment.flagsOf(column)[i]);
        }
    }
    return found;
}

std::size_t countWith(const std::vector<Flags> &flags, Flag flag)
{
    return static_cast<std::size_t>(
        std::count_if(flags.begin(), flags.end(), [flag](Flags each) { return has(each, flag); }));
}

const QString kRate = QStringLiteral("heart_rate");
const QString kOxygen = QStringLiteral("spo2");
const QString kSteps = QStringLiteral("steps");
const QString kWorn = QStringLiteral("worn");
const QString kHigh = QStringLiteral("systolic_pressure");
const QString kLow = QStringLiteral("diastolic_pressure");

}  // namespace

class TestQuality : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void implausibleValuesAreOutOfRange()
    {
        DeviceBuilder device;
        device.row(kMidnight, {{kRate, 29}}).row(kMidnight + kHour, {{kRate, 30}});
        device.row(kMidnight + 2 * kHour, {{kRate, 220}}).row(kMidnight + 3 * kHour, {{kRate, 221}});
        const auto flags = flagsOf(device.samples(), kRate);
        QCOMPARE(flags, (std::vector<Flags>{bit(Flag::outOfRange), 0, 0, bit(Flag::outOfRange)}));
    }

    void aFrozenRunNeedsBothLengthAndSamples_data()
    {
        QTest::addColumn<int>("samples");
        QTest::addColumn<int>("everyMinutes");
        QTest::addColumn<int>("flagged");
        QTest::newRow("five samples over long") << 5 << 10 << 0;
        QTest::newRow("six samples over long") << 6 << 10 << 6;
        QTest::newRow("eleven samples in ten minutes") << 11 << 1 << 0;
        QTest::newRow("twelve samples in eleven minutes") << 12 << 1 << 12;
    }
    void aFrozenRunNeedsBothLengthAndSamples()
    {
        QFETCH(int, samples);
        QFETCH(int, everyMinutes);
        QFETCH(int, flagged);
        DeviceBuilder device;
        std::int64_t time = kMidnight + kHour;
        device.row(time, {{kRate, 60}, {kOxygen, 99}});
        for (int i = 0; i < samples; ++i) {
            time += everyMinutes * kMinute;
            device.row(time, {{kRate, 72}, {kOxygen, 97}, {kSteps, i}});
        }
        device.row(time + kMinute, {{kRate, 72}, {kOxygen, 98}});
        QCOMPARE(countWith(flagsOf(device.samples(), kRate), Flag::frozenRun), std::size_t(flagged));
        QCOMPARE(countWith(flagsOf(device.samples(), kOxygen), Flag::frozenRun), std::size_t(flagged));
        QCOMPARE(countWith(flagsOf(device.samples(), kSteps), Flag::frozenRun), std::size_t(0));
    }

    void aRunThatPassesMidnightIsSeenFromBothDays()
    {
        DeviceBuilder device;
        for (int i = -4; i < 4; ++i)
            device.row(kMidnight + i * 10 * kMinute, {{kRate, 72}, {kOxygen, 97}});
        QCOMPARE(countWith(flagsOf(device.samples(), kRate), Flag::frozenRun), std::size_t(4));
    }

    void oneConstantVitalAloneIsNoFrozenRun()
    {
        DeviceBuilder device;
        for (int i = 0; i < 50; ++i)
            device.row(kMidnight + i * 10 * kMinute, {{kOxygen, 97}});
        QCOMPARE(countWith(flagsOf(device.samples(), kOxygen), Flag::frozenRun), std::size_t(0));
    }

    void ratesAreMeasuredFromTheLastGoodValue()
    {
        DeviceBuilder device;
        const std::vector<std::pair<int, int>> course{{0, 70},  {1, 200}, {2, 75},
                                                      {3, 196}, {4, 195}, {6, 196}};
        for (const auto &[minute, rate] : course)
            device.row(kMidnight + minute * kMinute, {{kRate, rate}});
        const Flags bad = bit(Flag::impossibleRate);
        // 121 in a minute is too much; after two minutes 240 would be possible.
        QCOMPARE(flagsOf(device.samples(), kRate), (std::vector<Flags>{0, bad, 0, bad, 0, 0}));
    }

    void roundingIsNoRate()
    {
        DeviceBuilder device;
        for (int i = 0; i < 100; ++i)
            device.row(kMidnight + i * 1000, {{QStringLiteral("body_temperature"), 365 + i % 2}});
        QCOMPARE(
            countWith(flagsOf(device.samples(), QStringLiteral("body_temperature")), Flag::impossibleRate),
            std::size_t(0));
    }

    void whatIsNotWornDoesNotCount()
    {
        DeviceBuilder device;
        device.row(kMidnight - 2 * kHour, {{kWorn, 0}});
        device.row(kMidnight + kHour, {{kRate, 70}, {kSteps, 10}});
        device.row(kMidnight + 2 * kHour, {{kRate, 71}, {kWorn, 1}});
        device.row(kMidnight + 3 * kHour, {{kRate, 72}});
        const Flags off = bit(Flag::deviceNotWorn);
        QCOMPARE(flagsOf(device.samples(), kRate), (std::vector<Flags>{off, 0, 0}));
        QCOMPARE(flagsOf(device.samples(), kSteps), (std::vector<Flags>{off}));
        QCOMPARE(flagsOf(device.samples(), kWorn), (std::vector<Flags>{0}));
    }

    void aCounterThatStepsBackIsFlagged()
    {
        DeviceBuilder device;
        device.row(kMidnight - kHour, {{kSteps, 9000}});
        device.row(kMidnight + 8 * kHour, {{kSteps, 500}});
        device.row(kMidnight + 9 * kHour, {{kSteps, 2000}});
        device.row(kMidnight + 10 * kHour, {{kSteps, 100}});
        device.row(kMidnight + 11 * kHour, {{kSteps, 700}});
        QCOMPARE(flagsOf(device.samples(), kSteps), (std::vector<Flags>{0, 0, bit(Flag::counterReset), 0}));
    }

    void pressureMadeFromHeartRateIsSimulated_data()
    {
        QTest::addColumn<int>("distinct");
        QTest::addColumn<int>("off");
        QTest::addColumn<bool>("simulated");
        QTest::newRow("enough") << 20 << 0 << true;
        QTest::newRow("too few") << 19 << 0 << false;
        QTest::newRow("one value two steps off") << 40 << 2 << false;
    }
    void pressureMadeFromHeartRateIsSimulated()
    {
        QFETCH(int, distinct);
        QFETCH(int, off);
        QFETCH(bool, simulated);
        DeviceBuilder device;
        for (int i = 0; i < distinct; ++i) {
            const int rate = 60 + i;
            device.row(kMidnight + i * 10 * kMinute,
                       {{kRate, rate},
                        {kHigh, static_cast<int>(std::lround(80.0 + 0.53 * rate)) + (i == 7 ? off : 0)},
                        {kLow, static_cast<int>(std::lround(50.0 + 0.31 * rate))}});
        }
        const std::size_t expected = simulated ? std::size_t(distinct) : 0;
        QCOMPARE(countWith(flagsOf(device.samples(), kHigh), Flag::simulated), expected);
        QCOMPARE(countWith(flagsOf(device.samples(), kLow), Flag::simulated), expected);
        QCOMPARE(countWith(flagsOf(device.samples(), kRate), Flag::simulated), std::size_t(0));
    }

    void everyRoundedLineIsFoundAndNoOther()
    {
        Random random(21);
        int found = 0;
        for (int round = 0; round < 500; ++round) {
            const double slope = random.uniform() * 4.0 - 2.0;
            const double start = random.uniform() * 100.0;
            std::vector<std::int32_t> x, y;
            for (int i = 0; i < 60; ++i) {
                x.push_back(static_cast<std::int32_t>(40 + random.below(150)));
                y.push_back(static_cast<std::int32_t>(std::lround(start + slope * x.back())));
            }
            QVERIFY(isRoundedLine(x, y));
            y[30] += random.below(2) == 0 ? 3 : -3;
            found += isRoundedLine(x, y);
        }
        QCOMPARE(found, 0);
    }

    void arrivalFlagsAndConflictsStay()
    {
        DeviceBuilder device;
        device.row(kMidnight, {{kRate, 70}, {kOxygen, 97}}, bit(Flag::manual));
        device.row(kMidnight, {{kRate, 80}});
        const auto samples = device.samples();
        QCOMPARE(flagsOf(samples, kRate),
                 (std::vector<Flags>{static_cast<Flags>(bit(Flag::manual) | bit(Flag::duplicateConflict))}));
        QCOMPARE(flagsOf(samples, kOxygen), (std::vector<Flags>{bit(Flag::manual)}));
    }
};

QTEST_GUILESS_MAIN(TestQuality)
#include "tst_quality.moc"

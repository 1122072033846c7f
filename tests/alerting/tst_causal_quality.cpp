// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerting/evaluation/causal_quality.h"
#include "core/random.h"
#include "tests/vitals/device_builder.h"

#include <QTest>

#include <cmath>

using namespace xinglin;
using namespace xinglin::testing;

namespace {

constexpr Day kDay{20'731};
constexpr std::int64_t kMinute = 60'000;
constexpr std::int64_t kHour = 60 * kMinute;

const QualityRules &rules()
{
    static const QualityRules rules(MetricDictionary::builtIn());
    return rules;
}

/// Flags by (row, metric).
using FlagTable = std::map<std::pair<std::int64_t, std::uint8_t>, Flags>;

FlagTable causal(const DeviceSamples &samples, const Zone &zone)
{
    CausalQuality quality(rules(), zone);
    FlagTable table;
    for (std::size_t row = 0; row < samples.size(); ++row) {
        std::vector<RowValue> values;
        for (const ValueColumn &column : samples.columns) {
            if (column.values[row] != kMissing)
                values.push_back({column.metric, column.values[row]});
        }
        std::vector<Flags> flags(values.size());
        quality.judge(samples.times[row], samples.flags[row], values, flags);
        for (std::size_t i = 0; i < values.size(); ++i)
            table[{samples.times[row], values[i].metric}] = flags[i];
    }
    return table;
}

FlagTable whole(const DeviceSamples &samples, const Zone &zone, int days)
{
    QualityAssessment assessment(rules(), samples);
    FlagTable table;
    for (int day = 0; day < days; ++day) {
        assessment.assess(zone.rangeOf(kDay + day));
        for (std::size_t column = 0; column < samples.columns.size(); ++column) {
            for (std::size_t i = 0; i < assessment.rows().size(); ++i) {
                const std::size_t row = assessment.rows().first + i;
                if (samples.columns[column].values[row] != kMissing)
                    table[{samples.times[row], samples.columns[column].metric}] =
                        assessment.flagsOf(column)[i];
            }
        }
    }
    return table;
}

const QString kRate = QStringLiteral("heart_rate");
const QString kOxygen = QStringLiteral("spo2");
const QString kHigh = QStringLiteral("systolic_pressure");
const QString kLow = QStringLiteral("diastolic_pressure");
const QString kWorn = QStringLiteral("worn");

/// Three days of a watch with wear, jumps, values out of range and, if wanted, stuck stretches.
DeviceSamples randomWatch(Random &random, const Zone &zone, bool isStuckAtTimes)
{
    DeviceBuilder builder;
    std::int64_t time = zone.startOf(kDay).ms();
    const std::int64_t end = zone.startOf(kDay + 3).ms();
    const auto step = static_cast<std::int64_t>(20'000 + random.below(300'000));
    int stuck = 0;
    std::map<QString, std::int32_t> row;
    while (time < end) {
        if (stuck-- <= 0) {
            row = {{kRate, static_cast<std::int32_t>(60 + random.below(40))},
                   {kOxygen, static_cast<std::int32_t>(94 + random.below(6))}};
            if (random.below(20) == 0)
                row[kRate] = static_cast<std::int32_t>(random.below(300));
            if (random.below(20) == 0)
                row[kRate] = static_cast<std::int32_t>(195 + random.below(25));
            if (random.below(3) == 0)
                row.erase(kOxygen);
            stuck = isStuckAtTimes && random.below(100) == 0 ? static_cast<int>(random.below(30)) : 0;
        }
        std::map<QString, std::int32_t> sent = row;
        if (random.below(60) == 0)
            sent[kWorn] = static_cast<std::int32_t>(random.below(2));
        builder.row(time, sent, random.below(50) == 0 ? bit(Flag::manual) : Flags{0});
        time += step + static_cast<std::int64_t>(random.below(5'000));
        if (random.below(200) == 0)
            time += static_cast<std::int64_t>(random.below(20)) * kHour;
    }
    return builder.samples();
}

constexpr Flags kLater = bit(Flag::counterReset) | bit(Flag::duplicateConflict);

}  // namespace

class TestCausalQuality : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutFrozenRunsEqualsTheWholeDay();
    void frozenRunIsASubset();
    void frozenFromTheRowThatMakesItLong();
    void simulatedOnceTwentyHeartRatesFit();
    void lateRowIsJudgedByItself();
};

void TestCausalQuality::withoutFrozenRunsEqualsTheWholeDay()
{
    Random random(11);
    std::map<Flags, int> seen;
    for (const char *name : {"Asia/Shanghai", "Europe/Berlin"}) {
        const Zone zone = *Zone::byName(name);
        for (int round = 0; round < 40; ++round) {
            const DeviceSamples samples = randomWatch(random, zone, false);
            const FlagTable now = causal(samples, zone);
            const FlagTable later = whole(samples, zone, 3);
            QVERIFY(later.size() > 300);
            for (const auto &[key, flags] : later) {
                if (has(flags, Flag::frozenRun))
                    continue;
                QCOMPARE(now.at(key), Flags(flags & ~kLater));
                ++seen[flags];
            }
        }
    }
    QVERIFY(seen[bit(Flag::outOfRange)] > 100);
    QVERIFY(seen[bit(Flag::deviceNotWorn)] > 1000);
    QVERIFY(seen[bit(Flag::impossibleRate)] > 100);
    QVERIFY(seen[0] > 10'000);
}

void TestCausalQuality::frozenRunIsASubset()
{
    Random random(12);
    const Zone zone = *Zone::byName("Asia/Shanghai");
    int frozen = 0, known = 0;
    for (int round = 0; round < 60; ++round) {
        const DeviceSamples samples = randomWatch(random, zone, true);
        const FlagTable now = causal(samples, zone);
        constexpr Flags kSame = bit(Flag::outOfRange) | bit(Flag::deviceNotWorn) | bit(Flag::manual);
        for (const auto &[key, flags] : whole(samples, zone, 3)) {
            QCOMPARE(now.at(key) & kSame, flags & kSame);
            QVERIFY(!has(now.at(key), Flag::frozenRun) || has(flags, Flag::frozenRun));
            frozen += has(flags, Flag::frozenRun);
            known += has(now.at(key), Flag::frozenRun);
        }
    }
    QVERIFY(known > 200);
    QVERIFY(known < frozen);
}

void TestCausalQuality::frozenFromTheRowThatMakesItLong()
{
    const Zone zone = Zone::utc();
    CausalQuality quality(rules(), zone);
    const std::int64_t from = zone.startOf(kDay).ms() + 8 * kHour;
    const std::uint8_t rate = MetricDictionary::builtIn().find(kRate)->number;
    const std::uint8_t oxygen = MetricDictionary::builtIn().find(kOxygen)->number;
    std::vector<int> frozen;
    for (int minute = 0; minute <= 14; ++minute) {
        const std::array values{RowValue{rate, 71}, RowValue{oxygen, 97}};
        std::array<Flags, 2> flags{};
        quality.judge(from + minute * kMinute, 0, values, flags);
        QCOMPARE(flags[0], flags[1]);
        if (has(flags[0], Flag::frozenRun))
            frozen.push_back(minute);
    }
    QCOMPARE(frozen, (std::vector<int>{11, 12, 13, 14}));
}

void TestCausalQuality::simulatedOnceTwentyHeartRatesFit()
{
    const Zone zone = Zone::utc();
    DeviceBuilder made, real;
    for (int i = 0; i < 120; ++i) {
        const std::int64_t time = zone.startOf(kDay).ms() + i * 5 * kMinute;
        const std::int32_t rate = 60 + (i * 7) % 25;
        const auto high = static_cast<std::int32_t>(std::lround(0.6 * rate + 75.2));
        const auto low = static_cast<std::int32_t>(std::lround(0.4 * rate + 48.1));
        made.row(time, {{kRate, rate}, {kHigh, high}, {kLow, low}});
        real.row(time, {{kRate, rate}, {kHigh, high + i % 3}, {kLow, low}});
    }
    const std::uint8_t systolic = MetricDictionary::builtIn().find(kHigh)->number;
    int simulated = 0;
    for (const auto &[key, flags] : causal(made.samples(), zone)) {
        const auto minute = (key.first - zone.startOf(kDay).ms()) / kMinute;
        if (key.second == systolic)
            QCOMPARE(has(flags, Flag::simulated), minute >= 19 * 5);
        simulated += has(flags, Flag::simulated);
    }
    QCOMPARE(simulated, 2 * 101);
    for (const auto &[key, flags] : causal(real.samples(), zone))
        QVERIFY(!has(flags, Flag::simulated));
}

void TestCausalQuality::lateRowIsJudgedByItself()
{
    const Zone zone = Zone::utc();
    CausalQuality quality(rules(), zone);
    const std::int64_t from = zone.startOf(kDay).ms() + 8 * kHour;
    const std::uint8_t rate = MetricDictionary::builtIn().find(kRate)->number;
    std::array<Flags, 1> flags{};
    const auto judged = [&](std::int64_t minute, std::int32_t steps) {
        quality.judge(from + minute * kMinute, 0, std::array{RowValue{rate, steps}}, flags);
        return flags[0];
    };
    QCOMPARE(judged(0, 70), Flags{0});
    QCOMPARE(judged(10, 75), Flags{0});
    QCOMPARE(judged(5, 240), bit(Flag::outOfRange));
    QCOMPARE(judged(5, 200), Flags{0});
    QCOMPARE(judged(11, 76), Flags{0});
    QCOMPARE(judged(12, 210), bit(Flag::impossibleRate));
    QCOMPARE(quality.lastTime(), from + 12 * kMinute);
}

QTEST_GUILESS_MAIN(TestCausalQuality)
#include "tst_causal_quality.moc"

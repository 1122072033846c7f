// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/person/day_facts.h"
#include "analysis/person/wear.h"
#include "core/random.h"
#include "tests/vitals/device_builder.h"

#include <QTest>

using namespace xinglin;
using namespace xinglin::testing;

namespace {

constexpr std::int64_t kMinute = 60'000;
constexpr std::int64_t kHour = 60 * kMinute;
constexpr TimeRange kAlways{Instant(-4'000'000'000'000), Instant(8'000'000'000'000)};
const Day kDay = Day::fromCivil(2026, 10, 5);
const QString kRate = QStringLiteral("heart_rate");
const QString kSteps = QStringLiteral("steps");
const QString kOxygen = QStringLiteral("spo2");

const MetricDictionary &metrics()
{
    return MetricDictionary::builtIn();
}

const QualityRules &rules()
{
    static const QualityRules rules(metrics());
    return rules;
}

Zone shanghai()
{
    return *Zone::byName("Asia/Shanghai");
}

std::int64_t at(int hour, int minute = 0)
{
    return shanghai().startOf(kDay).ms() + hour * kHour + minute * kMinute;
}

DayFacts factsOf(std::vector<WornDevice> devices, Day day = kDay, const Zone &zone = shanghai())
{
    return PersonDayFacts(metrics(), rules(), zone, std::move(devices)).of(day);
}

WornDevice always(const DeviceBuilder &device)
{
    return {device.samples(), {kAlways}};
}

/// Wear as the paper words it, minute by minute.
std::vector<std::uint8_t> naiveWear(const std::vector<std::uint8_t> &signs)
{
    const auto size = static_cast<int>(signs.size());
    const auto sign = [&](const std::vector<std::uint8_t> &of, int i) {
        return i >= 0 && i < size && of[static_cast<std::size_t>(i)] != 0;
    };
    std::vector<std::uint8_t> felt = signs;
    for (int i = 0; i < size; ++i) {
        int first = i, end = i;
        while (sign(signs, first - 1))
            --first;
        while (sign(signs, end))
            ++end;
        bool near = end - first > 2;
        for (int k = 1; k <= 30; ++k)
            near = near || sign(signs, first - k) || sign(signs, end - 1 + k);
        if (sign(signs, i) && !near)
            felt[static_cast<std::size_t>(i)] = 0;
    }
    std::vector<std::uint8_t> worn(signs.size(), 1);
    for (int i = 0; i < size; ++i) {
        int first = i, end = i;
        while (first > 0 && !sign(felt, first - 1))
            --first;
        while (end < size && !sign(felt, end))
            ++end;
        if (!sign(felt, i) && (end - first >= 90 || end - first == size))
            worn[static_cast<std::size_t>(i)] = 0;
    }
    return worn;
}

}  // namespace

class TestDayFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wearEqualsThePapersWords()
    {
        Random random(5);
        for (int round = 0; round < 200; ++round) {
            std::vector<std::uint8_t> signs;
            while (signs.size() < 1440) {
                const std::size_t run = 1 + random.below(random.below(3) == 0 ? 3 : 140);
                signs.insert(signs.end(), run, static_cast<std::uint8_t>(random.below(2)));
            }
            signs.resize(random.below(1440));
            QCOMPARE(wornMinutes(signs), naiveWear(signs));
        }
    }

    void restingRateLeavesOutMinutesWithSteps()
    {
        DeviceBuilder device;
        for (int minute = 0; minute < 480; minute += 5) {
            const bool walks = minute >= 120 && minute < 150;
            device.row(at(0, minute), {{kRate, walks ? 95 : 50 + minute / 5 % 7},
                                       {kSteps, minute < 120 ? 0 : std::min(minute - 115, 30)}});
        }
        std::int64_t n = 0, sum = 0;
        for (int minute = 0; minute < 420; minute += 5) {
            if (minute >= 120 && minute < 150)
                continue;
            ++n;
            sum += 50 + minute / 5 % 7;
        }
        const DayFacts facts = factsOf({always(device)});
        QVERIFY(facts.restingHeartRate.has_value());
        QCOMPARE(*facts.restingHeartRate, static_cast<double>(sum) / static_cast<double>(n));
        QCOMPARE(facts.restingMinutes, 390);
        QCOMPARE(facts.hourSteps[2].value_or(-1), 30.0);
        QCOMPARE(facts.hourSteps[0].value_or(-1), 0.0);
        QVERIFY(!facts.hourSteps[9].has_value());
        QCOMPARE(facts.recordedMinutes, 480);
        QCOMPARE(facts.wornMinutes, 480);
    }

    void aShortNightHasNoRestingRate()
    {
        DeviceBuilder device;
        for (int minute = 0; minute < 29; ++minute)
            device.row(at(1, minute), {{kRate, 60}, {kOxygen, 95 + minute % 3}});
        const DayFacts facts = factsOf({always(device)});
        QCOMPARE(facts.restingMinutes, 29);
        QVERIFY(!facts.restingHeartRate.has_value());
        QVERIFY(facts.night[1].has_value());
    }

    void oxygenBurdenCountsTheTimeBelow()
    {
        DeviceBuilder device;
        for (int i = 0; i < 60; ++i)
            device.row(at(2, i), {{kOxygen, i < 10 ? 89 : i < 25 ? 93 : 97}, {kRate, 60 + i % 5}});
        const DayFacts facts = factsOf({always(device)});
        QCOMPARE(facts.oxygenMinutes, 60);
        QCOMPARE(facts.oxygenMinutesBelow94, 25);
        QCOMPARE(facts.oxygenMinutesBelow90, 10);
        QCOMPARE(facts.lowestOxygen.value_or(0), 89.0);
        QVERIFY(!facts.desaturations.has_value());
    }

    void fallsAreSeenAtTheRateThatShowsThem()
    {
        DesaturationWatch watch;
        std::int64_t time = 0;
        const auto hold = [&](int seconds, std::int32_t value) {
            for (int i = 0; i < seconds; ++i, time += 1000)
                watch.add({time, value});
        };
        hold(120, 97);
        hold(9, 93);  // too short
        hold(60, 97);
        hold(15, 94);  // exactly three
        hold(60, 97);
        hold(40, 95);  // not deep enough
        hold(60, 97);
        time += 3'600'000;
        hold(30, 90);  // nothing to compare with
        QCOMPARE(watch.events(), 1);
    }

    void sleepIsTheUnionOfTheNight()
    {
        DeviceBuilder device;
        device.row(at(8), {{kRate, 70}});
        device.sleep(at(-1), at(2)).sleep(at(1), at(3), SleepSpan::Kind::rem);
        device.sleep(at(3), at(3, 30), SleepSpan::Kind::awake).sleep(at(3, 30), at(6));
        const DayFacts facts = factsOf({always(device)});
        QVERIFY(facts.sleepKnown);
        QCOMPARE(facts.asleep.size(), std::size_t{2});
        QCOMPARE(facts.asleep[0].first, 5 * 60);
        QCOMPARE(facts.asleep[0].end, 9 * 60);
        QCOMPARE(facts.asleep[1].end, 12 * 60);
    }

    void aDayOfAClockChangeHasItsOwnLength()
    {
        const Zone berlin = *Zone::byName("Europe/Berlin");
        for (const auto &[day, minutes] :
             {std::pair(Day::fromCivil(2026, 3, 29), 1380), std::pair(Day::fromCivil(2026, 10, 25), 1500)}) {
            DeviceBuilder device;
            const TimeRange range = berlin.rangeOf(day);
            for (std::int64_t time = range.from.ms(); time < range.to.ms(); time += 5 * kMinute)
                device.row(time, {{kRate, 60 + static_cast<std::int32_t>(time / (5 * kMinute) % 9)}});
            const DayFacts facts = factsOf({always(device)}, day, berlin);
            QCOMPARE(facts.wornMinutes, minutes);
            QCOMPARE(facts.hourHeartRate[2].has_value(), minutes == 1500);
            QCOMPARE(facts.restingMinutes, minutes - 1020);
        }
    }

    void qualityIsCounted()
    {
        DeviceBuilder device;
        device.row(at(10), {{kRate, 60}}).row(at(12), {{kRate, 300}}).row(at(11), {{kRate, 62}});
        device.row(at(13), {{kRate, 64}}, bit(Flag::clockSkew));
        const DayFacts facts = factsOf({always(device)});
        QCOMPARE(facts.quality.records, 4);
        QCOMPARE(facts.quality.values, 4);
        QCOMPARE(facts.quality.outOfOrder, 1);
        QCOMPARE(facts.quality.flagged[0], 1);
        QCOMPARE(facts.quality.flagged[4], 1);
        QCOMPARE(facts.quality.stuckRuns, 0);
    }

    void withoutDevicesThereIsNothing()
    {
        const DayFacts facts = factsOf({});
        QCOMPARE(facts.wornMinutes, 0);
        QCOMPARE(facts.longestUnwornMinutes, 1440);
        QVERIFY(!facts.restingHeartRate && !facts.sleepKnown && facts.pressures.empty());
    }

    void twoDevicesAreBroughtTogether()
    {
        DeviceBuilder first, second;
        for (int minute = 0; minute < 60; minute += 5) {
            first.row(at(3, minute), {{kRate, 60 + minute % 3}, {kSteps, 0}});
            second.row(at(4, minute), {{kRate, 70 + minute % 3}, {kSteps, 0}});
        }
        PersonDayFacts facts(metrics(), rules(), shanghai(), {always(second), always(first)});
        const DayFacts of = facts.of(kDay);
        QCOMPARE(of.restingMinutes, 120);
        QVERIFY(of.hourHeartRate[3] && of.hourHeartRate[4]);
        QCOMPARE(facts.latest().front().time, Instant(at(4, 55)));
    }
};

QTEST_APPLESS_MAIN(TestDayFacts)
#include "tst_day_facts.moc"

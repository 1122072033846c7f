// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random.h"
#include "tests/vitals/device_builder.h"
#include "vitals/person_day.h"

#include <QTest>

#include <cmath>
#include <set>

using namespace xinglin;
using namespace xinglin::testing;

namespace {

constexpr std::int64_t kMinute = 60'000;
constexpr std::int64_t kHour = 60 * kMinute;
constexpr TimeRange kAlways{Instant(-4'000'000'000'000), Instant(8'000'000'000'000)};

const MetricDictionary &metrics()
{
    return MetricDictionary::builtIn();
}

const QualityRules &rules()
{
    static const QualityRules rules(metrics());
    return rules;
}

std::uint8_t number(const QString &key)
{
    return metrics().find(key)->number;
}

Zone shanghai()
{
    return *Zone::byName("Asia/Shanghai");
}

const Day kDay = Day::fromCivil(2026, 10, 5);
const QString kRate = QStringLiteral("heart_rate");
const QString kSteps = QStringLiteral("steps");
const QString kInterval = QStringLiteral("steps_interval");
const QString kSleep = QStringLiteral("sleep");

std::int64_t at(int hour, int minute = 0)
{
    return shanghai().startOf(kDay).ms() + hour * kHour + minute * kMinute;
}

Summary summarise(std::vector<WornDevice> devices, Day day = kDay)
{
    return PersonDays(rules(), shanghai(), std::move(devices)).summarise(day);
}

WornDevice always(const DeviceBuilder &device)
{
    return {device.samples(), {kAlways}};
}

std::int64_t totalOf(const Summary &summary, const QString &key)
{
    const MetricSummary *metric = summary.find(number(key));
    return metric && metric->moments.n == 1 ? metric->moments.sum : -1;
}

}  // namespace

class TestPersonDay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Level figures of random days against plain recomputation from the very values.
    void levelFiguresEqualNaiveRecomputation()
    {
        Random random(31);
        for (int round = 0; round < 60; ++round) {
            DeviceBuilder device;
            std::map<std::int64_t, std::pair<std::int32_t, Flags>> raw;
            const std::int64_t step = static_cast<std::int64_t>(1 + random.below(30)) * kMinute;
            for (std::int64_t time = at(-12); time < at(36); time += step) {
                if (random.below(5) == 0)
                    continue;
                const auto value = static_cast<std::int32_t>(20 + random.below(80));
                const Flags flags = random.below(9) == 0 ? bit(Flag::clockSkew) : Flags{0};
                device.row(time, {{kRate, value}}, flags);
                raw[time] = {value, flags};
            }
            std::vector<std::int32_t> counted;
            std::array<HourCell, 24> hours{};
            std::int64_t skewed = 0, outside = 0, received = 0;
            for (const auto &[time, each] : raw) {
                if (time < at(0) || time >= at(24))
                    continue;
                ++received;
                skewed += has(each.second, Flag::clockSkew);
                outside += each.first < 30;
                if (has(each.second, Flag::clockSkew) || each.first < 30)
                    continue;
                counted.push_back(each.first);
                HourCell &cell = hours[static_cast<std::size_t>((time - at(0)) / kHour)];
                ++cell.n;
                cell.sum += each.first;
            }
            const Summary summary = summarise({always(device)});
            QCOMPARE(summary.received, received);
            if (received == 0)
                continue;
            const MetricSummary &rate = *summary.find(number(kRate));
            Moments moments;
            Histogram histogram;
            for (const std::int32_t value : counted) {
                moments.add(value);
                histogram.add(value);
            }
            QVERIFY(rate.moments == moments);
            QVERIFY(rate.histogram == histogram);
            QVERIFY(rate.hours == hours);
            QCOMPARE(rate.excluded[0], outside);
            QCOMPARE(rate.excluded[4], skewed);
            if (moments.n > 0)
                QCOMPARE(rate.dayMeans.sum, std::int64_t(std::floor(*moments.mean() * 100 + 0.5)));
        }
    }

    void aCounterGivesTheSumOfItsRises()
    {
        DeviceBuilder device;
        device.row(at(-1), {{kSteps, 9000}});
        device.row(at(9), {{kSteps, 3000}}).row(at(10), {{kSteps, 3500}});
        device.row(at(11), {{kSteps, 100}}).row(at(12), {{kSteps, 600}});
        device.row(at(25), {{kSteps, 50}});
        const Summary summary = summarise({always(device)});
        QCOMPARE(totalOf(summary, kSteps), 3000 + 500 + 500);
        QCOMPARE(summary.find(number(kSteps))->hours[9].sum, 3000);
        QCOMPARE(summary.find(number(kSteps))->hours[12].sum, 500);
    }

    void aCounterThatIsResetLateIsNotCountedTwice()
    {
        DeviceBuilder device;
        device.row(at(-1), {{kSteps, 9000}});
        device.row(at(0, 5), {{kSteps, 9040}}).row(at(0, 15), {{kSteps, 10}}).row(at(8), {{kSteps, 400}});
        QCOMPARE(totalOf(summarise({always(device)}), kSteps), 40 + 400);
    }

    void anAuthoritativeTotalOutranksSamplesAndIntervals()
    {
        DeviceBuilder device;
        device.row(at(9), {{kSteps, 3000}, {kInterval, 10}}).row(at(10), {{kSteps, 3500}, {kInterval, 20}});
        QCOMPARE(totalOf(summarise({always(device)}), kSteps), 3500);
        device.total(kDay, kSteps, 13'162);
        QCOMPARE(totalOf(summarise({always(device)}), kSteps), 13'162);
        device.total(kDay, kSteps, 13'000);  // contradicts: neither counts
        const Summary summary = summarise({always(device)});
        QCOMPARE(totalOf(summary, kSteps), 3500);
        QCOMPARE(summary.find(number(kSteps))->excluded[8], 1);
    }

    void intervalsFeedTheDayTotal()
    {
        DeviceBuilder device;
        for (int hour = -2; hour < 26; ++hour)
            device.row(at(hour), {{kInterval, 100}});
        const Summary summary = summarise({always(device)});
        QCOMPARE(totalOf(summary, kSteps), 2400);
        QCOMPARE(summary.find(number(kSteps))->hours[23].sum, 100);
        QVERIFY(!summary.find(number(kInterval)));
    }

    void aTotalAloneIsADayThatCounts()
    {
        DeviceBuilder device;
        device.total(kDay, kSteps, 8000).total(kDay, kSleep, 420);
        const Summary summary = summarise({always(device)});
        QCOMPARE(summary.personDays, 1);
        QCOMPARE(summary.countedDays, 1);
        QCOMPARE(totalOf(summary, kSleep), 420);
        QVERIFY(summarise({always(device)}, kDay + 1).isEmpty());
    }

    void sleepIsTheUnionOfTheNight()
    {
        Random random(32);
        for (int round = 0; round < 100; ++round) {
            DeviceBuilder one, two;
            std::set<std::int64_t> minutes;
            for (int i = 0; i < 12; ++i) {
                const std::int64_t from =
                    at(-14) + static_cast<std::int64_t>(random.below(40 * 60)) * kMinute;
                const std::int64_t to = from + static_cast<std::int64_t>(random.below(200)) * kMinute;
                const auto kind = static_cast<SleepSpan::Kind>(1 + random.below(4));
                (random.below(2) == 0 ? one : two).sleep(from, to, kind);
                for (std::int64_t minute = from; minute < to; minute += kMinute) {
                    if (kind != SleepSpan::Kind::awake && minute >= at(-6) && minute < at(18))
                        minutes.insert(minute);
                }
            }
            const Summary summary = summarise({always(one), always(two)});
            QCOMPARE(totalOf(summary, kSleep), minutes.empty() ? -1 : std::int64_t(minutes.size()));
        }
    }

    void aSampleBelongsToWhoWoreTheDeviceThen()
    {
        DeviceBuilder device;
        for (int hour = 0; hour < 24; ++hour)
            device.row(at(hour, 30), {{kRate, 60 + hour}, {kSteps, hour * 100}});
        const TimeRange morning{Instant(at(0)), Instant(at(12))};
        const TimeRange rest{Instant(at(12)), Instant(at(24))};
        const Summary first = summarise({{device.samples(), {morning}}});
        const Summary second = summarise({{device.samples(), {rest}}});
        QCOMPARE(first.find(number(kRate))->moments.n, 12);
        QCOMPARE(second.find(number(kRate))->moments.n, 12);
        QCOMPARE(second.find(number(kRate))->histogram.min(), std::optional(72));
        // The second wearer takes over a counter that stood at 1,100.
        QCOMPARE(totalOf(first, kSteps), 1100);
        QCOMPARE(totalOf(second, kSteps), 1200);
        QCOMPARE(first.expected, 12);
        QCOMPARE(first.received, 12);
        Summary both = first;
        both.add(second);
        const Summary whole = summarise({{device.samples(), {morning, rest}}});
        QVERIFY(both.find(number(kRate))->moments == whole.find(number(kRate))->moments);
    }

    void devicesWornTogetherDoNotDoubleSteps()
    {
        DeviceBuilder watch, phone, evening;
        for (int hour = 8; hour < 16; ++hour) {
            watch.row(at(hour), {{kSteps, hour * 100}});
            phone.row(at(hour, 20), {{kSteps, hour * 90}});
        }
        evening.row(at(18), {{kSteps, 50}}).row(at(19), {{kSteps, 80}});
        QCOMPARE(totalOf(summarise({always(watch), always(phone), always(evening)}), kSteps), 1500 + 80);
    }

    void aDayCountsFromHalfOfWhatTheDeviceShouldHaveSent()
    {
        for (const int everyMinutes : {1, 10, 30}) {
            for (const bool enough : {true, false}) {
                DeviceBuilder device;
                const int last = 24 * 60 / everyMinutes / 2 - (enough ? 0 : 1);
                for (int i = 0; i < last; ++i)
                    device.row(at(0) + i * everyMinutes * kMinute, {{kRate, 70 + i % 9}});
                const Summary summary = summarise({always(device)});
                QCOMPARE(summary.expected, 24 * 60 / everyMinutes);
                QCOMPARE(summary.countedDays, enough ? 1 : 0);
            }
        }
    }

    /// A watch in a drawer tells how full its battery is: nobody's data.
    void whatAWatchTellsOfItselfIsNoData()
    {
        const QString battery = QStringLiteral("battery"), worn = QStringLiteral("worn");
        DeviceBuilder drawer;
        for (int hour = 0; hour < 24; ++hour)
            drawer.row(at(hour), {{battery, 80 - hour}, {worn, 0}});
        QVERIFY(summarise({always(drawer)}).isEmpty());
        for (int i = 0; i < 12; ++i)
            drawer.row(at(i, 30), {{kRate, 70 + i}, {battery, 50}});
        const Summary summary = summarise({always(drawer)});
        QCOMPARE(summary.personDays, 1);
        QCOMPARE(summary.received, 12);
    }

    void everyDayOfAChangeOfClocksHasItsOwnLength()
    {
        const Zone zone = *Zone::byName("Europe/Berlin");
        const Day shortDay = Day::fromCivil(2026, 3, 29);
        DeviceBuilder device;
        const std::int64_t start = zone.startOf(shortDay).ms();
        for (int i = -30; i < 60; ++i)
            device.row(start + i * kHour, {{kRate, 70 + i % 7}});
        const Summary summary = PersonDays(rules(), zone, {always(device)}).summarise(shortDay);
        QCOMPARE(summary.received, 23);
        QCOMPARE(summary.expected, 23);
        QCOMPARE(summary.find(number(kRate))->hours[2].n, 0);
        QCOMPARE(summary.find(number(kRate))->hours[3].n, 1);
    }
};

QTEST_GUILESS_MAIN(TestPersonDay)
#include "tst_person_day.moc"

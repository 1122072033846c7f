// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/period_change.h"

#include "analysis/distributions.h"
#include "analysis/effect.h"
#include "core/random.h"
#include "tests/analysis/person_days.h"

#include <QtTest>

using namespace xinglin;

namespace {

const DayRange kBefore{Day(170), Day(199)};
const DayRange kAfter{Day(200), Day(229)};

/// How the values of a unit's people come about, in standard deviations of 1,000 steps.
struct Unit
{
    int people = 20;
    double apart = 1.0;  ///< what sets people apart for good
    double own = 1.0;    ///< a person's days, AR(1) with `phi`
    double phi = 0.0;
    double shared = 0.0;   ///< what a day does to everybody
    double missing = 0.0;  ///< share of the person-days without data
};

/// Days of the unit with a change of 500 steps between the periods.
std::vector<PersonDay> daysOf(Random &random, const Unit &unit)
{
    std::vector<double> level, state(static_cast<std::size_t>(unit.people), 0.0);
    for (int i = 0; i < unit.people; ++i)
        level.push_back(random.normal(0, unit.apart));
    std::vector<PersonDay> rows;
    for (int day = 150; day <= kAfter.last.number(); ++day) {
        const double common = random.normal(0, 1) * unit.shared;
        PersonDay row{Day(day), {}};
        for (int i = 0; i < unit.people; ++i) {
            double &mine = state[static_cast<std::size_t>(i)];
            mine = unit.phi * mine + std::sqrt(1.0 - unit.phi * unit.phi) * random.normal(0, unit.own);
            if (random.uniform() < unit.missing)
                continue;
            const double sum = level[static_cast<std::size_t>(i)] + mine + common;
            const double steps = 10000.0 + (day >= 200 ? 500.0 : 0.0) + 1000.0 * sum;
            row.summary.add(personDays::dayOf({{"steps", std::max(0.0, steps)}}));
        }
        if (kBefore.contains(row.day) || kAfter.contains(row.day))
            rows.push_back(std::move(row));
    }
    return rows;
}

Comparison stepsChange(const std::vector<PersonDay> &rows, const DayRange &days, const DayRange &before,
                       bool isPerson = false)
{
    return metricChange({isPerson, days, before, rows}, *personDays::metric("steps"));
}

Moments personDaysIn(const std::vector<PersonDay> &rows, const DayRange &days)
{
    Moments all;
    for (const PersonDay &row : rows) {
        const MetricSummary *found = row.summary.find(personDays::metric("steps")->number);
        if (found && days.contains(row.day))
            all.add(found->dayMeans);
    }
    return all;
}

/// Welch's interval of the person-days by the textbook.
Estimate welch(const std::vector<PersonDay> &rows, const DayRange &days, const DayRange &before)
{
    const Moments first = personDaysIn(rows, days);
    const Moments second = personDaysIn(rows, before);
    const auto n = static_cast<double>(first.n);
    const auto m = static_cast<double>(second.n);
    const double a = *first.variance() / 1e4 / n;
    const double b = *second.variance() / 1e4 / m;
    const double freedom = (a + b) * (a + b) / (a * a / (n - 1) + b * b / (m - 1));
    const double half = studentQuantile(0.975, freedom) * std::sqrt(a + b);
    const double difference = (*first.mean() - *second.mean()) / 100.0;
    return {difference, difference - half, difference + half};
}

bool holds(const Estimate &estimate)
{
    return *estimate.low <= 500.0 && *estimate.high >= 500.0;
}

bool isNear(std::optional<double> actual, double expected)
{
    return actual && std::abs(*actual - expected) < 1e-9 * std::max(1.0, std::abs(expected));
}

}  // namespace

class TestPeriodChange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theIntervalHoldsTheTruth_data()
    {
        QTest::addColumn<int>("people");
        QTest::addColumn<double>("own");
        QTest::addColumn<double>("phi");
        QTest::addColumn<double>("shared");
        QTest::addColumn<double>("missing");
        QTest::addColumn<double>("least");
        QTest::addColumn<double>("mostOfWelch");
        QTest::newRow("independent days") << 20 << 1.0 << 0.0 << 0.0 << 0.0 << 0.95 << 1.0;
        QTest::newRow("days of a person resemble each other")
            << 20 << 1.0 << 0.8 << 0.0 << 0.1 << 0.89 << 0.85;
        QTest::newRow("a day is shared by all") << 20 << 1.0 << 0.0 << 0.6 << 0.3 << 0.94 << 0.8;
        QTest::newRow("many people share a day") << 100 << 1.0 << 0.3 << 0.5 << 0.1 << 0.93 << 0.6;
        QTest::newRow("one person") << 1 << 1.0 << 0.3 << 0.0 << 0.1 << 0.92 << 0.9;
    }

    /// Welch's interval of the person-days alone, as it was before, does not.
    void theIntervalHoldsTheTruth()
    {
        QFETCH(int, people);
        QFETCH(double, own);
        QFETCH(double, phi);
        QFETCH(double, shared);
        QFETCH(double, missing);
        QFETCH(double, least);
        QFETCH(double, mostOfWelch);
        const Unit unit{people, 1.0, own, phi, shared, missing};
        Random random(17);
        constexpr int kRounds = 400;
        int held = 0, heldByWelch = 0;
        for (int round = 0; round < kRounds; ++round) {
            const auto rows = daysOf(random, unit);
            held += holds(stepsChange(rows, kAfter, kBefore, unit.people == 1).difference);
            heldByWelch += holds(welch(rows, kAfter, kBefore));
        }
        const double share = static_cast<double>(held) / kRounds;
        const double shareOfWelch = static_cast<double>(heldByWelch) / kRounds;
        qInfo("coverage %.3f, of person-days alone %.3f", share, shareOfWelch);
        QVERIFY(share >= least);
        QVERIFY(shareOfWelch <= mostOfWelch);
    }

    void ofFewDaysPersonDaysAreTheChances()
    {
        Random random(3);
        const auto rows = daysOf(random, {});
        const DayRange six{Day(200), Day(205)}, before{Day(194), Day(199)};
        const Comparison change = stepsChange(rows, six, before);
        const Estimate expected = welch(rows, six, before);
        QVERIFY(isNear(change.difference.value, *expected.value));
        QVERIFY(isNear(change.difference.low, *expected.low));
        QVERIFY(isNear(change.difference.high, *expected.high));
        QVERIFY(isNear(change.after, *personDaysIn(rows, six).mean() / 100.0));
        QVERIFY(isNear(change.before, *personDaysIn(rows, before).mean() / 100.0));
        QCOMPARE(change.with, before);
    }

    void ofOnePersonItIsTheEffectOfTheDays()
    {
        Random random(4);
        const auto rows = daysOf(random, {1, 0.0, 1.0, 0.6, 0.0, 0.1});
        const auto courseOf = [&](const DayRange &days) {
            std::vector<SeriesValue> series;
            for (const PersonDay &row : rows) {
                const MetricSummary *found = row.summary.find(personDays::metric("steps")->number);
                if (found && days.contains(row.day))
                    series.push_back({double(row.day.number()), *found->dayMeans.mean() / 100.0});
            }
            return series;
        };
        const auto effect = effectOf(courseOf(kBefore), courseOf(kAfter));
        const Comparison change = stepsChange(rows, kAfter, kBefore, true);
        QVERIFY(isNear(change.difference.value, *effect->difference.value));
        QVERIFY(isNear(change.difference.low, *effect->difference.low));
        QVERIFY(isNear(change.difference.high, *effect->difference.high));
    }

    /// Two weeks of a shift worker: days so alike their neighbours that each week is worth hardly two of
    /// them.
    void ofOnePersonsWeekToo()
    {
        const std::vector<double> steps{5799, 7001, 5726, 6819,  5555,  6575,  7740,
                                        6244, 4886, 4244, 13051, 13860, 13727, 14611};
        std::vector<PersonDay> rows;
        std::vector<SeriesValue> before, after;
        for (std::size_t i = 0; i < steps.size(); ++i) {
            const int day = 193 + static_cast<int>(i);
            rows.push_back({Day(day), personDays::dayOf({{"steps", steps[i]}})});
            (i < 7 ? before : after).push_back({double(day), steps[i]});
        }
        const Estimate expected = effectOf(before, after)->difference;
        const Comparison change = stepsChange(rows, {Day(200), Day(206)}, {Day(193), Day(199)}, true);
        QVERIFY(isNear(change.difference.value, *expected.value));
        QVERIFY(isNear(change.difference.low, *expected.low));
        QVERIFY(isNear(change.difference.high, *expected.high));
    }

    void aPersonsDayHalfSeenDoesNotCount()
    {
        std::vector<PersonDay> rows;
        for (int day = 170; day < 230; ++day)
            rows.push_back({Day(day), personDays::dayOf({{"steps", day < 200 ? 8000.0 : 9000.0}})});
        PersonDay half{Day(229), personDays::dayOf({{"steps", 100.0}})};
        half.summary.countedDays = 0;
        rows.back() = half;
        QCOMPARE(*stepsChange(rows, kAfter, kBefore, true).difference.value, 1000.0);
        QVERIFY(*stepsChange(rows, kAfter, kBefore, false).difference.value < 800.0);
    }

    void withoutAPeriodBeforeThereIsNoChange()
    {
        Random random(5);
        const auto rows = daysOf(random, {});
        const Comparison none = stepsChange(rows, kAfter, {});
        QVERIFY(!none.difference.value);
        QVERIFY(!none.before);
        QVERIFY(none.after);
        const Comparison empty = stepsChange(rows, kAfter, {Day(10), Day(39)});
        QVERIFY(!empty.difference.value);
    }

    /// A single value on each side has no spread: the difference is told, an interval is not.
    void oneValueHasNoInterval()
    {
        const std::vector<PersonDay> rows{{Day(199), personDays::dayOf({{"steps", 8000.0}})},
                                          {Day(200), personDays::dayOf({{"steps", 9000.0}})}};
        const Comparison change = stepsChange(rows, {Day(200), Day(200)}, {Day(199), Day(199)}, true);
        QCOMPARE(*change.difference.value, 1000.0);
        QVERIFY(!change.difference.low);
        QVERIFY(!change.difference.high);
    }
};

QTEST_GUILESS_MAIN(TestPeriodChange)
#include "tst_period_change.moc"

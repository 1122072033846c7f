// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/concern_clusters.h"
#include "analysis/concerns.h"
#include "tests/analysis/oracle.h"
#include "tests/analysis/person_days.h"

using namespace xinglin;
using namespace xinglin::personDays;

namespace {

const Day kLast = Day::fromText(u"2026-10-31");
const DayRange kDays{kLast - 29, kLast};

class RollUps
{
public:
    RollUps()
    {
        for (int i = 0; i < 40; ++i)
            m_rows.push_back({kLast - 39 + i, Summary()});
    }
    /// Somebody's deviation, `daysAgo` before the last day.
    void add(int daysAgo, std::int32_t person, const char *key, double z)
    {
        Summary one;
        one.score.deviations = {{person, metric(key)->number, static_cast<std::int32_t>(z * 1000)}};
        m_rows[static_cast<std::size_t>(39 - daysAgo)].summary.add(one);
    }
    std::span<const PersonDay> rows() const { return m_rows; }

private:
    std::vector<PersonDay> m_rows;
};

}  // namespace

class TestConcerns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void consecutiveNightsComeFirst()
    {
        RollUps units;
        units.add(0, 1, "heart_rate", 6.0);
        for (const int night : {0, 1, 2})
            units.add(night, 2, "heart_rate", 4.0);
        units.add(3, 3, "heart_rate", 5.0);
        units.add(1, 3, "heart_rate", 5.0);
        const auto concerns = rankConcerns(units.rows(), kDays, m_plan);
        QCOMPARE(concerns.size(), std::size_t{3});
        QCOMPARE(concerns[0].person, 2);
        QCOMPARE(concerns[0].nights, 3);
        QCOMPARE(concerns[0].day, kLast);
        QCOMPARE(concerns[1].person, 1);
        QCOMPARE(concerns[2].person, 3);
        QCOMPARE(concerns[2].nights, 1);
    }

    void onePersonIsNamedOnceWithTheWorst()
    {
        RollUps units;
        units.add(0, 7, "steps", -5.0);
        units.add(0, 7, "body_temperature", 9.0);
        units.add(1, 7, "body_temperature", 8.0);
        const auto concerns = rankConcerns(units.rows(), kDays, m_plan);
        QCOMPARE(concerns.size(), std::size_t{1});
        QCOMPARE(concerns[0].metric, metric("body_temperature")->number);
        QCOMPARE(concerns[0].z, 9.0);
        QCOMPARE(concerns[0].nights, 2);
        VERIFY_CLOSE(concerns[0].urgency, 0.15 * 17.0, 1e-12);
    }

    /// 38.6 degrees in the middle of a run is what to tell, not the last day's 37.05.
    void theFarthestDayOfARunIsTold()
    {
        RollUps units;
        const std::array<double, 5> fever{3.7, 9.0, 16.9, 18.8, 6.0};  // the latest first
        for (int ago = 0; ago < 5; ++ago)
            units.add(ago, 7, "body_temperature", fever[static_cast<std::size_t>(ago)]);
        for (int ago = 0; ago < 10; ++ago)
            units.add(ago, 7, "heart_rate", 5.0);
        const auto concerns = rankConcerns(units.rows(), kDays, m_plan);
        QCOMPARE(concerns.size(), std::size_t{1});
        QCOMPARE(concerns[0].metric, metric("body_temperature")->number);
        QCOMPARE(concerns[0].z, 18.8);
        QCOMPARE(concerns[0].day, kLast - 3);
        QCOMPARE(concerns[0].runEnd, kLast);
        QCOMPARE(concerns[0].nights, 5);
        VERIFY_CLOSE(concerns[0].urgency, 0.2 * 50.0, 1e-12);  // ten days of quick pulse
        // Of a period that begins later only its own days.
        const auto late = rankConcerns(units.rows(), {kLast - 1, kLast}, m_plan);
        QCOMPARE(late[0].z, 9.0);
        QCOMPARE(late[0].day, kLast - 1);
        QCOMPARE(late[0].nights, 5);
    }

    void whatIsOverIsNoConcern()
    {
        RollUps units;
        for (const int night : {7, 8, 9, 10})
            units.add(night, 4, "body_temperature", 12.0);
        QVERIFY(rankConcerns(units.rows(), kDays, m_plan).empty());
        QCOMPARE(rankConcerns(units.rows(), {kLast - 29, kLast - 1}, m_plan).size(), std::size_t{1});
        // What comes after the period does not count in it.
        QCOMPARE(rankConcerns(units.rows(), {kLast - 29, kLast - 9}, m_plan).front().nights, 2);
    }

    void everybodyIsRankedTheWorstFirst()
    {
        RollUps units;
        for (std::int32_t person = 0; person < 50; ++person)
            units.add(person % 5, person, "spo2", -4.0 - person * 0.1);
        const auto concerns = rankConcerns(units.rows(), kDays, m_plan);
        QCOMPARE(concerns.size(), std::size_t{50});
        for (std::size_t i = 0; i < concerns.size(); ++i)
            QCOMPARE(concerns[i].person, 49 - static_cast<int>(i));
    }

    /// A worse run in the middle of the week does not hide that the person is far today.
    void theLastDayFarIsToldBesideTheWorstRun()
    {
        RollUps units;
        for (const int night : {3, 4, 5})
            units.add(night, 4, "body_temperature", 12.0);
        units.add(0, 4, "steps", -4.0);
        const auto concerns = rankConcerns(units.rows(), kDays, m_plan);
        QCOMPARE(concerns.size(), std::size_t{1});
        QCOMPARE(concerns[0].day, kLast - 3);
        QCOMPARE(concerns[0].lastFar, kLast);
    }

    void onlyDaysOfThePeriodMakeAConcern()
    {
        RollUps units;
        units.add(1, 1, "heart_rate", 9.0);
        units.add(0, 2, "heart_rate", 4.0);
        units.add(1, 2, "heart_rate", 4.0);
        const auto concerns = rankConcerns(units.rows(), {kLast, kLast}, m_plan);
        QCOMPARE(concerns.size(), std::size_t{1});
        QCOMPARE(concerns[0].person, 2);
        QCOMPARE(concerns[0].nights, 2);  // that it is the second day in a row is known
    }

    /// Against sums of binomial terms worked out by hand.
    void aClusterIsMoreThanChance()
    {
        VERIFY_CLOSE(farChance({3, 2}, 0.1), 3 * 0.01 * 0.9 + 0.001, 1e-12);
        VERIFY_CLOSE(farChance({10, 10}, 0.5), 1.0 / 1024, 1e-12);
        QCOMPARE(farChance({10, 0}, 0.5), 1.0);
        QCOMPARE(farChance({10, 1}, 0.0), 0.0);
        // One of ten, and one of 190 elsewhere: (1 + 1/2) / (190 + 1) are to be expected of each.
        VERIFY_CLOSE(clusterChance({10, 1}, {200, 2}, 3), 3 * (1 - std::pow(1 - 1.5 / 191, 10)), 1e-12);
        QCOMPARE(clusterChance({10, 1}, {200, 150}, 20), 1.0);
        QVERIFY(clusterChance({10, 6}, {200, 14}, 20) < 1e-3);
    }

    void anAbsurdValueDoesNotOutrankAWeekOfFever()
    {
        RollUps units;
        units.add(0, 1, "body_temperature", 900.0);
        for (int night = 0; night < 5; ++night)
            units.add(night, 2, "body_temperature", 8.0);
        QCOMPARE(rankConcerns(units.rows(), kDays, m_plan).front().person, 2);
    }

private:
    const ScorePlan m_plan{MetricDictionary::builtIn()};
};

QTEST_GUILESS_MAIN(TestConcerns)
#include "tst_concerns.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/person/nightly_analyses.h"
#include "analysis/person/two_night_rule.h"
#include "core/random.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <vector>

using namespace xinglin;

namespace {

using State = TwoNightRule::State;

/// The published rule over the whole list of nights, worked out afresh for every night.
int naiveState(const std::vector<std::pair<int, double>> &told)
{
    std::vector<std::pair<int, int>> nights;
    for (const auto &[day, rate] : told) {
        const int whole = static_cast<int>(rate);
        if (!nights.empty() && day - nights.back().first > 15)
            nights.clear();
        if (!nights.empty() && day - nights.back().first == 2)
            nights.push_back({day - 1, (nights.back().second + whole) / 2});
        nights.push_back({day, whole});
    }
    const auto above = [&](std::size_t until) {
        std::vector<int> rates;
        for (std::size_t i = 0; i <= until; ++i)
            rates.push_back(nights[i].second);
        std::sort(rates.begin(), rates.end());
        const double middle = (rates[(rates.size() - 1) / 2] + rates[rates.size() / 2]) / 2.0;
        return nights[until].second - middle;
    };
    const std::size_t last = nights.size() - 1;
    if (last == 0 || nights[last].first - nights[last - 1].first != 1)
        return 0;
    const double least = std::min(above(last), above(last - 1));
    return least >= 4 ? 2 : least >= 3 ? 1 : 0;
}

}  // namespace

class TestTwoNightRule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsThePublishedRuleOnRandomNights()
    {
        Random random(3);
        std::map<int, int> seen;
        for (int round = 0; round < 60; ++round) {
            TwoNightRule rule;
            std::vector<std::pair<int, double>> told;
            int day = 0;
            for (int night = 0; night < 90; ++night) {
                const std::uint64_t gap = random.below(20);
                day += gap == 0 ? 2 : gap == 1 ? 3 : gap == 2 && random.below(5) == 0 ? 18 : 1;
                told.emplace_back(day, random.normal(58, 3) + (night % 30 > 26 ? 8 : 0));
                const int state = static_cast<int>(rule.add(Day(day), told.back().second));
                QCOMPARE(state, naiveState(told));
                ++seen[state];
            }
        }
        QVERIFY(seen[0] > 0 && seen[1] > 0 && seen[2] > 0);
    }

    void anExampleByHand()
    {
        TwoNightRule rule;
        int day = 0;
        for (const double rate : {55.9, 55.0, 55.2, 56.0, 55.0})
            QVERIFY(rule.add(Day(++day), rate) == State::green);
        QCOMPARE(rule.usual(), 55.0);
        QVERIFY(rule.add(Day(++day), 59.9) == State::green);   // high, the first night
        QVERIFY(rule.add(Day(++day), 58.9) == State::yellow);  // raised: both are raised
        QVERIFY(rule.add(Day(++day), 60.0) == State::yellow);  // the night before was only raised
        QVERIFY(rule.add(Day(++day), 61.0) == State::red);
        QVERIFY(rule.add(Day(day += 2), 62.0) == State::red);  // one missing night is imputed: 61
        QVERIFY(rule.add(Day(day += 3), 61.0) == State::green);
    }

    /// "In the whole period" tells nothing more of a period of one night.
    void aPeriodOfOneNightIsTheLastNight()
    {
        PersonRecord record;
        record.metrics = &MetricDictionary::builtIn();
        for (int day = 200; day < 230; ++day) {
            DayFacts facts;
            facts.day = Day(day);
            facts.restingMinutes = 300;
            facts.restingHeartRate = 55.0;
            record.facts.push_back(facts);
        }
        const auto told = [&record](int first) {
            record.days = {Day(first), Day(229)};
            return twoNightRuleAnalysis(record).front().text.en;
        };
        QVERIFY(told(228).contains(QStringLiteral("in the whole period")));
        QVERIFY(told(229).startsWith(QStringLiteral("The last night")));
        QVERIFY2(!told(229).contains(QStringLiteral("whole period")), qPrintable(told(229)));
    }
};

QTEST_APPLESS_MAIN(TestTwoNightRule)
#include "tst_two_night_rule.moc"

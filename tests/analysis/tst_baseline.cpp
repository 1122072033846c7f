// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/baseline.h"
#include "analysis/robust.h"
#include "core/random.h"
#include "tests/analysis/oracle.h"
#include "tests/analysis/person_days.h"

#include <map>

using namespace xinglin;
using namespace xinglin::personDays;

namespace {

/// The definition, word for word, over a map of days.
std::optional<Baseline> naive(const std::map<int, double> &values, int judged, double floor)
{
    std::vector<std::pair<int, double>> window;
    for (int day = judged - 31; day <= judged - 4; ++day) {
        if (const auto found = values.find(day); found != values.end())
            window.push_back(*found);
    }
    std::vector<double> kept;
    int next = judged - 3;
    for (auto each = window.rbegin(); each != window.rend(); ++each) {
        if (next - each->first - 1 > 14)
            break;
        kept.push_back(each->second);
        next = each->first;
    }
    if (kept.size() < 7)
        return std::nullopt;
    return Baseline{*median(kept), std::max(*scaledMad(kept), floor), static_cast<int>(kept.size()), false};
}

}  // namespace

class TestBaseline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheTrace()
    {
        std::map<int, double> values;
        for (const auto &row : oracle::twoColumns(QStringLiteral("rhr_nightly.csv")))
            values.insert(row);
        const QJsonArray rows =
            oracle::json(QStringLiteral("baseline_trace.json"))[QLatin1String("rows")].toArray();
        QCOMPARE(rows.size(), qsizetype{120});
        BaselineWindow window(1.0);
        int compared = 0;
        for (const QJsonValue &each : rows) {
            const QJsonArray row = each.toArray();
            const int number = row[0].toInt();
            const auto value = values.find(number);
            if (value == values.end())
                continue;
            const auto baseline = window.own(Day(number));
            QCOMPARE(baseline.has_value(), !row[1].isNull());
            if (baseline) {
                VERIFY_CLOSE(baseline->center, row[1].toDouble(), 1e-9);
                VERIFY_CLOSE(baseline->scale, row[2].toDouble(), 1e-9);
                VERIFY_CLOSE(baseline->z(value->second), row[3].toDouble(), 1e-9);
                ++compared;
            }
            window.add(Day(number), value->second);
        }
        QVERIFY(compared > 90);
    }

    void equalsTheDefinitionWithGaps()
    {
        Random random(11);
        for (int course = 0; course < 60; ++course) {
            std::map<int, double> values;
            BaselineWindow window(0.5);
            const std::uint64_t missing = random.below(90);
            int restarts = 0;
            for (int day = 0; day < 150; ++day) {
                if (random.below(40) == 0)
                    day += 5 + static_cast<int>(random.below(30));
                const auto expected = naive(values, day, 0.5);
                const auto actual = window.own(Day(day));
                QCOMPARE(actual.has_value(), expected.has_value());
                if (actual) {
                    QCOMPARE(actual->center, expected->center);
                    QCOMPARE(actual->scale, expected->scale);
                    QCOMPARE(actual->days, expected->days);
                } else {
                    ++restarts;
                }
                if (random.below(100) < missing)
                    continue;
                const double value = std::floor(random.normal(60, 3) * 4) / 4;
                values[day] = value;
                window.add(Day(day), value);
            }
            QVERIFY(restarts >= 10);
        }
    }

    void neverContainsWhatItJudges()
    {
        BaselineWindow window(1.0);
        for (int day = 0; day < 40; ++day)
            window.add(Day(day), day >= 37 ? 1000.0 : 60.0);
        // Days 37..39 are the guard of day 40.
        QCOMPARE(window.own(Day(40))->center, 60.0);
        QCOMPARE(window.own(Day(40))->scale, 1.0);
        QCOMPARE(window.own(Day(40))->days, 28);
    }

    void learnsFromThePopulationAndSaysSo()
    {
        const Metric &rate = *metric("heart_rate");
        std::vector<PersonDay> history;
        for (int day = 0; day < 6; ++day)
            history.push_back({Day(day), dayOf({{"heart_rate", 60.0 + day}})});
        auto baseline = baselineFor(rate, Day(10), history);
        QVERIFY(baseline && baseline->learning);
        QCOMPARE(baseline->center, 75.0);
        QCOMPARE(baseline->scale, 15.0);
        history.push_back({Day(6), dayOf({{"heart_rate", 66.0}})});
        baseline = baselineFor(rate, Day(10), history);
        QVERIFY(baseline && !baseline->learning);
        QCOMPARE(baseline->center, 63.0);
        QCOMPARE(baseline->days, 7);
        // A day that does not count does not teach.
        history.back().summary.countedDays = 0;
        QVERIFY(baselineFor(rate, Day(10), history)->learning);
        // No default: no baseline.
        QVERIFY(!baselineFor(*metric("distance"), Day(10), history));
    }

    void knowsTheHourApartForWeekends()
    {
        const Metric &rate = *metric("heart_rate");
        std::vector<PersonDay> history;
        const Day monday = Day::fromText(u"2026-09-07");
        for (int i = 0; i < 28; ++i) {
            Summary summary = dayOf({{"heart_rate", 70.0}});
            const int level = (monday + i).isWeekend() ? 55 : 65 + i % 3;
            summary.metrics.front().hours[9] = {4, 4 * level};
            if (i < 2)
                summary.metrics.front().hours[23] = {1, 50};
            history.push_back({monday + i, summary});
        }
        const HourProfile profile = hourProfileFor(rate, monday + 31, history);
        QVERIFY(profile.at(false, 9) && profile.at(true, 9));
        QCOMPARE(profile.at(false, 9)->center, 66.0);
        QCOMPARE(profile.at(false, 9)->days, 20);
        QCOMPARE(profile.at(true, 9)->center, 55.0);
        QCOMPARE(profile.at(true, 9)->scale, 1.0);
        QVERIFY(!profile.at(false, 23));
        QVERIFY(!profile.at(true, 10));
        // Steps of an hour are what was gained in it, whatever number of samples told them.
        for (PersonDay &each : history) {
            Summary steps = dayOf({{"steps", 8000}});
            steps.metrics.front().hours[9] = {6, 900};
            each.summary = steps;
        }
        QCOMPARE(hourProfileFor(*metric("steps"), monday + 31, history).at(false, 9)->center, 900.0);
    }
};

QTEST_GUILESS_MAIN(TestBaseline)
#include "tst_baseline.moc"

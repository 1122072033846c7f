// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/forecast/day_models.h"
#include "analysis/forecast/forecast.h"
#include "analysis/forecast/forecast_analyses.h"
#include "analysis/method.h"
#include "tests/analysis/oracle.h"
#include "tests/analysis/simulated_person.h"

using namespace xinglin;

namespace {

using Course = std::vector<std::optional<double>>;

/// A kind of course: the value of day t after the noise e (independent, standard normal).
struct Kind
{
    const char *name;
    double correlation;
    double weekend;
    double wander;
    bool isCount;
};

constexpr Kind kKinds[]{{"independent", 0.0, 0.0, 0.0, false},
                        {"autocorrelated", 0.5, 0.0, 0.0, false},
                        {"weekly", 0.3, -2.5, 0.0, false},
                        {"wandering", 0.0, 0.0, 0.2, false},
                        {"weekly counts", 0.0, 0.0, 0.0, true}};

double countOf(Random &random, double mean)
{
    double product = random.uniform();
    int count = 0;
    for (; product > std::exp(-mean); ++count)
        product *= random.uniform();
    return count;
}

Course courseOf(const Kind &kind, int days, std::uint64_t seed)
{
    Random random(seed);
    Course course;
    double state = 0.0, level = 60.0;
    for (int day = 0; day < days; ++day) {
        state = kind.correlation * state +
                std::sqrt(1.0 - kind.correlation * kind.correlation) * random.normal(0.0, 1.0);
        level += random.normal(0.0, kind.wander);
        const double value = kind.isCount ? countOf(random, day % 7 >= 5 ? 2.0 : 5.0)
                                          : level + state + (day % 7 >= 5 ? kind.weekend : 0.0);
        course.push_back(random.uniform() < 0.07 ? std::nullopt : std::optional(value));
    }
    return course;
}

UnitRecord unitOf(int days, bool regular)
{
    Random random(3);
    UnitRecord record;
    record.metrics = &MetricDictionary::builtIn();
    record.people = 40;
    const Day last = Day::fromCivil(2026, 10, 31);
    record.days = {last - 29, last};
    for (int place = 0; place < days; ++place) {
        PersonDay row;
        row.day = last - (days - 1 - place);
        row.summary.personDays = row.summary.countedDays =
            regular ? 30 + place % 7 : 30 + static_cast<int>(random.below(9));
        for (int person = 0; person < 36; ++person)
            row.summary.score.value.add(static_cast<std::int64_t>(80'000 + random.normal(0.0, 3000.0)));
        const auto deviations = static_cast<std::int32_t>(countOf(random, 4.0));
        for (std::int32_t person = 0; person < deviations; ++person)
            row.summary.score.deviations.push_back({person, 1, 4000});
        record.rows.push_back(row);
    }
    return record;
}

}  // namespace

class TestForecast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theIntervalHoldsWhatItSays()
    {
        for (const Kind &kind : kKinds) {
            for (const int history : {90, 150}) {
                int inside = 0, all = 0;
                for (std::uint64_t seed = 1; seed <= 60; ++seed) {
                    const Course course = courseOf(kind, history + kForecastDays, seed);
                    const auto forecast =
                        forecastDays(std::span(course).first(static_cast<std::size_t>(history)));
                    QVERIFY(forecast);
                    for (std::size_t ahead = 0; ahead < forecast->median.size(); ++ahead) {
                        const auto &value = course[static_cast<std::size_t>(history) + ahead];
                        if (!value)
                            continue;
                        ++all;
                        inside += *value >= forecast->low[ahead] && *value <= forecast->high[ahead];
                    }
                }
                const double share = static_cast<double>(inside) / all;
                qInfo("%s, %d days: %.1f %% inside", kind.name, history, 100.0 * share);
                QVERIFY(share >= 0.72 && share <= 0.88);
            }
        }
    }

    void itBeatsLastWeekWhereThatCanBeDone()
    {
        for (const Kind &kind : kKinds) {
            double skill = 0.0;
            for (std::uint64_t seed = 1; seed <= 20; ++seed)
                skill += forecastDays(courseOf(kind, 150, seed))->backTests.back().skill() / 20.0;
            qInfo("%s: skill %.2f", kind.name, skill);
            QVERIFY(skill > 0.1);
        }
    }

    void theErrorToldIsTheErrorMade()
    {
        // What the back-test says of the past must hold for what comes after it.
        double told = 0.0, made = 0.0, madeNaive = 0.0;
        for (std::uint64_t seed = 1; seed <= 200; ++seed) {
            const Course course = courseOf(kKinds[1], 157, seed);
            const auto known = std::span(course).first(150);
            const auto forecast = forecastDays(known);
            told += forecast->backTests.front().error;
            const auto naive = sameAsLastWeek();
            for (const auto &value : known)
                naive->see(value);
            std::array<double, 7> last{};
            naive->predict(last);
            double sum = 0.0, sumNaive = 0.0, n = 0.0;
            for (std::size_t ahead = 0; ahead < 7; ++ahead) {
                if (const auto &value = course[150 + ahead]) {
                    sum += std::abs(*value - forecast->median[ahead]);
                    sumNaive += std::abs(*value - last[ahead]);
                    n += 1.0;
                }
            }
            made += sum / n;
            madeNaive += sumNaive / n;
        }
        qInfo("error told %.3f, made %.3f, of last week %.3f", told / 200, made / 200, madeNaive / 200);
        QVERIFY(std::abs(told / made - 1.0) < 0.06);
        QVERIFY(made < 0.9 * madeNaive);
    }

    void aRegularWeekNeedsNoForecast()
    {
        Course course;
        for (int day = 0; day < 150; ++day)
            course.emplace_back(day % 7 * 10.0);
        const auto forecast = forecastDays(course);
        QVERIFY(forecast && !forecast->shown());
        QCOMPARE(forecast->backTests.back().errorNaive, 0.0);
        const Course flat(150, 60.0);
        QVERIFY(!forecastDays(flat)->shown());
        QCOMPARE(forecastDays(flat)->median.front(), 60.0);
    }

    void nothingAfterADayIsUsedForIt()
    {
        const Course course = courseOf(kKinds[2], 150, 9);
        for (const auto &make : {sameAsLastWeek, usualLevelAndWeekday, dampedSmoothing}) {
            const auto model = make();
            const auto again = make();
            std::array<double, 30> early{}, late{};
            for (std::size_t day = 0; day < 100; ++day)
                model->see(course[day]);
            model->predict(early);
            for (std::size_t day = 0; day < 100; ++day) {
                again->see(course[day]);
                std::array<double, 30> asked{};
                if (day > 3)
                    again->predict(asked);
            }
            again->predict(late);
            QCOMPARE(early, late);
        }
    }

    void limitsHold()
    {
        Course few;
        Random random(5);
        for (int day = 0; day < 120; ++day)
            few.emplace_back(random.uniform() < 0.3 ? 1.0 : 0.0);
        const auto forecast = forecastDays(few, {0.0, std::nullopt});
        for (std::size_t ahead = 0; ahead < forecast->median.size(); ++ahead) {
            QVERIFY(forecast->low[ahead] >= 0.0);
            QVERIFY(forecast->low[ahead] <= forecast->median[ahead] &&
                    forecast->median[ahead] <= forecast->high[ahead]);
        }
    }

    void littleHistoryIsToldAsSuch()
    {
        QVERIFY(!forecastDays({}));
        QVERIFY(!forecastDays(Course(40)));
        QVERIFY(!forecastDays(courseOf(kKinds[0], 40, 1)));
        const auto week = forecastDays(courseOf(kKinds[0], 65, 1));
        QVERIFY(week);
        QCOMPARE(week->backTests.size(), std::size_t{1});
        QCOMPARE(week->median.size(), std::size_t{7});
        QCOMPARE(forecastDays(courseOf(kKinds[0], 100, 1))->median.size(), std::size_t{30});
        Course gap = courseOf(kKinds[0], 600, 1);
        for (std::size_t day = 100; day < 465; ++day)
            gap[day].reset();
        QVERIFY(forecastDays(gap));
    }

    void aPersonsMetrics()
    {
        SimulatedPerson person;
        const PersonRecord record = person.record();
        const auto results = forecastAnalysis(record);
        QVERIFY(results.size() >= 9);
        int shown = 0;
        for (const AnalysisResult &each : results) {
            QVERIFY(!each.metric.isEmpty() && !each.text.en.isEmpty() && !each.inputs.empty());
            if (each.notApplicable)
                continue;
            ++shown;
            QCOMPARE(each.days.first, record.days.last + 1);
            const qsizetype horizon = each.detail[QStringLiteral("horizon")].toInt();
            QVERIFY(horizon == 7 || horizon == 30);
            for (const char *key : {"days", "median", "low", "high", "model"})
                QCOMPARE(each.detail[QLatin1String(key)].toArray().size(), horizon);
            QVERIFY(each.detail[QStringLiteral("error")].toDouble() <
                    each.detail[QStringLiteral("error_naive")].toDouble());
            QVERIFY(each.detail[QStringLiteral("tests")].toInt() >= kForecastTests);
            QCOMPARE(each.confidence, 0.8);
        }
        QVERIFY(shown >= 7);
        PersonRecord stale = record;
        std::erase_if(stale.history, [&](const PersonDay &each) { return each.day > record.days.last - 10; });
        std::erase_if(stale.facts, [&](const DayFacts &each) { return each.day > record.days.last - 10; });
        for (const AnalysisResult &each : forecastAnalysis(stale))
            QCOMPARE(each.notApplicable->code, QStringLiteral("too_old"));
    }

    void aUnitsDays()
    {
        const auto results = unitForecastAnalysis(unitOf(150, true));
        QCOMPARE(results.size(), std::size_t{3});
        QCOMPARE(results[0].metric, QStringLiteral("people_with_deviation"));
        QVERIFY(!results[0].notApplicable);
        QVERIFY(*results[0].value > 2.0 && *results[0].value < 6.0);
        QCOMPARE(results[1].notApplicable->code, QStringLiteral("no_skill"));
        QVERIFY(results[1].detail.contains(QStringLiteral("error_naive")));
        QVERIFY(std::abs(*results[2].value - 80.0) < 1.0);
        QVERIFY(!unitForecastAnalysis(unitOf(150, false))[1].notApplicable);
        UnitRecord small = unitOf(150, true);
        small.suppressed = true;
        QCOMPARE(unitForecastAnalysis(small).front().notApplicable->code, QStringLiteral("suppressed"));
        UnitRecord empty = unitOf(0, true);
        QVERIFY(unitForecastAnalysis(empty).front().notApplicable);
        QVERIFY(findMethod(u"forecast") && findMethod(u"unit-forecast"));
    }
};

QTEST_GUILESS_MAIN(TestForecast)
#include "tst_forecast.moc"

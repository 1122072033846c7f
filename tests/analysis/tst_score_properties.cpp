// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/person/advice_analyses.h"
#include "analysis/score.h"
#include "analysis/subject_figures.h"
#include "analysis/unit/advice_unit_analyses.h"
#include "core/random.h"
#include "tests/analysis/oracle.h"
#include "tests/analysis/person_days.h"

#include <algorithm>

using namespace xinglin;

// What the health score must be, whatever its knots and weights are: see the head of score.h.
namespace {

struct ScoredMetric
{
    const char *key;
    double mean, sd;
};
constexpr std::array kScored{ScoredMetric{"heart_rate", 72, 2.5},
                             ScoredMetric{"spo2", 97, 0.6},
                             ScoredMetric{"body_temperature", 36.6, 0.12},
                             ScoredMetric{"systolic_pressure", 120, 4},
                             ScoredMetric{"diastolic_pressure", 78, 3},
                             ScoredMetric{"stress", 38, 5},
                             ScoredMetric{"steps", 8200, 1800},
                             ScoredMetric{"distance", 5600, 1300},
                             ScoredMetric{"calories", 2100, 200},
                             ScoredMetric{"sleep", 7.4, 0.8}};

double t5(Random &random)
{
    double square = 0.0;
    for (int i = 0; i < 5; ++i)
        square += std::pow(random.normal(0, 1), 2);
    return random.normal(0, 1) / std::sqrt(square / 5.0) / std::sqrt(5.0 / 3.0);
}

/// A person's days as the alert simulator makes them: AR(0.3), t5 noise, a tenth missing.
std::vector<PersonDay> simulated(Random &random, int days, double spread = 1.0)
{
    std::array<double, kScored.size()> noise{};
    std::vector<PersonDay> course;
    for (int day = 0; day < days; ++day) {
        Summary summary;
        summary.personDays = summary.countedDays = 1;
        for (std::size_t i = 0; i < kScored.size(); ++i) {
            noise[i] = 0.3 * noise[i] + std::sqrt(1 - 0.09) * t5(random);
            if (random.below(10) == 0)
                continue;
            const Metric &of = *personDays::metric(kScored[i].key);
            MetricSummary one;
            one.metric = of.number;
            one.moments.n = 100;  // day means are finer than a step
            one.moments.sum = std::llround(
                std::max(0.0, kScored[i].mean + spread * kScored[i].sd * noise[i]) * 100.0 * of.perUnit);
            one.dayMeans.add(one.moments.sum);
            summary.metrics.push_back(std::move(one));
        }
        course.push_back({Day(day), std::move(summary)});
    }
    return course;
}

double points(const ScoreSummary &score)
{
    return static_cast<double>(score.value.sum) / 1000.0;
}

}  // namespace

class TestScoreProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void monotoneInEachInputOverThousandsOfDays()
    {
        Random random(101);
        int compared = 0;
        for (int round = 0; round < 4000; ++round) {
            const ScorePlan::Row &row = m_plan.rows()[random.below(m_plan.rows().size())];
            if (row.weight == 0 || !row.population)
                continue;
            Baseline usual = *row.population;
            usual.center += usual.scale * random.normal(0, 0.7);
            usual.scale *= 0.2 + random.uniform();
            // Two days on the same side of the usual and of the range, one farther out.
            const double direction = random.below(2) == 0 ? -1.0 : 1.0;
            const double start = direction > 0 ? std::max(usual.center, row.usualLow.value_or(usual.center))
                                               : std::min(usual.center, row.usualHigh.value_or(usual.center));
            const double near = random.uniform() * 6.0, far = near + random.uniform() * 4.0;
            const auto pointsOf = [&](double distance) {
                return ScorePlan::judge(row, start + direction * distance * usual.scale, usual).points;
            };
            QVERIFY2(pointsOf(far) <= pointsOf(near), qPrintable(row.metric.key));
            QVERIFY(pointsOf(far) >= 0 && pointsOf(near) <= 100'000);
            ++compared;
        }
        QVERIFY(compared > 2500);
    }

    void explanationAddsUpAndMissingInputsOnlyWiden()
    {
        Random random(103);
        int days = 0;
        for (int person = 0; person < 30; ++person) {
            PersonScorer scorer(m_plan, person);
            for (const PersonDay &day : simulated(random, 80, 1.0 + person % 3)) {
                const ScoreSummary score = scorer.score(day.day, day.summary);
                if (score.value.n == 0)
                    continue;
                ++days;
                std::int64_t sum = 0, weight = 0;
                for (const ScoreSummary::Part &part : score.parts) {
                    sum += part.points;
                    weight += part.weight;
                }
                QCOMPARE(sum, score.value.sum);
                QCOMPARE(weight, std::int64_t{1'000'000});
                QVERIFY(score.low <= sum && sum <= score.high);
                // Without any one input the interval holds the one with it.
                std::vector<Judgement> less = scorer.judgements();
                const ScoreSummary whole = combine(less, m_plan.totalWeight(), person);
                less.erase(less.begin() + static_cast<std::ptrdiff_t>(random.below(less.size())));
                const ScoreSummary part = combine(less, m_plan.totalWeight(), person);
                if (part.value.n > 0) {
                    QVERIFY(part.low <= whole.low + 10 && whole.high <= part.high + 10);
                    QVERIFY(part.low <= part.value.sum && part.value.sum <= part.high);
                }
            }
        }
        QVERIFY(days > 2000);
    }

    void noiseAloneMovesItByAtMostTwoPointsADay()
    {
        Random random(107);
        double sum = 0.0;
        std::vector<double> steps;
        for (int person = 0; person < 100; ++person) {
            PersonScorer scorer(m_plan, person);
            std::optional<double> before;
            for (const PersonDay &day : simulated(random, 120)) {
                const ScoreSummary score = scorer.score(day.day, day.summary);
                if (day.day < Day(45) || score.value.n == 0)
                    continue;
                if (before)
                    steps.push_back(std::abs(points(score) - *before));
                before = points(score);
            }
        }
        for (const double step : steps)
            sum += step;
        std::ranges::sort(steps);
        qInfo("drift from noise: mean %.2f, median %.2f, 95%% %.2f points a day (%zu days)",
              sum / static_cast<double>(steps.size()), steps[steps.size() / 2],
              steps[steps.size() * 95 / 100], steps.size());
        QVERIFY(sum / static_cast<double>(steps.size()) <= 2.0);
    }

    void shardsInAnyOrderGiveTheSameBits()
    {
        Random random(109);
        std::vector<Summary> scored;
        for (int person = 0; person < 24; ++person) {
            PersonScorer scorer(m_plan, person);
            for (const PersonDay &day : simulated(random, 20)) {
                Summary one;
                one.score = scorer.score(day.day, day.summary);
                scored.push_back(std::move(one));
            }
        }
        Summary whole;
        for (const Summary &each : scored)
            whole.add(each);
        for (const std::size_t shards : {2u, 3u, 7u}) {
            std::vector<Summary> parts(shards);
            for (std::size_t i = scored.size(); i-- > 0;)
                parts[random.below(shards)].add(scored[i]);
            Summary again;
            for (const Summary &part : parts)
                again.add(part);
            QVERIFY(again == whole);
        }
    }

    void theAnalysisTellsTheScorersDays()
    {
        Random random(113);
        PersonRecord record;
        record.metrics = &MetricDictionary::builtIn();
        record.history = simulated(random, 75);
        record.history.erase(record.history.begin() + 50);
        record.days = {Day(45), Day(74)};
        const auto results = healthScoreAnalysis(record);
        QCOMPARE(results.size(), std::size_t{1});
        const AnalysisResult &result = results.front();
        const QJsonArray course = result.detail[QStringLiteral("score")].toArray();
        QCOMPARE(course.size(), qsizetype{30});
        QVERIFY(course[5].isNull());
        PersonScorer scorer(m_plan);
        double sum = 0.0;
        std::int64_t n = 0;
        for (const PersonDay &day : record.history) {
            const ScoreSummary score = scorer.score(day.day, day.summary);
            if (day.day < Day(45) || score.value.n == 0)
                continue;
            QCOMPARE(course[day.day - Day(45)].toDouble(), points(score));
            sum += points(score);
            ++n;
        }
        QCOMPARE(result.n, n);
        VERIFY_CLOSE(*result.value, sum / static_cast<double>(n), 1e-12);
        double parts = 0.0;
        for (const QJsonValue &part : result.detail[QStringLiteral("parts")].toArray())
            parts += part[QStringLiteral("points")].toDouble();
        VERIFY_CLOSE(parts, *result.value, 1e-12);
        QVERIFY(*result.low <= *result.value && *result.value <= *result.high);
        QCOMPARE(result.inputs.size(), kScored.size());
    }

    void aPersonWithoutDaysHasNoScore()
    {
        PersonRecord record;
        record.metrics = &MetricDictionary::builtIn();
        record.days = {Day(45), Day(74)};
        QCOMPARE(healthScoreAnalysis(record).front().notApplicable->code, QStringLiteral("too_little_data"));
        UnitRecord unit;
        unit.metrics = record.metrics;
        unit.days = record.days;
        QCOMPARE(unitScoreAnalysis(unit).front().notApplicable->code, QStringLiteral("too_little_data"));
    }

    void aUnitsScoreIsThatOfItsFigures()
    {
        Random random(127);
        UnitRecord unit;
        unit.metrics = &MetricDictionary::builtIn();
        unit.days = {Day(30), Day(59)};
        unit.people = 12;
        unit.daysExpected = unit.daysExpectedBefore = 12 * 30;
        unit.dataFrom = Day(0);
        for (int day = 0; day < 60; ++day)
            unit.rows.push_back({Day(day), {}});
        for (int person = 0; person < 12; ++person) {
            PersonScorer scorer(m_plan, person);
            for (const PersonDay &day : simulated(random, 60)) {
                Summary one = day.summary;
                one.score = scorer.score(day.day, day.summary);
                unit.rows[static_cast<std::size_t>(day.day.number())].summary.add(one);
            }
        }
        const AnalysisResult result = unitScoreAnalysis(unit).front();
        const SubjectFigures figures = subjectFigures(
            {false, unit.days, previousOf(unit.days), unit.rows, 12, 12 * 30}, *unit.metrics, m_plan);
        QCOMPARE(result.value, figures.score.value);
        QCOMPARE(result.low, figures.score.low);
        QCOMPARE(result.high, figures.score.high);
        QCOMPARE(result.detail[QStringLiteral("change")][QStringLiteral("difference")].toDouble(),
                 *figures.scorePrevious.difference.value);
        QCOMPARE(result.detail[QStringLiteral("wearing")][QStringLiteral("now")].toDouble(), 1.0);
        QCOMPARE(result.detail[QStringLiteral("score")].toArray().size(), qsizetype{30});

        // Days that are not over are not missing: half of the period has been worn to the full.
        UnitRecord begun = unit;
        begun.days.last = begun.days.last + 30;
        begun.dataFrom = Day(0);
        const QJsonValue wearing = unitScoreAnalysis(begun).front().detail[QStringLiteral("wearing")];
        QCOMPARE(wearing[QStringLiteral("now")].toDouble(), 1.0);
        QCOMPARE(wearing[QStringLiteral("expected")].toInt(), 12 * 30);
        QCOMPARE(unitScoreAnalysis(begun).front().coverage, 1.0);

        // The period before reaches back behind the first day with data: it is not compared with.
        UnitRecord young = unit;
        young.dataFrom = Day(1);
        const AnalysisResult alone = unitScoreAnalysis(young).front();
        QCOMPARE(alone.value, result.value);
        QVERIFY(!alone.detail.contains(QStringLiteral("change")));
        QVERIFY(!alone.detail.contains(QStringLiteral("metrics")));
        QVERIFY(alone.detail[QStringLiteral("wearing")][QStringLiteral("before")].isNull());
    }

private:
    const ScorePlan m_plan{MetricDictionary::builtIn()};
};

QTEST_GUILESS_MAIN(TestScoreProperties)
#include "tst_score_properties.moc"

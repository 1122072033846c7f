// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/score.h"
#include "core/random.h"
#include "tests/analysis/oracle.h"
#include "tests/analysis/person_days.h"

#include <algorithm>
#include <map>

using namespace xinglin;
using namespace xinglin::personDays;

namespace {

struct Norm
{
    const char *key;
    double mean, sd;
};
/// A healthy person's days; noise as watches have it.
constexpr std::array kNorms{
    Norm{"heart_rate", 72, 2.5},
    Norm{"spo2", 97, 0.6},
    Norm{"body_temperature", 36.6, 0.12},
    Norm{"systolic_pressure", 120, 4},
    Norm{"diastolic_pressure", 78, 3},
    Norm{"stress", 38, 5},
    Norm{"steps", 8200, 1800},
    Norm{"distance", 5600, 1300},
    Norm{"calories", 2100, 200},
    Norm{"sleep", 7.4, 0.8},
};

/// Student's t with 5 degrees of freedom, scaled to a standard deviation of 1.
double heavyTailed(Random &random)
{
    double square = 0.0;
    for (int i = 0; i < 5; ++i)
        square += std::pow(random.normal(0, 1), 2);
    return random.normal(0, 1) / std::sqrt(square / 5.0) / std::sqrt(5.0 / 3.0);
}

Summary randomDay(Random &random, double spread)
{
    Summary summary;
    summary.personDays = summary.countedDays = 1;
    for (const Metric &each : MetricDictionary::builtIn().all()) {
        const auto norm = std::find_if(kNorms.begin(), kNorms.end(),
                                       [&](const Norm &n) { return each.key == QLatin1String(n.key); });
        if (norm == kNorms.end() || random.below(10) == 0)
            continue;
        MetricSummary metricOfDay;
        metricOfDay.metric = each.number;
        addSample(metricOfDay,
                  static_cast<std::int32_t>(
                      std::lround((norm->mean + spread * norm->sd * heavyTailed(random)) * each.perUnit)),
                  12);
        close(metricOfDay);
        summary.metrics.push_back(std::move(metricOfDay));
    }
    return summary;
}

std::vector<PersonDay> randomHistory(Random &random, int days)
{
    std::vector<PersonDay> history;
    for (int day = 0; day < days; ++day)
        history.push_back({Day(day), randomDay(random, 1.0)});
    return history;
}

std::int64_t scoreOf(const ScoreSummary &score)
{
    return score.value.sum;
}

}  // namespace

class TestScore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theMapFallsFromFullToNothing()
    {
        for (const auto knots :
             {std::span<const ScoreKnot>(kUsualKnots), std::span<const ScoreKnot>(kRangeKnots)}) {
            QCOMPARE(pointsAt(0.0, knots), 100.0);
            QCOMPARE(pointsAt(1e9, knots), 0.0);
            for (const ScoreKnot &knot : knots)
                QCOMPARE(pointsAt(knot.distance, knots), knot.points);
            for (double d = 0.0; d < 10.0; d += 0.01)
                QVERIFY(pointsAt(d + 0.01, knots) <= pointsAt(d, knots));
        }
    }

    void weightsAreTheDictionarys() { QCOMPARE(m_plan.totalWeight(), std::int64_t{950'000}); }

    void partsAddUpExactly()
    {
        Random random(3);
        for (int round = 0; round < 400; ++round) {
            const auto history = randomHistory(random, static_cast<int>(random.below(40)));
            const ScoreSummary score = scoreDay(m_plan, 5, Day(40), randomDay(random, 3.0), history);
            if (score.value.n == 0)
                continue;
            std::int64_t points = 0, weight = 0;
            for (const ScoreSummary::Part &part : score.parts) {
                QVERIFY(part.points >= 0 && part.points <= part.weight / 10 + 1);
                points += part.points;
                weight += part.weight;
            }
            QCOMPARE(points, score.value.sum);
            QCOMPARE(weight, std::int64_t{1'000'000});
            QVERIFY(score.value.sum >= 0 && score.value.sum <= 100'000);
            QVERIFY(score.low <= score.value.sum && score.value.sum <= score.high && score.high <= 100'000);
            QCOMPARE(score.histogram.total(), std::int64_t{1});
        }
    }

    void aDayAsUsualHasAllPoints()
    {
        std::vector<PersonDay> history;
        Summary day = dayOf({{"heart_rate", 70}, {"spo2", 97}, {"body_temperature", 36.6}, {"stress", 30}});
        for (int i = 0; i < 31; ++i)
            history.push_back({Day(i), day});
        const ScoreSummary score = scoreDay(m_plan, 5, Day(31), day, history);
        QCOMPARE(score.value.sum, std::int64_t{100'000});
        QCOMPARE(score.learning, std::int64_t{0});
        // 0.65 of 0.95 is there: if the rest gave nothing, this is what would be left.
        QCOMPARE(score.low, std::int64_t{100'000 * 65 / 95});
        QCOMPARE(score.high, std::int64_t{100'000});
        QVERIFY(score.deviations.empty());
    }

    void anExampleByHand()
    {
        // No history: by population. Heart rate 105: z 2 gives 96; 5 above the range in scales of 15
        // gives 90.
        const Summary day = dayOf({{"heart_rate", 105}, {"spo2", 97}, {"body_temperature", 36.5}});
        const ScoreSummary score = scoreDay(m_plan, 5, Day(31), day, {});
        QCOMPARE(score.learning, std::int64_t{1});
        QCOMPARE(score.parts.size(), std::size_t{3});
        QCOMPARE(score.parts[0].weight, std::int64_t{377'360});
        QCOMPARE(score.parts[0].points, std::int64_t{33'962});
        QCOMPARE(score.value.sum, std::int64_t{96'226});
    }

    void belowHalfOfTheWeightThereIsNone()
    {
        const ScoreSummary score =
            scoreDay(m_plan, 5, Day(31), dayOf({{"heart_rate", 70}, {"spo2", 97}}), {});
        QCOMPARE(score.value.n, std::int64_t{0});
        QVERIFY(score.parts.empty());
    }

    void aDayThatDoesNotCountHasNone()
    {
        Summary day = dayOf({{"heart_rate", 70}, {"spo2", 97}, {"body_temperature", 36.6}});
        QCOMPARE(scoreDay(m_plan, 5, Day(31), day, {}).value.n, std::int64_t{1});
        day.countedDays = 0;
        QVERIFY(scoreDay(m_plan, 5, Day(31), day, {}) == ScoreSummary());
    }

    void isMonotoneInEachInput()
    {
        Random random(17);
        for (int round = 0; round < 60; ++round) {
            const auto history = randomHistory(random, round % 2 == 0 ? 36 : 4);
            const Summary today = randomDay(random, 1.0);
            for (std::size_t place = 0; place < today.metrics.size(); ++place) {
                const Metric &of = *MetricDictionary::builtIn().byNumber(today.metrics[place].metric);
                const auto usual = baselineFor(of, Day(36), history);
                if (!usual)
                    continue;
                for (const double direction : {-1.0, 1.0}) {
                    std::int64_t before = INT64_MAX;
                    for (double distance = 0.0; distance < 12.0; distance += 0.75) {
                        // Away from the usual and, further on, out of the usual range.
                        Summary moved = today;
                        const double value = usual->center + direction * distance * usual->scale;
                        MetricSummary &one = moved.metrics[place];
                        one.moments.n = 1'000'000;
                        one.moments.sum = std::llround(std::max(0.0, value) * 1e6 * of.perUnit);
                        const std::int64_t now = scoreOf(scoreDay(m_plan, 5, Day(36), moved, history));
                        if (of.usualLow && value < of.toUnits(*of.usualLow) && direction > 0)
                            continue;  // still coming into the range from below
                        if (of.usualHigh && value > of.toUnits(*of.usualHigh) && direction < 0)
                            continue;
                        QVERIFY2(now <= before, qPrintable(of.key));
                        before = now;
                    }
                }
            }
        }
    }

    void moreOxygenCostsNothing()
    {
        const Metric &spo2 = *metric("spo2");
        const auto row =
            std::find_if(m_plan.rows().begin(), m_plan.rows().end(),
                         [&](const ScorePlan::Row &r) { return r.metric.number == spo2.number; });
        const Baseline usual{94, 0.75, 28, false};
        QCOMPARE(ScorePlan::judge(*row, 99, usual).points, std::int64_t{100'000});
        QVERIFY(ScorePlan::judge(*row, 91, usual).points < 70'000);
    }

    void whatIsMissingWidensAndDoesNotMove()
    {
        Random random(23);
        int compared = 0;
        for (int round = 0; round < 300; ++round) {
            const auto history = randomHistory(random, 36);
            const Summary full = randomDay(random, 2.0);
            const ScoreSummary whole = scoreDay(m_plan, 5, Day(36), full, history);
            for (std::size_t gone = 0; gone < full.metrics.size(); ++gone) {
                Summary less = full;
                less.metrics.erase(less.metrics.begin() + static_cast<std::ptrdiff_t>(gone));
                const ScoreSummary part = scoreDay(m_plan, 5, Day(36), less, history);
                if (part.value.n == 0 || whole.value.n == 0)
                    continue;
                ++compared;
                // The interval holds what the missing metric would have made of it, to a hundredth of a
                // point.
                QVERIFY(part.low <= whole.low + 10 && part.high + 10 >= whole.high);
                QVERIFY(part.high - part.low > whole.high - whole.low - 10);
                // The rest keep their points in proportion: nothing is put in the missing one's place.
                for (const ScoreSummary::Part &each : part.parts) {
                    const auto same =
                        std::find_if(whole.parts.begin(), whole.parts.end(),
                                     [&](const ScoreSummary::Part &p) { return p.metric == each.metric; });
                    const double now = static_cast<double>(each.points) / static_cast<double>(each.weight);
                    const double then = static_cast<double>(same->points) / static_cast<double>(same->weight);
                    QVERIFY(std::abs(now - then) < 1e-4);
                }
            }
        }
        QVERIFY(compared > 1000);
    }

    void noiseAloneDriftsByLessThanTwoPointsADay()
    {
        Random random(29);
        double sum = 0.0;
        double level = 0.0;
        int steps = 0;
        for (int person = 0; person < 40; ++person) {
            PersonScorer scorer(m_plan, person);
            std::array<double, kNorms.size()> noise{};
            std::optional<double> before;
            for (int day = 0; day < 120; ++day) {
                Summary summary;
                summary.personDays = summary.countedDays = 1;
                for (std::size_t i = 0; i < kNorms.size(); ++i) {
                    noise[i] = 0.3 * noise[i] + std::sqrt(1 - 0.09) * heavyTailed(random);
                    if (random.below(10) == 0)
                        continue;
                    const Metric &of = *metric(kNorms[i].key);
                    MetricSummary one;
                    one.metric = of.number;
                    // Day means are finer than a step: a hundred samples.
                    one.moments.n = 100;
                    one.moments.sum =
                        std::llround((kNorms[i].mean + kNorms[i].sd * noise[i]) * 100.0 * of.perUnit);
                    summary.metrics.push_back(std::move(one));
                }
                const ScoreSummary score = scorer.score(Day(day), summary);
                if (day < 12 || score.value.n == 0)
                    continue;
                const double now = static_cast<double>(score.value.sum) / 1000.0;
                if (before) {
                    sum += std::abs(now - *before);
                    level += now;
                    ++steps;
                }
                before = now;
            }
        }
        qInfo("mean drift %.2f points a day at a mean of %.1f", sum / steps, level / steps);
        QVERIFY(steps > 3000);
        QVERIFY(sum / steps <= 2.0);
        QVERIFY(level / steps > 90.0);
    }

    void aSlidingPassGivesTheSameBitsAsOneDayAtATime()
    {
        Random random(31);
        auto history = randomHistory(random, 80);
        history.erase(history.begin() + 40, history.begin() + 59);
        history[20].summary.countedDays = 0;
        PersonScorer scorer(m_plan, 9);
        for (std::size_t i = 0; i < history.size(); ++i) {
            const PersonDay &day = history[i];
            const ScoreSummary sliding = scorer.score(day.day, day.summary);
            const ScoreSummary single =
                scoreDay(m_plan, 9, day.day, day.summary, std::span(history).first(i));
            QVERIFY(sliding == single);
        }
    }

    void aFeverIsADeviation()
    {
        Random random(37);
        auto history = randomHistory(random, 36);
        Summary ill = dayOf({{"heart_rate", 72}, {"spo2", 99}, {"body_temperature", 38.9}, {"stress", 38}});
        const ScoreSummary score = scoreDay(m_plan, 12, Day(36), ill, history);
        QCOMPARE(score.deviations.size(), std::size_t{1});
        QCOMPARE(score.deviations[0].person, 12);
        QCOMPARE(score.deviations[0].metric, metric("body_temperature")->number);
        QVERIFY(score.deviations[0].z > 8000);
        QVERIFY(score.value.sum < 80'000);
    }

private:
    const ScorePlan m_plan{MetricDictionary::builtIn()};
};

QTEST_GUILESS_MAIN(TestScore)
#include "tst_score.moc"

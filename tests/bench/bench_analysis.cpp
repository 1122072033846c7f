// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/subject_figures.h"
#include "core/random.h"
#include "tests/analysis/person_days.h"
#include "tests/bench/bench.h"

#include <array>
#include <cmath>
#include <cstdint>
#include <vector>

// Cost of scoring and of a person's year, in memory: what the engine itself takes.
using namespace xinglin;

namespace {

struct Norm
{
    const char *key;
    double mean, sd;
};
constexpr std::array kLevels{Norm{"heart_rate", 72, 10},          Norm{"spo2", 97, 1},
                             Norm{"body_temperature", 36.6, 0.3}, Norm{"systolic_pressure", 120, 9},
                             Norm{"diastolic_pressure", 78, 7},   Norm{"stress", 38, 12}};
constexpr std::array kTotals{Norm{"steps", 8200, 1800}, Norm{"distance", 5600, 1300},
                             Norm{"calories", 2100, 200}, Norm{"sleep", 7.4, 0.8}};

Summary dayOf(Random &random, int samples)
{
    Summary summary;
    summary.personDays = summary.countedDays = 1;
    summary.expected = summary.received = samples;
    const auto add = [&](const Norm &norm, int count) {
        const Metric &of = *personDays::metric(norm.key);
        MetricSummary each;
        each.metric = of.number;
        for (int i = 0; i < count; ++i)
            personDays::addSample(
                each, static_cast<std::int32_t>(std::lround(random.normal(norm.mean, norm.sd) * of.perUnit)),
                i * 24 / count);
        personDays::close(each);
        summary.metrics.push_back(std::move(each));
    };
    for (const Norm &norm : kLevels)
        add(norm, samples);
    for (const Norm &norm : kTotals)
        add(norm, 1);
    return summary;
}

void benchScoring(const ScorePlan &plan)
{
    constexpr int people = 10'000;
    constexpr int days = 35;
    Random random(1);
    std::vector<Summary> pool;
    for (int i = 0; i < 1000; ++i)
        pool.push_back(dayOf(random, 12));
    std::int64_t sum = 0;
    const bench::Cost cost = bench::measure(5, [&] {
        sum = 0;
        for (int person = 0; person < people; ++person) {
            PersonScorer scorer(plan, person);
            for (int day = 0; day < days; ++day)
                sum +=
                    scorer.score(Day(day), pool[static_cast<std::size_t>(person * 7 + day) % 1000]).value.sum;
        }
    });
    bench::tell("score 10,000 people x 35 days", cost, "< 1000 ms");
    std::printf("%-58s %10.0f ns\n", "  a person-day", cost.cpuMs * 1e6 / (people * days));
    std::printf("%-58s %10.2f points\n", "  mean", static_cast<double>(sum) / 1000.0 / (people * days));
}

void benchPersonYear(const ScorePlan &plan)
{
    Random random(2);
    const Day first = Day::fromText(u"2025-10-01");
    const DayRange year{first, first + 364};
    std::vector<ByteBuffer> stored;
    PersonScorer scorer(plan, 1);
    for (Day day = year.first; day <= year.last; ++day) {
        Summary summary = dayOf(random, 288);
        summary.score = scorer.score(day, summary);
        stored.push_back(encode(summary));
    }
    std::vector<std::uint8_t> wanted;
    for (const ScorePlan::Row &row : plan.rows())
        wanted.push_back(row.metric.number);
    std::size_t points = 0;
    const bench::Cost cost = bench::measure(9, [&] {
        std::vector<PersonDay> rows;
        for (std::size_t i = 0; i < stored.size(); ++i)
            rows.push_back({year.first + static_cast<int>(i), *decodeSummary(stored[i])});
        const SubjectData data{true, year, {}, rows, 1, 365};
        points = subjectFigures(data, MetricDictionary::builtIn(), plan, wanted).courses.size();
    });
    bench::tell("a person-year, 10 metrics at 5 min, every course and trend", cost, "< 20 ms");
}

}  // namespace

int main()
{
    const ScorePlan plan(MetricDictionary::builtIn());
    benchScoring(plan);
    benchPersonYear(plan);
    return 0;
}

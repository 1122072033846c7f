// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/method.h"
#include "analysis/person/person_analyses.h"
#include "tests/analysis/person_records.h"
#include "tests/bench/bench.h"

#include <QString>

// One person-year, eight metrics every five minutes: facts of the days from the samples, then every analysis
// of a person over the whole year, each by itself.
using namespace xinglin;
using namespace xinglin::personRecords;

namespace {

constexpr int kRuns = 7;

void benchFacts(const Wearer &wearer, const DeviceSamples &samples)
{
    const MetricDictionary &metrics = MetricDictionary::builtIn();
    const QualityRules rules(metrics);
    const DayRange days{wearer.first, wearer.first + (wearer.days - 1)};
    int minutes = 0;
    const bench::Cost facts = bench::measure(kRuns, [&] {
        PersonDayFacts reader(metrics, rules, wearer.zone, {{samples, {kAlways}}});
        minutes = 0;
        for (Day day = days.first; day <= days.last; ++day)
            minutes += reader.of(day).wornMinutes;
    });
    bench::tell("facts of a year from samples (0.84 M values)", facts, "-");
    std::int64_t n = 0;
    const bench::Cost summaries = bench::measure(kRuns, [&] {
        PersonDays reader(rules, wearer.zone, {{samples, {kAlways}}});
        n = 0;
        for (Day day = days.first; day <= days.last; ++day)
            n += reader.summarise(day).received;
    });
    bench::tell("summaries of a year from samples (stored beforehand)", summaries, "-");
    std::printf("  worn %d minutes, %lld records\n", minutes, static_cast<long long>(n));
}

}  // namespace

int main()
{
    Wearer wearer;
    wearer.zone = *Zone::byName("Asia/Shanghai");
    wearer.days = 365;
    wearer.ill = {wearer.first + 200, wearer.first + 206};
    const DeviceSamples samples = samplesOf(wearer);
    benchFacts(wearer, samples);
    const DayRange year{wearer.first, wearer.first + 364};
    const PersonRecord record = recordOf({{samples, {kAlways}}}, wearer.zone, year, year);
    double numbered = 0.0, added = 0.0, apart = 0.0;
    for (const PersonAnalysis &analysis : personAnalyses()) {
        std::size_t results = 0;
        const bench::Cost cost = bench::measure(kRuns, [&] { results = analysis.run(record).size(); });
        std::printf("%-58s %9.3f ms wall %9.3f ms cpu   %zu results\n", analysis.method, cost.wallMs,
                    cost.cpuMs, results);
        // Hourly STL stands apart, as the target says; it is for U1 to U21, others were added to them.
        const QString id = QString::fromLatin1(analysis.method);
        const bool isNumbered = !findMethod(id)->number.isEmpty();
        (id == QLatin1String("seasonal") ? apart : isNumbered ? numbered : added) += cost.cpuMs;
    }
    std::printf("%-58s %9.2f ms cpu   target < 20 ms\n", "U1-U21 of a person-year, hourly STL apart",
                numbered);
    std::printf("%-58s %9.2f ms cpu\n", "health score, effect and forecast", added);
    std::printf("%-58s %9.2f ms cpu\n", "hourly STL", apart);
}

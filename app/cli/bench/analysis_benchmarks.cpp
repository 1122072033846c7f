// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/detection/alert_simulation.h"
#include "analysis/person/person_stream.h"
#include "cli/bench/bench_stage.h"
#include "core/random.h"

#include <QCoreApplication>
#include <QThread>

namespace xinglin {
namespace {

BenchFigure figureOver(const QString &name, std::span<const AlertFigures> runs,
                       double (*of)(const AlertFigures &), double limit, bool atLeast)
{
    const Estimate estimate = overSeeds(runs, of);
    return {name, estimate.value.value_or(0.0), estimate.low, estimate.high, limit, atLeast};
}

/// Alarms of simulated people over the engine's own statistic: threshold from one half, figures from the
/// other.
Result<BenchResult> alertSimulation(BenchStage &stage)
{
    BenchResult result{QStringLiteral("alert-sim"), {}, 0.0, 120.0};
    std::vector<AlertFigures> runs;
    const Status done = stage.repeat(
        1,
        [&]() -> Status {
            runs = simulateAlerts(stage.seeds(), QThread::idealThreadCount());
            return {};
        },
        result);
    if (!done)
        return fail(done.error());
    result.figures = {
        figureOver(
            QStringLiteral("false-episodes-per-person-week"), runs,
            [](const AlertFigures &run) { return run.falseEpisodes; }, 0.02, false),
        figureOver(
            QStringLiteral("detected-within-3-nights"), runs,
            [](const AlertFigures &run) { return run.detected; }, 0.85, true),
        figureOver(
            QStringLiteral("false-discoveries-q-0.05"), runs,
            [](const AlertFigures &run) { return run.falseDiscoveries[0]; }, 0.07, false),
        figureOver(
            QStringLiteral("false-discoveries-q-0.1"), runs,
            [](const AlertFigures &run) { return run.falseDiscoveries[1]; }, 0.12, false),
        figureOver(
            QStringLiteral("false-discoveries-q-0.2"), runs,
            [](const AlertFigures &run) { return run.falseDiscoveries[2]; }, 0.22, false),
    };
    // What resources/analysis/multi-metric.json is made of; few seeds are enough for its tail.
    result.detail = {{QStringLiteral("seeds"), stage.seeds()},
                     {QStringLiteral("calibration"), jsonOf(calibrateStrain(std::min(stage.seeds(), 10)))}};
    return result;
}

/// A row of eight metrics every five minutes of 200 days.
std::vector<StreamSample> streamRows(const StreamPlan &plan)
{
    constexpr int days = 200, rowsOfDay = 288;
    const MetricDictionary &metrics = MetricDictionary::builtIn();
    Random random(1);
    std::vector<StreamSample> rows;
    for (int row = 0; row < days * rowsOfDay; ++row) {
        StreamSample sample;
        sample.time = std::int64_t{row} * (kDayMs / rowsOfDay);
        sample.values.fill(kMissing);
        for (std::size_t slot = 0; slot < plan.slots.size(); ++slot) {
            const Metric &metric = *metrics.byNumber(plan.slots[slot].metric);
            const double mean = metric.populationMean.value_or(20.0);
            sample.values[slot] =
                static_cast<std::int32_t>(random.normal(mean, mean / 20.0) * metric.perUnit);
        }
        sample.steps = row % rowsOfDay < rowsOfDay / 3 ? 0 : row % rowsOfDay * 40;
        rows.push_back(sample);
    }
    return rows;
}

/// One person's watch, sample by sample (a value is a sample), on one core.
Result<BenchResult> streaming(BenchStage &stage)
{
    const StreamPlan plan(MetricDictionary::builtIn(), Zone::utc(), shippedStrainCalibration());
    const std::vector<StreamSample> rows = streamRows(plan);
    BenchResult result{QStringLiteral("streaming"), {}, 0.0, 20e6};
    std::int64_t nights = 0;
    constexpr int passes = 5;
    const Status done = stage.repeat(
        7,
        [&]() -> Status {
            nights = 0;
            for (int pass = 0; pass < passes; ++pass) {
                PersonStream stream;
                for (const StreamSample &row : rows)
                    nights += stream.add(plan, row) ? 1 : 0;
                result.work = static_cast<double>(stream.values()) * passes;
            }
            return {};
        },
        result);
    if (!done)
        return fail(done.error());
    result.figures = {
        {QStringLiteral("ns-per-sample"), result.median() / result.work * 1e9, {}, {}, 50.0, false},
        {QStringLiteral("bytes-per-person"),
         static_cast<double>(sizeof(PersonStream)),
         {},
         {},
         4095.0,
         false}};
    result.detail = {{QStringLiteral("nights_judged"), static_cast<double>(nights)}};
    return result;
}

}  // namespace

std::vector<Benchmark> analysisBenchmarks()
{
    return {{"alert-sim", QT_TRANSLATE_NOOP("Cli", "False alarms and illnesses found of simulated people"),
             alertSimulation},
            {"streaming", QT_TRANSLATE_NOOP("Cli", "A person's watch, sample by sample"), streaming}};
}

}  // namespace xinglin

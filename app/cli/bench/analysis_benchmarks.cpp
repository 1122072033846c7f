// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/detection/alert_simulation.h"
#include "cli/bench/bench_stage.h"

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

}  // namespace

std::vector<Benchmark> analysisBenchmarks()
{
    return {{"alert-sim", QT_TRANSLATE_NOOP("Cli", "False alarms and illnesses found of simulated people"),
             alertSimulation}};
}

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/bench/alert_load.h"
#include "cli/bench/bench_stage.h"

#include <QCoreApplication>

namespace xinglin {
namespace {

/// Ten minutes of 10,000 people under 200 live rules, after the late horizon has filled.
Result<BenchResult> alertEvaluation(BenchStage &stage)
{
    constexpr int kWarmMinutes = 35;
    const AlertLoad load(AlertLoad::kPeople, kWarmMinutes + 10, 1);
    const std::size_t aMinute = load.samplesAMinute();
    const auto rules = AlertLoad::rules(AlertLoad::kRules);
    BenchResult result{QStringLiteral("alert-evaluation"), {}, 0.0, 1e6};
    RuleEvaluator::Memory memory;
    std::size_t changes = 0;
    for (int run = 0; run < 3; ++run) {
        const auto evaluator = AlertLoad::evaluator(rules, AlertLoad::kPeople);
        for (std::size_t i = 0; i < kWarmMinutes * aMinute; ++i)
            evaluator->take(load.live()[i]);
        evaluator->drain();
        changes = 0;
        const Status done = stage.repeat(
            1,
            [&]() -> Status {
                for (std::size_t i = kWarmMinutes * aMinute; i < load.live().size(); ++i) {
                    evaluator->take(load.live()[i]);
                    if (i % aMinute == 0)
                        changes += evaluator->drain().size();
                }
                return {};
            },
            result);
        if (!done)
            return fail(done.error());
        memory = evaluator->memory();
    }
    result.work = static_cast<double>(load.live().size() - kWarmMinutes * aMinute);
    result.figures = {{QStringLiteral("bytes-per-rule-and-person"),
                       static_cast<double>(memory.bytes) / static_cast<double>(memory.pairs),
                       {},
                       {},
                       500.0,
                       false}};
    result.detail = {{QStringLiteral("changes"), static_cast<double>(changes)},
                     {QStringLiteral("pairs"), static_cast<double>(memory.pairs)},
                     {QStringLiteral("sample_bytes"), static_cast<double>(memory.sampleBytes)}};
    return result;
}

}  // namespace

std::vector<Benchmark> alertBenchmarks()
{
    return {{"alert-evaluation", QT_TRANSLATE_NOOP("Cli", "Alert rules over 10,000 people, sample by sample"),
             alertEvaluation},
            {"alert-latency",
             QT_TRANSLATE_NOOP("Cli", "From a durable sample to the row in the queue of an open window"),
             latencyBench}};
}

}  // namespace xinglin

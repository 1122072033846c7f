// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/bench/alert_load.h"
#include "tests/bench/bench.h"

#include <cstdlib>

// 200 live rules of every kind over 10,000 people with eight metrics a minute: samples a second of one core,
// by processor time, so that a busy machine does not count; and what is held for rules whose condition has
// begun.
using namespace xinglin;

namespace {

void tellRate(const char *what, double samples, const bench::Cost &cost, double target)
{
    std::printf("%-52s %8.2f M samples/s of processor time (%.2f wall)   target %.1f\n", what,
                samples / cost.cpuMs / 1e3, samples / cost.wallMs / 1e3, target);
    std::fflush(stdout);
}

/// A rule without a pause whose condition comes and goes every other minute, for four hours.
void tellFlapping()
{
    constexpr int people = 1'000;
    AlertRule rule = AlertLoad::rules(AlertLoad::kRules)[8];
    rule.when.condition.dwellMs = 0;
    rule.when.condition.clear.reset();
    rule.coolDownMs = 0;
    const RuleCondition &condition = rule.when.condition;
    const auto bound = static_cast<std::int32_t>(condition.threshold);
    const std::int32_t beyond = condition.side == RuleCondition::Side::above ? 1 : -1;
    const auto evaluator = AlertLoad::evaluator({rule}, people);
    for (int minute = 0; minute < 240; ++minute) {
        for (int person = 0; person < people; ++person)
            evaluator->take({person, person, kDayMs + minute * std::int64_t{60'000},
                             bound + (minute % 2 == 0 ? beyond : -beyond), 0, condition.metric});
        evaluator->drain();
    }
    const RuleEvaluator::Memory memory = evaluator->memory();
    std::printf("%-52s %8.0f bytes each of %zu   limit 500\n", "  held for a rule that flaps",
                static_cast<double>(memory.bytes) / static_cast<double>(memory.pairs), memory.pairs);
}

}  // namespace

int main(int argc, char **argv)
{
    const int runs = argc > 1 ? std::atoi(argv[1]) : 5;
    constexpr int kWarmMinutes = 35;
    constexpr int kMinutes = 45;
    const AlertLoad load(AlertLoad::kPeople, kMinutes, 1);
    const auto rules = AlertLoad::rules(AlertLoad::kRules);
    const std::size_t aMinute = load.samplesAMinute();

    std::vector<double> cpu, wall;
    std::size_t changes = 0, opened = 0;
    RuleEvaluator::Memory memory;
    for (int run = 0; run < runs; ++run) {
        const auto evaluator = AlertLoad::evaluator(rules, AlertLoad::kPeople);
        for (std::size_t i = 0; i < kWarmMinutes * aMinute; ++i)
            evaluator->take(load.live()[i]);
        evaluator->drain();
        changes = opened = 0;
        const bench::Cost cost = bench::measure(1, [&] {
            for (std::size_t i = kWarmMinutes * aMinute; i < load.live().size(); ++i) {
                evaluator->take(load.live()[i]);
                if (i % aMinute != 0)
                    continue;
                for (const FiringChange &change : evaluator->drain()) {
                    ++changes;
                    opened += change.kind == FiringChange::Kind::opened;
                }
            }
        });
        cpu.push_back(cost.cpuMs);
        wall.push_back(cost.wallMs);
        memory = evaluator->memory();
    }
    const auto samples = static_cast<double>(load.live().size() - kWarmMinutes * aMinute);
    tellRate("live: 10,000 people, 200 rules, one in ten noisy", samples,
             {bench::median(wall), bench::median(cpu)}, 1.0);
    std::printf("%-52s %8zu changes of firings, %zu opened\n", "  told", changes, opened);
    std::printf("%-52s %8.0f bytes each of %zu   limit 500\n",
                "  held for (rule, person) whose condition has begun",
                static_cast<double>(memory.bytes) / static_cast<double>(memory.pairs), memory.pairs);
    std::printf("%-52s %8.1f MB\n", "  samples of the late horizon",
                static_cast<double>(memory.sampleBytes) / 1e6);

    tellFlapping();

    const auto history = AlertLoad::quietHistory(60);
    const bench::Cost quiet = bench::measure(runs, [&] {
        const auto evaluator = AlertLoad::evaluator(rules, 1);
        for (const AlertSample &sample : history)
            evaluator->take(sample);
        changes = evaluator->drain().size();
    });
    tellRate("history: one quiet person after the other, 200 rules", static_cast<double>(history.size()),
             quiet, 5.0);
    return static_cast<double>(memory.bytes) < 500.0 * static_cast<double>(memory.pairs) ? 0 : 1;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <vector>

namespace xinglin::bench {

struct Cost
{
    double wallMs = 0.0;
    double cpuMs = 0.0;  ///< of all threads; what a machine with nothing else to do would take
};

inline double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/// Medians over `runs` calls.
template <typename Work>
Cost measure(int runs, const Work &work)
{
    std::vector<double> wall, cpu;
    for (int run = 0; run < runs; ++run) {
        const auto begin = std::chrono::steady_clock::now();
        const std::clock_t cpuBegin = std::clock();
        work();
        const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
        wall.push_back(took.count());
        cpu.push_back(static_cast<double>(std::clock() - cpuBegin) * 1000.0 / CLOCKS_PER_SEC);
    }
    return {median(std::move(wall)), median(std::move(cpu))};
}

inline void tell(const char *what, const Cost &cost, const char *target)
{
    std::printf("%-58s %9.2f ms wall %9.2f ms cpu   target %s\n", what, cost.wallMs, cost.cpuMs, target);
    std::fflush(stdout);
}

}  // namespace xinglin::bench

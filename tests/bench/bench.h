// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

namespace xinglin::bench {

/// Median of the wall-clock times of `runs` calls, in milliseconds.
template <typename Work>
double medianMs(int runs, const Work &work)
{
    std::vector<double> times;
    for (int run = 0; run < runs; ++run) {
        const auto begin = std::chrono::steady_clock::now();
        work();
        const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
        times.push_back(took.count());
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

inline void tell(const char *what, double ms, const char *target)
{
    std::printf("%-58s %10.2f ms   target %s\n", what, ms, target);
    std::fflush(stdout);
}

}  // namespace xinglin::bench

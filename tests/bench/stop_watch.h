// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <vector>

namespace xinglin::bench {

/// Median of the seconds that `runs` calls took.
inline double medianSeconds(int runs, const std::function<void()> &body)
{
    std::vector<double> seconds;
    for (int i = 0; i < runs; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        body();
        seconds.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
    }
    std::sort(seconds.begin(), seconds.end());
    return seconds[seconds.size() / 2];
}

/// One line: what, how fast, how long.
inline void tell(const char *what, double things, const char *unit, double seconds)
{
    std::printf("%-52s %12.1f M %s/s  (%.3f s)\n", what, things / seconds / 1e6, unit, seconds);
    std::fflush(stdout);
}

inline void tellTime(const char *what, double seconds)
{
    std::printf("%-52s %12.3f ms\n", what, seconds * 1e3);
    std::fflush(stdout);
}

}  // namespace xinglin::bench

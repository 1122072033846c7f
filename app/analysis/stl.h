// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace xinglin {

/// Settings of a seasonal-trend decomposition by loess (Cleveland, Cleveland, McRae and Terpenning 1990,
/// Journal of Official Statistics 6, 3-73), under the names of the paper.
struct StlSettings
{
    int period = 24;         ///< n_p, at least 2
    int seasonalWindow = 7;  ///< n_s, odd
    int trendWindow = 47;    ///< n_t, odd
    int lowPassWindow = 25;  ///< n_l, odd
    int seasonalDegree = 0;  ///< of the local polynomial, 0 or 1
    int trendDegree = 1;
    int lowPassDegree = 1;
    int seasonalJump = 1;  ///< every how many places the loess is fitted; between, it is linear
    int trendJump = 1;
    int lowPassJump = 1;
    int inner = 2;          ///< passes of the inner loop
    int outer = 0;          ///< robustness passes
    bool periodic = false;  ///< every cycle gets the same season: the mean of the cycles

    /// R's own median of an even number of remainders, which a slip in how it is called makes a little too
    /// large at times; only to give R's figures.
    bool fortranMedian = false;

    /// As R's stl() chooses when only the season's window is given; none: "periodic", for n values.
    static StlSettings likeR(int period, std::optional<int> seasonalWindow, bool robust, int n);
    /// As statsmodels' STL(period=, seasonal=, robust=) chooses.
    static StlSettings likeStatsmodels(int period, int seasonalWindow, bool robust);
};

/// value = seasonal + trend + remainder, at every place; the remainder of a place without value is absent.
struct StlParts
{
    std::vector<double> seasonal, trend;
    std::vector<std::optional<double>> remainder;
    std::vector<double> weights;  ///< of the last robustness pass, 0..1; 0 where there is no value
};

/// Values at equal steps. Absent ones weigh nothing and shape nothing. Nothing for fewer than two whole
/// periods, for fewer values than one period has places, or for settings out of range.
std::optional<StlParts> stl(std::span<const std::optional<double>> values, const StlSettings &settings);

/// 1 - variance of the remainder over that of season and remainder, at least 0 (Wang, Smith and Hyndman
/// 2006): 0 is no season, 1 nothing but season. Nothing with fewer than two remainders or without spread.
std::optional<double> seasonalStrength(const StlParts &parts);

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace xinglin {

/// Weekly counts against what the same season of earlier years makes expect: a quasi-Poisson regression on
/// time and season, past outbreaks weighted down by their Anscombe residuals.
struct FarringtonSettings
{
    enum class Method {
        flexible,  ///< Noufaily et al. 2013: all weeks, season levels, negative binomial limit
        original,  ///< Farrington et al. 1996: the weeks around the same week, limit on the 2/3 power
    };
    /// How the flexible limit is made of the expected count (the original's is always the power).
    enum class Limit {
        plugIn,  ///< quantile of the negative binomial distribution, of the Poisson at dispersion 1
        power,   ///< normal limit of count^(2/3), with the error of the expected count
    };

    Method method = Method::flexible;
    Limit limit = Limit::plugIn;
    int years = 4;                ///< b: how many years back
    int halfWindow = 3;           ///< w: weeks on either side of the same week of earlier years
    int seasonLevels = 10;        ///< noPeriods, flexible only; the window around the week is one of them
    int recentWeeksLeftOut = 26;  ///< flexible only: an outbreak that begins must not hide itself
    double alpha = 0.01;          ///< flexible: one-sided; original: two-sided
    double residualLimit = 2.58;  ///< above it a week's weight falls with the residual's square; original 1
    double trendP = 1.0;          ///< the trend stays only with a p below it; original .05
    double leastCases = 5;        ///< fewer in the last `leastCasesWeeks` weeks: no alarm
    int leastCasesWeeks = 4;
    int weeksOfYear = 52;

    /// The settings of the 1996 original: b = 4, w = 3, alpha .01, residual limit 1, trend at .05.
    static FarringtonSettings originalSettings();
    /// Weeks that must lie before the first judged one.
    int weeksBefore() const { return years * weeksOfYear + halfWindow; }
};

/// One judged week. What is absent could not be fitted: too few known weeks, or no convergence.
struct FarringtonWeek
{
    std::size_t place = 0;  ///< in the counts given, from 0
    std::optional<double> expected, upper;
    std::optional<double> score;  ///< (count - expected) / (upper - expected); above 1 is an alarm
    double dispersion = 1.0;
    bool trend = false;  ///< the time trend was kept
    bool alarm = false;
};

/// Judges the weeks [first, end) of `counts` (one a week, in order; absent weeks are left out of the fit).
/// Weeks without enough history before them come without figures. About 0.3 ms a week.
std::vector<FarringtonWeek> farrington(std::span<const std::optional<double>> counts, std::size_t first,
                                       std::size_t end, const FarringtonSettings &settings = {});

}  // namespace xinglin

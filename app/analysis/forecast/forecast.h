// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace xinglin {

/// How a forecast did on the history it is made from.
struct BackTest
{
    int horizon = 0;          ///< days ahead, all of them from 1 on taken together
    int tests = 0;            ///< days from which it looked ahead that far
    double error = 0.0;       ///< mean absolute error
    double errorNaive = 0.0;  ///< of "same as last week" on the same days

    double skill() const { return errorNaive > 0.0 ? 1.0 - error / errorNaive : 0.0; }
    bool beatsNaive() const { return tests > 0 && error < errorNaive; }
};

struct ForecastLimits
{
    std::optional<double> lowest, highest;  ///< a forecast stays within
};

/// The next 30 days (or as many as the history allows to test): median and 80% interval.
struct Forecast
{
    std::vector<double> median, low, high;
    std::vector<std::string_view> models;  ///< way taken for each day: "usual", "smoothed", "both"
    std::vector<BackTest> backTests;       ///< for 7 and, where there was enough, for 30 days

    /// The longest tested horizon at which it beats "same as last week"; null: at none.
    const BackTest *shown() const;
};

/// The days a forecast looks ahead, and the share its interval is to hold.
inline constexpr int kForecastDays = 30;
inline constexpr int kForecastWeek = 7;
inline constexpr double kForecastShare = 0.8;
/// Known values before the first look ahead, and looks ahead that a horizon takes.
inline constexpr int kForecastLearning = 28;
inline constexpr int kForecastTests = 14;

/// Forecast of a course of daily values; the last one is the day before the first forecast. Rolling origin:
/// from every day after the first four weeks each way looks ahead with what was known then, and the errors
/// are those of the way that had done best until then, so they are as they would have been. Intervals are
/// quantiles of these errors at the same and neighbouring horizons (conformal; Vovk et al. 2005), set around
/// the way that did best. Nothing with too little history.
std::optional<Forecast> forecastDays(std::span<const std::optional<double>> values,
                                     const ForecastLimits &limits = {});

}  // namespace xinglin

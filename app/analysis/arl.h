// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

// Average run lengths of control charts for independent standard normal values that are shifted from the
// first one on: how many values until an alarm. From the integral equation of the run length (Page 1954 for
// the sum; Crowder 1987 for the average) by Gauss-Legendre quadrature; good to about 1e-8 for any limit in
// use. They do not hold on estimated, autocorrelated or heavy-tailed baselines: see calibrateLimit.
namespace xinglin {

enum class ChartSides { one, two };

struct CusumDesign
{
    double k = 0.5, h = 4.0;
    double headStart = 0.0;  ///< where the sum begins, 0 <= headStart <= h
    ChartSides sides = ChartSides::two;
};
/// `shift` in standard deviations, upwards.
double cusumArl(const CusumDesign &design, double shift);

struct EwmaDesign
{
    double lambda = 0.3;
    double limit = 2.675;                ///< L: the constant limit is L sqrt(lambda / (2 - lambda))
    ChartSides sides = ChartSides::two;  ///< one: alarms above only, the average falls freely
};
double ewmaArl(const EwmaDesign &design, double shift);

/// Of single values against +-limit.
double shewhartArl(double limit, double shift, ChartSides sides = ChartSides::two);

/// The limit (h or L) at which a healthy chart runs `wanted` values on average; nothing when no limit up to
/// 100 does (a run cannot be shorter than 1).
std::optional<double> cusumLimitFor(double wanted, double k, ChartSides sides, double headStartShare = 0.0);
std::optional<double> ewmaLimitFor(double wanted, double lambda, ChartSides sides);

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

// The few distributions that intervals and tests need, to about 1e-13.
namespace xinglin {

/// P(Z <= z) of the standard normal distribution; relative accuracy also far out in the lower tail.
double normalCdf(double z);
/// The z with normalCdf(z) = p, 0 < p < 1; an infinity at the ends.
double normalQuantile(double p);

/// Regularised incomplete beta function I_x(a, b), by continued fraction (DLMF 8.17.22); a, b > 0.
double incompleteBeta(double a, double b, double x);
/// P(T <= t) of Student's distribution; degrees > 0.
double studentCdf(double t, double degrees);
/// The t with studentCdf(t) = p, 0 < p < 1.
double studentQuantile(double p, double degrees);

/// Half width of the two-sided 95 % interval of a mean in standard errors, for n independent values; n >= 2.
double studentFactor95(std::int64_t n);

}  // namespace xinglin

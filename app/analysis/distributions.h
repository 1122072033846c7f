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

/// Regularised lower incomplete gamma function P(shape, x) and its complement Q; shape > 0. Series and
/// continued fraction (DLMF 8.11.4, 8.9.2), the common factor by Loader's saddle point (2000), so both keep
/// their relative accuracy for large shapes and far out.
double incompleteGamma(double shape, double x);
double incompleteGammaUpper(double shape, double x);
/// The x with incompleteGamma(shape, x) = p (scale 1); 0 and an infinity at the ends.
double gammaQuantile(double p, double shape);
/// The x of the chi-square distribution; degrees > 0.
double chiSquareQuantile(double p, double degrees);
/// The x with incompleteBeta(a, b, x) = p.
double betaQuantile(double p, double a, double b);

/// Half width of the two-sided 95% interval of a mean in standard errors, for n independent values; n >= 2.
double studentFactor95(std::int64_t n);

}  // namespace xinglin

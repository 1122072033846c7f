// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

// Distributions of counts, for limits of surveillance.
namespace xinglin {

/// P(X <= count) of a Poisson count; mean >= 0.
double poissonCdf(std::int64_t count, double mean);
/// P(X <= count) of a negative binomial count with that mean and variance mean + mean^2 / size; size > 0.
double negativeBinomialCdf(std::int64_t count, double mean, double size);

/// The least count whose distribution function reaches p, 0 < p < 1.
std::int64_t poissonQuantile(double p, double mean);
std::int64_t negativeBinomialQuantile(double p, double mean, double size);

}  // namespace xinglin

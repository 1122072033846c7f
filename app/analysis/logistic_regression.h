// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/count_regression.h"

#include <optional>
#include <span>
#include <vector>

namespace xinglin {

/// 1 / (1 + e^-x), without overflow.
double logistic(double x);

struct LogisticRegression
{
    double intercept = 0.0;  ///< never shrunken
    std::vector<double> coefficients;
    int steps = 0;

    double predictor(std::span<const double> row) const;
    double probability(std::span<const double> row) const { return logistic(predictor(row)); }
};

/// Maximises the log likelihood less half of the sum of penalty_j coefficient_j^2 by Newton's steps from 0,
/// halved while it falls: with penalties above 0 there is one maximum, whatever the data, and the same bits
/// every time. `isTrue` one a row, `penalties` one a column, >= 0. Nothing without rows, or when a Newton
/// step has no solution (columns without a penalty that depend on each other).
std::optional<LogisticRegression> fitLogistic(const DesignMatrix &design, const std::vector<bool> &isTrue,
                                              std::span<const double> penalties);

}  // namespace xinglin

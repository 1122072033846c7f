// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace xinglin {

/// Columns of a regression, row by row: `rows` times `columns` numbers.
struct DesignMatrix
{
    std::size_t columns = 0;
    std::vector<double> cells;

    std::size_t rows() const { return columns == 0 ? 0 : cells.size() / columns; }
    std::span<const double> row(std::size_t place) const
    {
        return std::span(cells).subspan(place * columns, columns);
    }
};

/// A fitted log-linear quasi-Poisson regression.
struct CountRegression
{
    std::vector<double> coefficients;
    std::vector<double> fitted;      ///< means, by row
    std::vector<double> leverage;    ///< diagonal of the hat matrix, by row
    std::vector<double> covariance;  ///< of the coefficients for dispersion 1, row by row
    double dispersion = 1.0;         ///< Pearson's, as estimated: may lie below 1
    double degrees = 0.0;            ///< rows with weight less columns

    /// Linear predictor of a row, and its variance for dispersion 1.
    double predictor(std::span<const double> row) const;
    double predictorVariance(std::span<const double> row) const;
};

/// Iteratively reweighted least squares (McCullagh and Nelder 1989) from mu = y + 0.1 until the deviance
/// moves by less than 1e-8 of itself, at most 25 steps; leverages and covariance are those of the last step,
/// as R's glm has them. `weights`: prior, one a row, or none for 1. Nothing when it does not converge, the
/// columns depend on each other, or there are no more rows than columns.
std::optional<CountRegression> fitCounts(const DesignMatrix &design, std::span<const double> counts,
                                         std::span<const double> weights = {});

}  // namespace xinglin

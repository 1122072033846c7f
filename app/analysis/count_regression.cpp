// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/count_regression.h"

#include <algorithm>
#include <cmath>

namespace xinglin {
namespace {

constexpr int kMostSteps = 25;
constexpr double kDevianceTolerance = 1e-8;

/// A symmetric positive definite matrix as its lower Cholesky factor.
class CholeskyFactor
{
public:
    /// False when the matrix (row by row, n by n) is singular to working precision.
    bool factor(std::vector<double> matrix, std::size_t n)
    {
        m_n = n;
        m_cells = std::move(matrix);
        for (std::size_t j = 0; j < n; ++j) {
            const double whole = at(j, j);
            double pivot = whole;
            for (std::size_t k = 0; k < j; ++k)
                pivot -= at(j, k) * at(j, k);
            if (!(pivot > 1e-12 * whole))
                return false;
            at(j, j) = std::sqrt(pivot);
            for (std::size_t i = j + 1; i < n; ++i) {
                double sum = at(i, j);
                for (std::size_t k = 0; k < j; ++k)
                    sum -= at(i, k) * at(j, k);
                at(i, j) = sum / at(j, j);
            }
        }
        return true;
    }

    /// L^-1 of the right side.
    void forward(std::span<double> side) const
    {
        for (std::size_t i = 0; i < m_n; ++i) {
            for (std::size_t k = 0; k < i; ++k)
                side[i] -= at(i, k) * side[k];
            side[i] /= at(i, i);
        }
    }

    void solve(std::span<double> side) const
    {
        forward(side);
        for (std::size_t i = m_n; i-- > 0;) {
            for (std::size_t k = i + 1; k < m_n; ++k)
                side[i] -= at(k, i) * side[k];
            side[i] /= at(i, i);
        }
    }

    std::vector<double> inverse() const
    {
        std::vector<double> inverse(m_n * m_n, 0.0);
        for (std::size_t i = 0; i < m_n; ++i) {
            const auto row = std::span(inverse).subspan(i * m_n, m_n);
            row[i] = 1.0;
            solve(row);
        }
        return inverse;
    }

private:
    double &at(std::size_t i, std::size_t j) { return m_cells[i * m_n + j]; }
    double at(std::size_t i, std::size_t j) const { return m_cells[i * m_n + j]; }

    std::size_t m_n = 0;
    std::vector<double> m_cells;
};

double productOf(std::span<const double> a, std::span<const double> b)
{
    double sum = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += a[i] * b[i];
    return sum;
}

double weightAt(std::span<const double> weights, std::size_t row)
{
    return weights.empty() ? 1.0 : weights[row];
}

double devianceOf(std::span<const double> counts, std::span<const double> means,
                  std::span<const double> weights)
{
    double sum = 0.0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const double log = counts[i] > 0.0 ? counts[i] * std::log(counts[i] / means[i]) : 0.0;
        sum += 2.0 * weightAt(weights, i) * (log - (counts[i] - means[i]));
    }
    return sum;
}

/// One step of least squares at the present means.
class RegressionStep
{
public:
    RegressionStep(const DesignMatrix &design, std::span<const double> counts,
                   std::span<const double> weights)
        : m_design(design)
        , m_counts(counts)
        , m_weights(weights)
        , m_working(counts.size())
    {}

    bool solve(std::span<const double> means, std::vector<double> &coefficients)
    {
        const std::size_t n = m_design.columns;
        std::vector<double> square(n * n, 0.0);
        coefficients.assign(n, 0.0);
        for (std::size_t row = 0; row < m_counts.size(); ++row) {
            const auto cells = m_design.row(row);
            const double weight = m_working[row] = weightAt(m_weights, row) * means[row];
            const double side = std::log(means[row]) + (m_counts[row] - means[row]) / means[row];
            for (std::size_t i = 0; i < n; ++i) {
                const double weighted = weight * cells[i];
                if (weighted == 0.0)
                    continue;
                coefficients[i] += weighted * side;
                for (std::size_t j = 0; j <= i; ++j)
                    square[i * n + j] += weighted * cells[j];
            }
        }
        if (!m_factor.factor(std::move(square), n))
            return false;
        m_factor.solve(coefficients);
        return std::all_of(coefficients.begin(), coefficients.end(),
                           [](double each) { return std::isfinite(each); });
    }

    void finish(CountRegression &fit) const
    {
        fit.covariance = m_factor.inverse();
        double pearson = 0.0;
        double rows = 0.0;
        fit.leverage.resize(m_counts.size());
        for (std::size_t row = 0; row < m_counts.size(); ++row) {
            const double off = (m_counts[row] - fit.fitted[row]) / fit.fitted[row];
            pearson += m_working[row] * off * off;
            rows += weightAt(m_weights, row) > 0.0 ? 1.0 : 0.0;
            fit.leverage[row] = m_working[row] * fit.predictorVariance(m_design.row(row));
        }
        fit.degrees = rows - static_cast<double>(m_design.columns);
        fit.dispersion = pearson / fit.degrees;
    }

private:
    const DesignMatrix &m_design;
    std::span<const double> m_counts, m_weights;
    std::vector<double> m_working;
    CholeskyFactor m_factor;
};

}  // namespace

double CountRegression::predictor(std::span<const double> row) const
{
    return productOf(row, coefficients);
}

double CountRegression::predictorVariance(std::span<const double> row) const
{
    double sum = 0.0;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (row[i] != 0.0)
            sum += row[i] * productOf(row, std::span(covariance).subspan(i * row.size(), row.size()));
    }
    return sum;
}

std::optional<CountRegression> fitCounts(const DesignMatrix &design, std::span<const double> counts,
                                         std::span<const double> weights)
{
    if (counts.size() <= design.columns || design.columns == 0 || design.rows() != counts.size())
        return std::nullopt;
    CountRegression fit;
    fit.fitted.assign(counts.begin(), counts.end());
    for (double &mean : fit.fitted)
        mean += 0.1;
    RegressionStep step(design, counts, weights);
    double deviance = devianceOf(counts, fit.fitted, weights);
    for (int i = 0; i < kMostSteps; ++i) {
        if (!step.solve(fit.fitted, fit.coefficients))
            return std::nullopt;
        for (std::size_t row = 0; row < counts.size(); ++row)
            fit.fitted[row] = std::max(1e-300, std::exp(fit.predictor(design.row(row))));
        const double next = devianceOf(counts, fit.fitted, weights);
        if (!std::isfinite(next))
            return std::nullopt;
        if (std::abs(next - deviance) < kDevianceTolerance * (std::abs(next) + 0.1)) {
            step.finish(fit);
            return fit;
        }
        deviance = next;
    }
    return std::nullopt;
}

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/logistic_regression.h"

#include <algorithm>
#include <cmath>

namespace xinglin {
namespace {

constexpr int kMostLogisticSteps = 100;

/// log(1 + e^x).
double softPlus(double x)
{
    return x > 0.0 ? x + std::log1p(std::exp(-x)) : std::log1p(std::exp(x));
}

/// The coefficients with the intercept first.
using LogisticPoint = std::vector<double>;

double predictorAt(const LogisticPoint &point, std::span<const double> row)
{
    double sum = point[0];
    for (std::size_t i = 0; i < row.size(); ++i)
        sum += point[i + 1] * row[i];
    return sum;
}

double penalisedLikelihood(const DesignMatrix &design, const std::vector<bool> &isTrue,
                           std::span<const double> penalties, const LogisticPoint &point)
{
    double sum = 0.0;
    for (std::size_t row = 0; row < isTrue.size(); ++row) {
        const double x = predictorAt(point, design.row(row));
        sum -= isTrue[row] ? softPlus(-x) : softPlus(x);
    }
    for (std::size_t i = 0; i < penalties.size(); ++i)
        sum -= 0.5 * penalties[i] * point[i + 1] * point[i + 1];
    return sum;
}

struct NewtonSystem
{
    std::vector<double> gradient;
    std::vector<double> information;  // lower triangle of a square, row by row
};

NewtonSystem systemAt(const DesignMatrix &design, const std::vector<bool> &isTrue,
                      std::span<const double> penalties, const LogisticPoint &point)
{
    const std::size_t size = point.size();
    NewtonSystem system{std::vector<double>(size, 0.0), std::vector<double>(size * size, 0.0)};
    std::vector<double> cells(size, 1.0);
    for (std::size_t row = 0; row < isTrue.size(); ++row) {
        std::copy_n(design.row(row).begin(), size - 1, cells.begin() + 1);
        const double p = logistic(predictorAt(point, design.row(row)));
        const double off = (isTrue[row] ? 1.0 : 0.0) - p;
        const double weight = p * (1.0 - p);
        for (std::size_t i = 0; i < size; ++i) {
            system.gradient[i] += off * cells[i];
            for (std::size_t j = 0; j <= i; ++j)
                system.information[i * size + j] += weight * cells[i] * cells[j];
        }
    }
    for (std::size_t i = 0; i < penalties.size(); ++i) {
        system.gradient[i + 1] -= penalties[i] * point[i + 1];
        system.information[(i + 1) * size + i + 1] += penalties[i];
    }
    return system;
}

/// Solves by Cholesky's factors, in place; false when the matrix is not positive definite.
bool solve(NewtonSystem &system)
{
    const std::size_t size = system.gradient.size();
    std::vector<double> &a = system.information;
    for (std::size_t i = 0; i < size; ++i) {
        for (std::size_t j = 0; j <= i; ++j) {
            double sum = a[i * size + j];
            for (std::size_t k = 0; k < j; ++k)
                sum -= a[i * size + k] * a[j * size + k];
            if (i == j && !(sum > 1e-12))
                return false;
            a[i * size + j] = i == j ? std::sqrt(sum) : sum / a[j * size + j];
        }
    }
    std::vector<double> &x = system.gradient;
    for (std::size_t i = 0; i < size; ++i) {
        for (std::size_t k = 0; k < i; ++k)
            x[i] -= a[i * size + k] * x[k];
        x[i] /= a[i * size + i];
    }
    for (std::size_t i = size; i-- > 0;) {
        for (std::size_t k = i + 1; k < size; ++k)
            x[i] -= a[k * size + i] * x[k];
        x[i] /= a[i * size + i];
    }
    return true;
}

}  // namespace

double logistic(double x)
{
    return x >= 0.0 ? 1.0 / (1.0 + std::exp(-x)) : std::exp(x) / (1.0 + std::exp(x));
}

double LogisticRegression::predictor(std::span<const double> row) const
{
    double sum = intercept;
    for (std::size_t i = 0; i < coefficients.size(); ++i)
        sum += coefficients[i] * row[i];
    return sum;
}

std::optional<LogisticRegression> fitLogistic(const DesignMatrix &design, const std::vector<bool> &isTrue,
                                              std::span<const double> penalties)
{
    if (isTrue.empty() || design.rows() != isTrue.size() || penalties.size() != design.columns)
        return std::nullopt;
    LogisticPoint point(design.columns + 1, 0.0);
    double likelihood = penalisedLikelihood(design, isTrue, penalties, point);
    int steps = 0;
    for (bool moves = true; moves && steps < kMostLogisticSteps; ++steps) {
        NewtonSystem system = systemAt(design, isTrue, penalties, point);
        if (!solve(system))
            return std::nullopt;
        moves = false;
        for (double share = 1.0; share > 1e-6; share *= 0.5) {
            LogisticPoint next = point;
            double furthest = 0.0;
            for (std::size_t i = 0; i < next.size(); ++i) {
                next[i] += share * system.gradient[i];
                furthest = std::max(furthest, std::abs(share * system.gradient[i]));
            }
            const double reached = penalisedLikelihood(design, isTrue, penalties, next);
            if (!(reached >= likelihood))
                continue;
            moves = furthest > 1e-12;
            point = std::move(next);
            likelihood = reached;
            break;
        }
    }
    return LogisticRegression{point[0], {point.begin() + 1, point.end()}, steps};
}

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/arl.h"

#include "analysis/distributions.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <utility>
#include <vector>

namespace xinglin {
namespace {

struct QuadratureNode
{
    double place = 0.0, weight = 0.0;
};

/// Gauss-Legendre nodes on [low, high], by Newton's steps on the Legendre polynomial.
std::vector<QuadratureNode> legendreNodes(std::size_t count, double low, double high)
{
    std::vector<QuadratureNode> nodes(count);
    const auto n = static_cast<double>(count);
    for (std::size_t i = 0; i < count; ++i) {
        double x = std::cos(std::numbers::pi * (static_cast<double>(i) + 0.75) / (n + 0.5));
        double slope = 1.0;
        for (int step = 0; step < 100; ++step) {
            double before = 1.0;
            double here = x;
            for (std::size_t k = 2; k <= count; ++k) {
                const auto degree = static_cast<double>(k);
                before =
                    std::exchange(here, ((2.0 * degree - 1.0) * x * here - (degree - 1.0) * before) / degree);
            }
            slope = n * (x * here - before) / (x * x - 1.0);
            const double off = here / slope;
            x -= off;
            if (std::abs(off) < 1e-15)
                break;
        }
        nodes[i] = {low + (high - low) * (1.0 - x) / 2.0, (high - low) / ((1.0 - x * x) * slope * slope)};
    }
    return nodes;
}

/// Solves in place by elimination with row pivots; `cells` row by row.
void solveDense(std::vector<double> &cells, std::vector<double> &side)
{
    const std::size_t n = side.size();
    for (std::size_t column = 0; column < n; ++column) {
        std::size_t pivot = column;
        for (std::size_t row = column + 1; row < n; ++row) {
            if (std::abs(cells[row * n + column]) > std::abs(cells[pivot * n + column]))
                pivot = row;
        }
        if (pivot != column) {
            std::swap(side[pivot], side[column]);
            std::swap_ranges(cells.begin() + static_cast<std::ptrdiff_t>(pivot * n),
                             cells.begin() + static_cast<std::ptrdiff_t>((pivot + 1) * n),
                             cells.begin() + static_cast<std::ptrdiff_t>(column * n));
        }
        for (std::size_t row = column + 1; row < n; ++row) {
            const double factor = cells[row * n + column] / cells[column * n + column];
            if (factor == 0.0)
                continue;
            for (std::size_t k = column; k < n; ++k)
                cells[row * n + k] -= factor * cells[column * n + k];
            side[row] -= factor * side[column];
        }
    }
    for (std::size_t row = n; row-- > 0;) {
        for (std::size_t k = row + 1; k < n; ++k)
            side[row] -= cells[row * n + k] * side[k];
        side[row] /= cells[row * n + row];
    }
}

double standardDensity(double z)
{
    return std::exp(-0.5 * z * z) / std::sqrt(2.0 * std::numbers::pi);
}

/// The run length L of a chart whose next state is `keep` * state + a normal value with mean `drift`, in
/// units where that value's standard deviation is 1; states end at `high`, and stop at `low` when that
/// reflects. L(s) = 1 + L(low) P(next <= low) + integral of L(y) density(y - keep s - drift) dy.
struct RunLengthEquation
{
    double low = 0.0, high = 0.0;
    double keep = 1.0, drift = 0.0;
    bool reflects = true;

    double runLength(double start) const
    {
        const double width = high - low;
        const auto count = static_cast<std::size_t>(std::clamp(std::ceil(4.0 * width) + 24.0, 32.0, 400.0));
        const std::vector<QuadratureNode> nodes = legendreNodes(count, low, high);
        const std::size_t n = count + (reflects ? 1 : 0);
        std::vector<double> cells(n * n, 0.0);
        std::vector<double> lengths(n, 1.0);
        const auto stateOf = [&](std::size_t i) { return i < count ? nodes[i].place : low; };
        for (std::size_t i = 0; i < n; ++i) {
            const double center = keep * stateOf(i) + drift;
            for (std::size_t j = 0; j < count; ++j)
                cells[i * n + j] = -nodes[j].weight * standardDensity(nodes[j].place - center);
            if (reflects)
                cells[i * n + count] = -normalCdf(low - center);
            cells[i * n + i] += 1.0;
        }
        solveDense(cells, lengths);
        const double center = keep * start + drift;
        double length = 1.0 + (reflects ? lengths[count] * normalCdf(low - center) : 0.0);
        for (std::size_t j = 0; j < count; ++j)
            length += nodes[j].weight * standardDensity(nodes[j].place - center) * lengths[j];
        return length;
    }
};

double oneSidedCusum(double k, double h, double start, double shift)
{
    return RunLengthEquation{0.0, h, 1.0, shift - k, true}.runLength(start);
}

/// The least limit in (0, 100] at which `arl`, which grows with it, reaches `wanted`.
template <typename Arl>
std::optional<double> limitReaching(double wanted, const Arl &arl)
{
    double low = 1e-6;
    double high = 1.0;
    while (arl(high) < wanted) {
        low = high;
        high *= 1.5;
        if (high > 100.0)
            return std::nullopt;
    }
    if (arl(low) > wanted)
        return std::nullopt;
    // Run lengths grow like exponentials: secant steps on their logarithm, kept inside the bracket.
    double atLow = std::log(arl(low) / wanted);
    double atHigh = std::log(arl(high) / wanted);
    for (int step = 0; step < 200 && high - low > 1e-12 * high; ++step) {
        double middle = low - atLow * (high - low) / (atHigh - atLow);
        if (step % 3 == 2 || !(middle > low && middle < high))
            middle = 0.5 * (low + high);
        const double at = std::log(arl(middle) / wanted);
        if (at == 0.0)
            return middle;
        (at < 0.0 ? low : high) = middle;
        (at < 0.0 ? atLow : atHigh) = at;
    }
    return 0.5 * (low + high);
}

}  // namespace

double cusumArl(const CusumDesign &design, double shift)
{
    const double up = oneSidedCusum(design.k, design.h, design.headStart, shift);
    if (design.sides == ChartSides::one)
        return up;
    const double down = oneSidedCusum(design.k, design.h, design.headStart, -shift);
    if (design.headStart <= 0.0)
        return 1.0 / (1.0 / up + 1.0 / down);
    // Two sums with a head start (Lucas and Crosier 1982).
    const double upZero = oneSidedCusum(design.k, design.h, 0.0, shift);
    const double downZero = oneSidedCusum(design.k, design.h, 0.0, -shift);
    return (up * downZero + down * upZero - upZero * downZero) / (upZero + downZero);
}

double ewmaArl(const EwmaDesign &design, double shift)
{
    // In units of the newest value's weight. One-sided, the average falls freely; 8 of its standard
    // deviations below where it settles it is stopped, for a finite equation.
    const double deviation = 1.0 / std::sqrt(design.lambda * (2.0 - design.lambda));
    const double high = design.limit * deviation;
    const bool isOneSided = design.sides == ChartSides::one;
    const double low = isOneSided ? std::min(0.0, shift / design.lambda) - 8.0 * deviation : -high;
    return RunLengthEquation{low, high, 1.0 - design.lambda, shift, isOneSided}.runLength(0.0);
}

double shewhartArl(double limit, double shift, ChartSides sides)
{
    const double low = sides == ChartSides::two ? normalCdf(-limit - shift) : 0.0;
    return 1.0 / (normalCdf(shift - limit) + low);
}

std::optional<double> cusumLimitFor(double wanted, double k, ChartSides sides, double headStartShare)
{
    return limitReaching(wanted, [&](double h) { return cusumArl({k, h, headStartShare * h, sides}, 0.0); });
}

std::optional<double> ewmaLimitFor(double wanted, double lambda, ChartSides sides)
{
    return limitReaching(wanted, [&](double limit) { return ewmaArl({lambda, limit, sides}, 0.0); });
}

}  // namespace xinglin

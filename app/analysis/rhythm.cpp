// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/rhythm.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace xinglin {
namespace {

using Column = std::vector<double>;

double inner(const Column &a, const Column &b)
{
    double sum = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += a[i] * b[i];
    return sum;
}

/// Least squares on three columns by orthogonalisation; r is upper triangular.
struct ThreeColumns
{
    std::array<Column, 3> q;
    std::array<std::array<double, 3>, 3> r{};

    /// False when a column is a combination of those before it.
    bool orthogonalise()
    {
        for (std::size_t k = 0; k < 3; ++k) {
            const double before = std::sqrt(inner(q[k], q[k]));
            // Twice is enough to make the columns orthogonal to the last bit.
            for (int round = 0; round < 2; ++round) {
                for (std::size_t j = 0; j < k; ++j) {
                    const double share = inner(q[j], q[k]);
                    r[j][k] += share;
                    for (std::size_t i = 0; i < q[k].size(); ++i)
                        q[k][i] -= share * q[j][i];
                }
            }
            r[k][k] = std::sqrt(inner(q[k], q[k]));
            if (!(r[k][k] > 1e-8 * before))
                return false;
            for (double &each : q[k])
                each /= r[k][k];
        }
        return true;
    }
    std::array<double, 3> solve(const Column &y) const
    {
        std::array<double, 3> x{};
        for (std::size_t k = 3; k-- > 0;) {
            x[k] = inner(q[k], y);
            for (std::size_t j = k + 1; j < 3; ++j)
                x[k] -= r[k][j] * x[j];
            x[k] /= r[k][k];
        }
        return x;
    }
    /// Inverse of X'X: R^-1 R^-T.
    std::array<std::array<double, 3>, 3> covariance() const
    {
        std::array<std::array<double, 3>, 3> inverse{};
        for (std::size_t c = 0; c < 3; ++c) {
            for (std::size_t k = c + 1; k-- > 0;) {
                double sum = k == c ? 1.0 : 0.0;
                for (std::size_t j = k + 1; j <= c; ++j)
                    sum -= r[k][j] * inverse[j][c];
                inverse[k][c] = sum / r[k][k];
            }
        }
        std::array<std::array<double, 3>, 3> product{};
        for (std::size_t a = 0; a < 3; ++a) {
            for (std::size_t b = 0; b < 3; ++b) {
                for (std::size_t k = 0; k < 3; ++k)
                    product[a][b] += inverse[a][k] * inverse[b][k];
            }
        }
        return product;
    }
};

void addErrors(Cosinor &fit, const ThreeColumns &columns, double squares, double total)
{
    const double degrees = static_cast<double>(fit.n) - 3.0;
    const double variance = squares / degrees;
    const auto covariance = columns.covariance();
    fit.mesorError = std::sqrt(variance * covariance[0][0]);
    if (fit.amplitude > 0.0) {
        const double sum = fit.beta * fit.beta * covariance[1][1] +
                           2.0 * fit.beta * fit.gamma * covariance[1][2] +
                           fit.gamma * fit.gamma * covariance[2][2];
        fit.amplitudeError = std::sqrt(std::max(0.0, variance * sum)) / fit.amplitude;
    }
    if (!(total > 0.0))
        return;
    fit.r2 = 1.0 - squares / total;
    if (squares > 1e-26 * total) {
        fit.f = std::max(0.0, total - squares) / 2.0 / variance;
        // The upper tail of F with 2 and m degrees is (1 + 2 F / m)^(-m / 2).
        fit.p = std::exp(-degrees / 2.0 * std::log1p(2.0 * *fit.f / degrees));
    }
}

/// The stretch of `length` places in a row, around the end, with the highest (sign 1) or lowest (-1) mean.
std::pair<double, int> extremeStretch(const std::vector<std::optional<double>> &profile, int length, int sign)
{
    const auto places = profile.size();
    std::pair<double, int> best{0.0, -1};
    for (std::size_t start = 0; start < places; ++start) {
        double sum = 0.0;
        for (std::size_t k = 0; k < static_cast<std::size_t>(length); ++k)
            sum += *profile[(start + k) % places];
        const double mean = sum / length;
        if (best.second < 0 || sign * mean > sign * best.first)
            best = {mean, static_cast<int>(start)};
    }
    return best;
}

struct PlaceSums
{
    std::vector<double> sum;
    std::vector<std::int64_t> count;
};

void addStability(CircadianFigures &figures, std::span<const std::optional<double>> values,
                  const PlaceSums &places, double mean)
{
    double spread = 0.0, steps = 0.0, between = 0.0;
    std::int64_t pairs = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!values[i])
            continue;
        spread += (*values[i] - mean) * (*values[i] - mean);
        if (i > 0 && values[i - 1]) {
            steps += (*values[i] - *values[i - 1]) * (*values[i] - *values[i - 1]);
            ++pairs;
        }
    }
    std::size_t known = 0;
    for (std::size_t place = 0; place < places.sum.size(); ++place) {
        if (places.count[place] == 0)
            continue;
        const double off = places.sum[place] / static_cast<double>(places.count[place]) - mean;
        between += off * off;
        ++known;
    }
    const auto n = static_cast<double>(figures.n);
    // Rounding leaves a rest where there is no spread.
    if (!(spread > 1e-24 * n * std::max(1.0, mean * mean)))
        return;
    figures.stability = n * between / (static_cast<double>(known) * spread);
    if (pairs > 0)
        figures.variability = n * steps / (static_cast<double>(pairs) * spread);
}

}  // namespace

std::optional<Cosinor> cosinor(std::span<const SeriesValue> series, double period)
{
    if (series.size() < 4 || !(period > 0.0) || !std::isfinite(period))
        return std::nullopt;
    const double turn = 2.0 * std::numbers::pi / period;
    ThreeColumns columns;
    Column y;
    double sum = 0.0;
    for (const SeriesValue &each : series) {
        columns.q[0].push_back(1.0);
        columns.q[1].push_back(std::cos(turn * each.place));
        columns.q[2].push_back(std::sin(turn * each.place));
        y.push_back(each.value);
        sum += each.value;
    }
    if (!columns.orthogonalise())
        return std::nullopt;
    const double mean = sum / static_cast<double>(y.size());
    double total = 0.0;
    for (double &each : y) {
        each -= mean;
        total += each * each;
    }
    const std::array<double, 3> x = columns.solve(y);
    Cosinor fit;
    fit.n = static_cast<std::int64_t>(y.size());
    fit.mesor = x[0] + mean;
    fit.beta = x[1];
    fit.gamma = x[2];
    fit.amplitude = std::hypot(fit.beta, fit.gamma);
    fit.phase = std::atan2(-fit.gamma, fit.beta);
    fit.peak = -fit.phase / turn;
    if (fit.peak < 0.0)
        fit.peak += period;
    double squares = 0.0;
    for (std::size_t i = 0; i < y.size(); ++i) {
        const double angle = turn * series[i].place;
        const double rest = y[i] - x[0] - x[1] * std::cos(angle) - x[2] * std::sin(angle);
        squares += rest * rest;
    }
    addErrors(fit, columns, squares, total);
    return fit;
}

std::optional<CircadianFigures> circadianFigures(std::span<const std::optional<double>> values, int period,
                                                 int offset)
{
    if (period < 2)
        return std::nullopt;
    CircadianFigures figures;
    PlaceSums places{std::vector<double>(static_cast<std::size_t>(period)),
                     std::vector<std::int64_t>(static_cast<std::size_t>(period))};
    double sum = 0.0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!values[i])
            continue;
        const std::size_t place = (i + static_cast<std::size_t>(offset)) % static_cast<std::size_t>(period);
        places.sum[place] += *values[i];
        ++places.count[place];
        sum += *values[i];
        ++figures.n;
    }
    if (figures.n == 0)
        return std::nullopt;
    addStability(figures, values, places, sum / static_cast<double>(figures.n));
    for (std::size_t place = 0; place < places.sum.size(); ++place)
        figures.profile.push_back(
            places.count[place] > 0
                ? std::optional(places.sum[place] / static_cast<double>(places.count[place]))
                : std::nullopt);
    if (std::ranges::any_of(figures.profile, [](const auto &each) { return !each; }))
        return figures;
    const int ten = std::max(1, static_cast<int>(std::lround(period * 10.0 / 24.0)));
    const int five = std::max(1, static_cast<int>(std::lround(period * 5.0 / 24.0)));
    const auto [high, highStart] = extremeStretch(figures.profile, ten, 1);
    const auto [low, lowStart] = extremeStretch(figures.profile, five, -1);
    figures.m10 = high;
    figures.m10Start = highStart;
    figures.l5 = low;
    figures.l5Start = lowStart;
    if (high + low != 0.0)
        figures.amplitude = (high - low) / (high + low);
    return figures;
}

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/online_change_points.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace xinglin {
namespace {

constexpr std::size_t kRuns = OnlineChangeWatch::kRunLengths;
constexpr unsigned kPowerBits = 7;  // 1 + 199 / 2 < 2^7
/// Gamma(a + 1/2) / (Gamma(a) sqrt(pi)) at a = 1 + r / 2.
const std::array<double, kRuns> &densityFactors()
{
    static const std::array<double, kRuns> factors = [] {
        std::array<double, kRuns> table{};
        double ratio = std::sqrt(std::numbers::pi) / 2.0;  // Gamma(3/2) / Gamma(1)
        for (std::size_t run = 0; run < kRuns; ++run) {
            table[run] = ratio / std::sqrt(std::numbers::pi);
            ratio = (1.0 + 0.5 * static_cast<double>(run)) / ratio;
        }
        return table;
    }();
    return factors;
}

/// Whether the power 1 + run / 2 has the bit, as 1 or 0: a product instead of a branch.
const std::array<std::array<double, kRuns>, kPowerBits> &powerBits()
{
    static const std::array<std::array<double, kRuns>, kPowerBits> bits = [] {
        std::array<std::array<double, kRuns>, kPowerBits> table{};
        for (unsigned bit = 0; bit < kPowerBits; ++bit) {
            for (std::size_t run = 0; run < kRuns; ++run)
                table[bit][run] = (1 + run / 2) >> bit & 1 ? 1.0 : 0.0;
        }
        return table;
    }();
    return bits;
}

const std::array<double, kRuns> &oddRuns()
{
    static const std::array<double, kRuns> odd = [] {
        std::array<double, kRuns> table{};
        for (std::size_t run = 1; run < kRuns; run += 2)
            table[run] = 1.0;
        return table;
    }();
    return odd;
}

}  // namespace

OnlineChangeWatch::OnlineChangeWatch(const WatchPrior &prior)
    : m_prior(prior)
{
    for (std::size_t run = 0; run < kRuns; ++run) {
        const double kappa = prior.strength + static_cast<double>(run);
        m_width[run] = 2.0 * (kappa + 1.0) / kappa;
        m_gain[run] = 1.0 / (kappa + 1.0);
        m_spread[run] = kappa / (2.0 * (kappa + 1.0));
    }
    restart();
}

void OnlineChangeWatch::restart()
{
    m_count = 1;
    m_chance[0] = 1.0;
    m_mean[0] = m_prior.center;
    m_beta[0] = m_prior.scale * m_prior.scale;
}

/// Student's density of the value under every run length. The prior's shape is 1, so after r values it is
/// 1 + r / 2; with w the width and v = w + (value - mean)^2 the density is proportional to
/// w^(1 + r/2) / v^(3/2 + r/2) = (w / v)^k root / v, k = 1 + r/2 rounded down, root that of v for even r and
/// of w for odd ones: one division, one root and a whole power.
void OnlineChangeWatch::predict(double value, Row &density) const
{
    const std::array<double, kRuns> &factor = densityFactors();
    const std::array<double, kRuns> &odd = oddRuns();
    Row power;
    for (std::size_t run = 0; run < m_count; ++run) {
        const double width = m_width[run] * m_beta[run];
        const double off = value - m_mean[run];
        const double square = off * off;
        const double inverse = 1.0 / (width + square);
        power[run] = width * inverse;
        density[run] = factor[run] * std::sqrt(width + (1.0 - odd[run]) * square) * inverse;
    }
    for (unsigned bit = 0; (1 + m_count / 2) >> bit != 0; ++bit) {
        const std::array<double, kRuns> &has = powerBits()[bit];
        for (std::size_t run = 0; run < m_count; ++run) {
            density[run] *= has[run] * power[run] + (1.0 - has[run]);
            power[run] *= power[run];
        }
    }
}

void OnlineChangeWatch::grow(double value, const Row &density)
{
    double total = 0.0;
    for (std::size_t run = 0; run < m_count; ++run) {
        m_chance[run] *= density[run];
        total += m_chance[run];
    }
    if (!(total > 1e-300) || !std::isfinite(total)) {
        // Nothing known explains the value: everything begins anew after it.
        restart();
        m_restarted = true;
        return;
    }
    const double stay = (1.0 - m_prior.hazard) / total;
    const std::size_t next = std::min(m_count + 1, kRuns);
    const double overflow = m_count == kRuns ? m_chance[kRuns - 1] : 0.0;
    for (std::size_t run = next; run-- > 1;) {
        const std::size_t from = run - 1;
        const double off = value - m_mean[from];
        m_chance[run] = m_chance[from] * stay;
        m_beta[run] = m_beta[from] + m_spread[from] * off * off;
        m_mean[run] = m_mean[from] + m_gain[from] * off;
    }
    m_chance[next - 1] += overflow * stay;
    m_count = next;
    m_chance[0] = m_prior.hazard;
    m_mean[0] = m_prior.center;
    m_beta[0] = m_prior.scale * m_prior.scale;
}

void OnlineChangeWatch::add(double value)
{
    Row density;
    predict(value, density);
    grow(value, density);
    ++m_seen;
}

double OnlineChangeWatch::recentChange(std::size_t values) const
{
    // The longest run began with the first value (or is older than can be told): that is no change.
    const std::size_t changed = m_restarted ? m_count : m_count - 1;
    double sum = 0.0;
    for (std::size_t run = 0; run < std::min(values, changed); ++run)
        sum += m_chance[run];
    return sum;
}

std::size_t OnlineChangeWatch::likeliestRun() const
{
    const auto end = m_chance.begin() + static_cast<std::ptrdiff_t>(m_count);
    return static_cast<std::size_t>(std::max_element(m_chance.begin(), end) - m_chance.begin());
}

double OnlineChangeWatch::level() const
{
    double sum = 0.0;
    for (std::size_t run = 0; run < m_count; ++run)
        sum += m_chance[run] * m_mean[run];
    return sum;
}

}  // namespace xinglin

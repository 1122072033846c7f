// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/online_change_points.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace xinglin {
namespace {

constexpr std::size_t kRuns = OnlineChangeWatch::kRunLengths;
/// The prior's shape is 1, so after r values it is 1 + r / 2 and the power of the predictive density is a
/// whole number of square roots: no logarithm is needed.
constexpr unsigned kFirstPower = 3;

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

}  // namespace

OnlineChangeWatch::OnlineChangeWatch(const WatchPrior &prior)
    : m_prior(prior)
{
    restart();
}

void OnlineChangeWatch::restart()
{
    m_count = 1;
    m_chance[0] = 1.0;
    m_mean[0] = m_prior.center;
    m_beta[0] = m_prior.scale * m_prior.scale;
}

/// Student's density of the value under every run length.
void OnlineChangeWatch::predict(double value, Row &density) const
{
    const std::array<double, kRuns> &factor = densityFactors();
    Row root;
    for (std::size_t run = 0; run < m_count; ++run) {
        const double kappa = m_prior.strength + static_cast<double>(run);
        const double width = 2.0 * m_beta[run] * (kappa + 1.0) / kappa;
        const double off = value - m_mean[run];
        density[run] = factor[run] / std::sqrt(width);
        root[run] = 1.0 / std::sqrt(1.0 + off * off / width);
    }
    // root^(3 + run) by squaring, a bit of the power at a time over all run lengths.
    for (unsigned bit = 0; (kFirstPower + m_count) >> bit != 0; ++bit) {
        for (std::size_t run = 0; run < m_count; ++run) {
            density[run] *= (kFirstPower + run) >> bit & 1 ? root[run] : 1.0;
            root[run] *= root[run];
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
    const std::size_t next = std::min(m_count + 1, kRuns);
    const double overflow = m_count == kRuns ? m_chance[kRuns - 1] : 0.0;
    for (std::size_t run = next; run-- > 1;) {
        const std::size_t from = run - 1;
        const double kappa = m_prior.strength + static_cast<double>(from);
        const double off = value - m_mean[from];
        m_chance[run] = m_chance[from] * (1.0 - m_prior.hazard) / total;
        m_beta[run] = m_beta[from] + kappa * off * off / (2.0 * (kappa + 1.0));
        m_mean[run] = m_mean[from] + off / (kappa + 1.0);
    }
    m_chance[next - 1] += overflow * (1.0 - m_prior.hazard) / total;
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

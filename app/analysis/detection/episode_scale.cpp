// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/detection/episode_scale.h"

#include <algorithm>
#include <cmath>

namespace xinglin {
namespace {

/// Half of the distance between two quantiles that lie 0.35 to both sides of the median of a normal
/// distribution is 1.04 standard deviations.
constexpr double kReach = 0.35;
constexpr double kReachInSd = 1.04;

double episodeQuantile(const float *ascending, std::size_t count, double p)
{
    const double place = std::clamp(p, 0.0, 1.0) * static_cast<double>(count - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, count - 1);
    const double share = place - static_cast<double>(below);
    return (1.0 - share) * static_cast<double>(ascending[below]) +
           share * static_cast<double>(ascending[above]);
}

}  // namespace

double EpisodeScale::rate(double logStatistic) const
{
    if (m_count < 2)
        return 0.0;
    const double share = m_settings.recordWeight;
    const double rating =
        ((1.0 - share) * (logStatistic - m_centre) + 2.0 * share * (logStatistic - m_highest)) / m_spread;
    if (rating <= 0.0)
        return rating;
    const auto end = m_sorted.begin() + static_cast<std::ptrdiff_t>(m_count);
    const auto like = static_cast<float>(logStatistic - m_settings.alike * m_spread);
    const auto seen = static_cast<double>(end - std::lower_bound(m_sorted.begin(), end, like));
    if (seen < 1.0)
        return std::min(rating, m_settings.most);
    const double rarity = std::log((static_cast<double>(m_count) + 1.0) / (seen + 1.0)) / m_logCount;
    return std::min(rating, m_settings.most * rarity * rarity) / (1.0 + m_settings.habit * seen);
}

void EpisodeScale::note(double logStatistic)
{
    m_current = std::max(m_current, logStatistic);
}

void EpisodeScale::endBlock()
{
    if (m_current <= kNothing)
        return;
    m_maxima[m_next] = static_cast<float>(m_current);
    m_next = (m_next + 1) % std::min(m_settings.blocks, kMostBlocks);
    m_count = std::min({m_count + 1, m_settings.blocks, kMostBlocks});
    m_current = kNothing;

    std::copy_n(m_maxima.begin(), m_count, m_sorted.begin());
    std::sort(m_sorted.begin(), m_sorted.begin() + static_cast<std::ptrdiff_t>(m_count));
    const auto at = [&](double p) { return episodeQuantile(m_sorted.data(), m_count, p); };
    m_centre = at(m_settings.centre);
    m_highest = static_cast<double>(m_sorted[m_count - 1]);
    const double low = at(m_settings.centre - kReach);
    const double high = at(m_settings.centre + kReach);
    const double own = std::max(high - m_centre, 0.5 * (high - low)) / kReachInSd;
    const double count = static_cast<double>(m_count);
    m_logCount = std::log(count + 1.0);
    const double prior = m_settings.priorSpread * m_settings.priorSpread;
    const double pooled =
        (m_settings.priorBlocks * prior + count * own * own) / (m_settings.priorBlocks + count);
    const double record = m_settings.recordSpread * (m_highest - m_centre);
    m_spread = std::sqrt(pooled + record * record + m_settings.leastSpread * m_settings.leastSpread);
}

}  // namespace xinglin

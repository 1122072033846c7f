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
    return ((1.0 - share) * (logStatistic - m_centre) + 2.0 * share * (logStatistic - m_highest)) / m_spread;
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

    std::array<float, kMostBlocks> sorted;
    std::copy_n(m_maxima.begin(), m_count, sorted.begin());
    std::sort(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(m_count));
    const auto at = [&](double p) { return episodeQuantile(sorted.data(), m_count, p); };
    m_centre = at(m_settings.centre);
    m_highest = static_cast<double>(sorted[m_count - 1]);
    const double low = at(m_settings.centre - kReach);
    const double high = at(m_settings.centre + kReach);
    const double own = std::max(high - m_centre, 0.5 * (high - low)) / kReachInSd;
    const double count = static_cast<double>(m_count);
    const double prior = m_settings.priorSpread * m_settings.priorSpread;
    m_spread =
        std::sqrt((m_settings.priorBlocks * prior + count * own * own) / (m_settings.priorBlocks + count) +
                  m_settings.leastSpread * m_settings.leastSpread);
}

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/log_histogram.h"

#include <algorithm>
#include <cmath>

namespace xinglin {
namespace {

constexpr double kLeast = 1e-9;
constexpr double kGrowth = (1.0 + LogHistogram::kAccuracy) / (1.0 - LogHistogram::kAccuracy);

/// Bins from 1 up: bin b holds (kLeast * growth^(b-1), kLeast * growth^b].
int binOf(double magnitude)
{
    return std::max(1, static_cast<int>(std::ceil(std::log(magnitude / kLeast) / std::log(kGrowth))));
}

double middleOf(int bin)
{
    if (bin == 0)
        return 0.0;
    const double upper = kLeast * std::pow(kGrowth, std::abs(bin));
    return std::copysign(2.0 * upper / (kGrowth + 1.0), bin);
}

}  // namespace

void LogHistogram::add(double value, std::int64_t count)
{
    const double magnitude = std::abs(value);
    const int bin = magnitude < kLeast ? 0 : binOf(magnitude);
    m_bins[value < 0.0 ? -bin : bin] += count;
    m_count += count;
}

void LogHistogram::merge(const LogHistogram &other)
{
    for (const auto &[bin, count] : other.m_bins)
        m_bins[bin] += count;
    m_count += other.m_count;
}

void LogHistogram::subtract(const LogHistogram &other)
{
    for (const auto &[bin, count] : other.m_bins) {
        const auto found = m_bins.find(bin);
        if (found == m_bins.end())
            continue;
        found->second -= count;
        if (found->second == 0)
            m_bins.erase(found);
    }
    m_count -= other.m_count;
}

double LogHistogram::valueAt(std::int64_t rank) const
{
    std::int64_t before = 0;
    for (const auto &[bin, count] : m_bins) {
        before += count;
        if (rank < before)
            return middleOf(bin);
    }
    return middleOf(m_bins.rbegin()->first);
}

std::optional<double> LogHistogram::quantile(double p) const
{
    if (m_count <= 0)
        return std::nullopt;
    const double place = std::clamp(p, 0.0, 1.0) * static_cast<double>(m_count - 1);
    const auto lower = static_cast<std::int64_t>(place);
    const double share = place - static_cast<double>(lower);
    const double low = valueAt(lower);
    return share > 0.0 ? low + share * (valueAt(lower + 1) - low) : low;
}

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#include "vitals/histogram.h"

#include <algorithm>
#include <cmath>

namespace xinglin {

std::int64_t Histogram::total() const
{
    std::int64_t sum = 0;
    for (const Bin &bin : m_bins)
        sum += bin.count;
    return sum;
}

std::optional<std::int32_t> Histogram::min() const
{
    return m_bins.empty() ? std::nullopt : std::optional(m_bins.front().value);
}

std::optional<std::int32_t> Histogram::max() const
{
    return m_bins.empty() ? std::nullopt : std::optional(m_bins.back().value);
}

std::int64_t Histogram::countBetween(std::int32_t low, std::int32_t high) const
{
    std::int64_t sum = 0;
    for (const Bin &bin : m_bins) {
        if (bin.value >= low && bin.value <= high)
            sum += bin.count;
    }
    return sum;
}

std::optional<double> Histogram::quantile(double p) const
{
    const std::int64_t n = total();
    if (n <= 0)
        return std::nullopt;
    const double place = std::clamp(p, 0.0, 1.0) * static_cast<double>(n - 1);
    const auto lower = static_cast<std::int64_t>(std::floor(place));
    const double share = place - static_cast<double>(lower);
    std::int64_t seen = 0;
    for (auto bin = m_bins.begin(); bin != m_bins.end(); ++bin) {
        seen += bin->count;
        if (seen <= lower)
            continue;
        const double value = bin->value;
        if (share == 0.0 || seen > lower + 1)
            return value;
        const auto next = std::next(bin);
        return value + share * (static_cast<double>(next->value) - value);
    }
    return static_cast<double>(m_bins.back().value);
}

void Histogram::add(std::int32_t value, std::int64_t count)
{
    if (count == 0)
        return;
    const auto place = std::lower_bound(m_bins.begin(), m_bins.end(), value,
                                        [](const Bin &bin, std::int32_t v) { return bin.value < v; });
    if (place == m_bins.end() || place->value != value) {
        m_bins.insert(place, Bin{value, count});
        return;
    }
    place->count += count;
    if (place->count == 0)
        m_bins.erase(place);
}

void Histogram::add(const Histogram &other)
{
    merge(other, 1);
}

void Histogram::subtract(const Histogram &other)
{
    merge(other, -1);
}

void Histogram::merge(const Histogram &other, std::int64_t sign)
{
    if (other.m_bins.empty())
        return;
    std::vector<Bin> merged;
    merged.reserve(m_bins.size() + other.m_bins.size());
    auto mine = m_bins.begin();
    auto theirs = other.m_bins.begin();
    while (mine != m_bins.end() || theirs != other.m_bins.end()) {
        if (theirs == other.m_bins.end() || (mine != m_bins.end() && mine->value < theirs->value)) {
            merged.push_back(*mine++);
        } else if (mine == m_bins.end() || theirs->value < mine->value) {
            merged.push_back({theirs->value, sign * theirs->count});
            ++theirs;
        } else {
            if (const std::int64_t count = mine->count + sign * theirs->count; count != 0)
                merged.push_back({mine->value, count});
            ++mine;
            ++theirs;
        }
    }
    m_bins = std::move(merged);
}

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerting/evaluation/sample_lane.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace xinglin {
namespace {

constexpr std::size_t kContext = 3;

std::int64_t secondOf(std::int64_t time)
{
    return time >= 0 ? time / 1000 : (time - 999) / 1000;
}

bool isBefore(const KeptSample &a, const KeptSample &b)
{
    return a.time != b.time ? a.time < b.time : a.device < b.device;
}

}  // namespace

SampleLane::Insertion SampleLane::insert(const KeptSample &sample)
{
    if (isEmpty() || secondOf(sample.time) > secondOf(last().time)) {
        m_samples.push_back(sample);
        return {Insertion::What::appended, sample.time};
    }
    return insertWithin(sample);
}

SampleLane::Insertion SampleLane::insertWithin(const KeptSample &sample)
{
    const auto begin = m_samples.begin() + static_cast<std::ptrdiff_t>(m_first);
    const auto place = std::lower_bound(begin, m_samples.end(), sample, isBefore);
    if (place != m_samples.end() && place->time == sample.time && place->device == sample.device) {
        const Flags conflict = place->steps == sample.steps ? Flags{0} : bit(Flag::duplicateConflict);
        const auto flags = static_cast<Flags>(place->flags | sample.flags | conflict);
        if (flags == place->flags)
            return {};
        place->flags = flags;
        return {Insertion::What::changed, sample.time};
    }
    const bool isLast = place == m_samples.end();
    const auto added = static_cast<std::size_t>(place - m_samples.begin());
    m_samples.insert(place, sample);
    std::size_t first = added;
    std::size_t end = added + 1;
    const std::int64_t second = secondOf(sample.time);
    while (first > m_first && secondOf(m_samples[first - 1].time) == second)
        --first;
    while (end < m_samples.size() && secondOf(m_samples[end].time) == second)
        ++end;
    return thin(first, end, added, isLast);
}

SampleLane::Insertion SampleLane::thin(std::size_t first, std::size_t end, std::size_t added, bool isLast)
{
    const bool fires = m_samples[added].mayFire();
    std::size_t low = added;
    std::size_t high = added;
    std::size_t count = 0;
    for (std::size_t i = first; i < end; ++i) {
        if (m_samples[i].mayFire() != fires)
            continue;
        if (count++ == 0)
            low = high = i;
        if (fires && m_samples[i].steps < m_samples[low].steps)
            low = i;
        if (!fires || m_samples[i].steps >= m_samples[high].steps)
            high = i;
    }
    for (std::size_t i = first; i < end && count > 2; ++i) {
        if (m_samples[i].mayFire() != fires || i == low || i == high)
            continue;
        const std::int64_t from = std::min(m_samples[added].time, m_samples[i].time);
        m_samples.erase(m_samples.begin() + static_cast<std::ptrdiff_t>(i));
        return i == added ? Insertion{} : Insertion{Insertion::What::changed, from};
    }
    return {isLast ? Insertion::What::appended : Insertion::What::changed, m_samples[added].time};
}

std::size_t SampleLane::after(std::int64_t time) const
{
    const auto begin = m_samples.begin() + static_cast<std::ptrdiff_t>(m_first);
    const auto found =
        std::upper_bound(begin, m_samples.end(), time,
                         [](std::int64_t key, const KeptSample &sample) { return key < sample.time; });
    return static_cast<std::size_t>(found - begin);
}

std::int64_t SampleLane::gapAfter(std::size_t index) const
{
    std::array<std::int64_t, kContext> intervals{};
    std::size_t count = 0;
    for (std::size_t i = index; i > 0 && count < kContext; --i)
        intervals[count++] = std::clamp(at(i).time - at(i - 1).time, kShortestIntervalMs, kLongestIntervalMs);
    if (count == 0)
        return kGapIntervals * kUnknownIntervalMs;
    std::sort(intervals.begin(), intervals.begin() + static_cast<std::ptrdiff_t>(count));
    return kGapIntervals * intervals[(count - 1) / 2];
}

bool SampleLane::isDense() const
{
    return size() > 1 && secondOf(last().time) == secondOf(at(size() - 2).time);
}

void SampleLane::prune(std::int64_t time)
{
    const std::size_t keep = std::min(after(time), size());
    m_first += keep > kContext ? keep - kContext : 0;
    if (m_first * 2 > m_samples.size()) {
        m_samples.erase(m_samples.begin(), m_samples.begin() + static_cast<std::ptrdiff_t>(m_first));
        m_first = 0;
    }
}

void SampleLane::pruneByDevice(std::int64_t time)
{
    const std::size_t old = after(time);
    std::vector<KeptSample> kept;
    for (std::size_t i = 0; i < size(); ++i) {
        const bool isSucceeded = [&] {
            for (std::size_t k = i + 1; k < old; ++k) {
                if (at(k).device == at(i).device)
                    return true;
            }
            return false;
        }();
        if (i + kContext >= old || !isSucceeded)
            kept.push_back(at(i));
    }
    assign(std::move(kept));
}

void SampleLane::assign(std::vector<KeptSample> samples)
{
    m_samples = std::move(samples);
    m_first = 0;
}

}  // namespace xinglin

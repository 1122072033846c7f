// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/person/oxygen_burden.h"

#include <algorithm>
#include <vector>

namespace xinglin {
namespace {

constexpr std::int64_t kOxygenMinuteMs = 60'000;
constexpr std::int64_t kLongestStandMs = 30 * kOxygenMinuteMs;
constexpr std::int64_t kSlowestForFallsMs = 10'000;

int wholeMinutes(std::int64_t ms)
{
    return static_cast<int>((ms + kOxygenMinuteMs / 2) / kOxygenMinuteMs);
}

}  // namespace

std::int64_t medianInterval(std::span<const TimedValue> samples)
{
    if (samples.size() < 2)
        return 0;
    std::vector<std::int64_t> gaps(samples.size() - 1);
    for (std::size_t i = 0; i < gaps.size(); ++i)
        gaps[i] = samples[i + 1].time - samples[i].time;
    const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
    std::nth_element(gaps.begin(), middle, gaps.end());
    return *middle;
}

void DesaturationWatch::leave()
{
    m_sum -= m_value[m_first];
    m_first = (m_first + 1) % kSlots;
    --m_size;
}

void DesaturationWatch::forget(std::int64_t before)
{
    while (m_size > 0 && m_base + m_time[m_first] < before)
        leave();
}

void DesaturationWatch::add(const TimedValue &sample)
{
    if (m_started && sample.time - m_last > kBreakMs) {
        forget(sample.time);
        m_falling = false;
    }
    m_started = true;
    m_last = sample.time;
    forget(sample.time - kReferenceMs);
    if (m_falling && sample.value > m_reference - kFall)
        m_falling = false;
    if (!m_falling && m_size > 0) {
        const double reference = static_cast<double>(m_sum) / m_size;
        if (sample.value <= reference - kFall) {
            m_falling = true;
            m_counted = false;
            m_reference = reference;
            m_fallFrom = sample.time;
        }
    }
    if (m_falling && !m_counted && sample.time - m_fallFrom >= kLastsMs) {
        m_counted = true;
        ++m_events;
    }
    // While it lasts a fall does not pull down what it is measured against.
    if (m_falling)
        return;
    remember(sample);
}

void DesaturationWatch::remember(const TimedValue &sample)
{
    constexpr std::int64_t farthest = std::int64_t{1} << 30;
    if (m_size == kSlots)
        leave();
    if (m_size == 0) {
        m_base = sample.time;
    } else if (sample.time - m_base > farthest) {
        // What is kept is two minutes long: its own beginning is near.
        const std::int32_t by = m_time[m_first];
        for (std::uint32_t i = 0; i < m_size; ++i)
            m_time[(m_first + i) % kSlots] -= by;
        m_base += by;
    }
    const std::uint32_t place = (m_first + m_size) % kSlots;
    m_time[place] = static_cast<std::int32_t>(sample.time - m_base);
    m_value[place] = static_cast<std::uint8_t>(sample.value);
    ++m_size;
    m_sum += sample.value;
}

OxygenBurden oxygenBurden(std::span<const TimedValue> samples)
{
    OxygenBurden burden;
    if (samples.empty())
        return burden;
    const std::int64_t interval = medianInterval(samples);
    const std::int64_t alone = interval > 0 ? std::min(interval, kLongestStandMs) : kOxygenMinuteMs;
    const std::int64_t reach = std::min(interval + interval / 2, kLongestStandMs);
    std::int64_t all = 0, below94 = 0, below90 = 0;
    std::int32_t lowest = samples.front().value;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const std::int64_t next = i + 1 < samples.size() ? samples[i + 1].time - samples[i].time : reach + 1;
        const std::int64_t ms = next <= reach ? next : alone;
        all += ms;
        below94 += samples[i].value < 94 ? ms : 0;
        below90 += samples[i].value < 90 ? ms : 0;
        lowest = std::min(lowest, samples[i].value);
    }
    burden.minutes = wholeMinutes(all);
    burden.below94 = wholeMinutes(below94);
    burden.below90 = wholeMinutes(below90);
    burden.lowest = lowest;
    if (interval > 0 && interval <= kSlowestForFallsMs) {
        DesaturationWatch watch;
        for (const TimedValue &sample : samples)
            watch.add(sample);
        burden.desaturations = watch.events();
    }
    return burden;
}

}  // namespace xinglin

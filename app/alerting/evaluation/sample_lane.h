// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerting/evaluation/definitions.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace xinglin {

/// A sample as it is kept for the late horizon.
struct KeptSample
{
    std::int64_t time = 0;
    std::int32_t steps = 0;
    std::int32_t device = -1;
    std::int32_t late = 0;  ///< how far behind the watermark it came, ms
    Flags flags = 0;

    bool mayFire() const { return (flags & kNeverFires) == 0; }
    friend bool operator==(const KeptSample &, const KeptSample &) = default;
};

/// One person's samples of one metric, by time and device, thinned and without duplicates (definitions.h).
/// One thread at a time.
class SampleLane
{
public:
    struct Insertion
    {
        enum class What : std::uint8_t { nothing, appended, changed };
        What what = What::nothing;
        std::int64_t from = 0;  ///< the past is different from this time on (changed)
    };
    /// `appended`: it is the last one now and nothing else changed.
    Insertion insert(const KeptSample &sample);

    std::size_t size() const { return m_samples.size() - m_first; }
    bool isEmpty() const { return size() == 0; }
    const KeptSample &at(std::size_t index) const { return m_samples[m_first + index]; }
    const KeptSample &last() const { return m_samples.back(); }
    /// The first one later than `time`.
    std::size_t after(std::int64_t time) const;
    /// How long a pause after this sample is bridged when a rule does not say.
    std::int64_t gapAfter(std::size_t index) const;
    /// Whether the last second holds two values already.
    bool isDense() const;

    /// Forgets what is not later than `time`, but for the last three (intervals need them).
    void prune(std::int64_t time);
    /// Forgets likewise, but keeps the last sample of each device: for wear.
    void pruneByDevice(std::int64_t time);
    void assign(std::vector<KeptSample> samples);
    std::size_t bytes() const { return m_samples.capacity() * sizeof(KeptSample); }

private:
    Insertion insertWithin(const KeptSample &sample);
    Insertion thin(std::size_t first, std::size_t end, std::size_t added, bool isLast);

    std::vector<KeptSample> m_samples;
    std::size_t m_first = 0;  // what is before was forgotten
};

}  // namespace xinglin

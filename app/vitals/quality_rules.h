// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/metric.h"

#include <array>
#include <cstdint>
#include <limits>
#include <optional>

namespace xinglin {

/// A value's quality depends on samples of its tenant day and this much around it, on nothing else.
inline constexpr std::int64_t kQualityMarginMs = 6 * 3'600'000;

/// What judging samples needs of the dictionary, by metric number. Immutable; any thread.
class QualityRules
{
public:
    explicit QualityRules(const MetricDictionary &metrics);

    struct Rule
    {
        Aggregation aggregation = Aggregation::state;
        std::int32_t low = kMissing + 1;  ///< plausible, steps
        std::int32_t high = std::numeric_limits<std::int32_t>::max();
        double maxStepsPerMinute = 0.0;  ///< 0: no limit
        std::uint8_t feeds = 0;          ///< metric whose day total an interval metric makes; 0: none
        bool analysed = false;

        bool isPlausible(std::int32_t steps) const { return steps >= low && steps <= high; }
        /// Whether its values are judged at all: coordinates and device states are not.
        bool isJudged() const
        {
            return aggregation != Aggregation::track && aggregation != Aggregation::state;
        }
    };
    /// Of an unknown number: a state without limits.
    const Rule &of(std::uint8_t metric) const { return m_rules[metric]; }

    /// Numbers of the metrics with a meaning of their own; 0 when the dictionary has none.
    std::uint8_t heartRate() const { return m_heartRate; }
    std::uint8_t systolic() const { return m_systolic; }
    std::uint8_t diastolic() const { return m_diastolic; }
    std::uint8_t worn() const { return m_worn; }
    std::uint8_t sleep() const { return m_sleep; }

private:
    std::array<Rule, 256> m_rules{};
    std::uint8_t m_heartRate = 0, m_systolic = 0, m_diastolic = 0, m_worn = 0, m_sleep = 0;
};

}  // namespace xinglin

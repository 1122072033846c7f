// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vitals/device_samples.h"
#include "vitals/quality_rules.h"

#include <cstdint>
#include <span>
#include <vector>

namespace xinglin {

/// How much longer than this, and of how many more samples, a run of equal vitals must be to count as frozen.
inline constexpr std::int64_t kFrozenMs = 600'000;
inline constexpr std::size_t kFrozenSamples = 5;

/// The flags of one device's values, day by day: a pure function of the samples of the day and
/// kQualityMarginMs around it.
///
/// - out_of_range: not plausible.
/// - frozen_run: rows with the same full set of two or more level metrics, more than kFrozenSamples of them
/// and
///   over more than kFrozenMs; all of the run's level values.
/// - impossible_rate: further from the last good value than the metric can change in the time between, which
///   counts as a minute at least (a step of rounding is no rate).
/// - device_not_worn: `worn` was 0 and not yet 1 again; every judged value.
/// - simulated: see isSimulatedPressure, over the day.
/// - counter_reset: a cumulative metric below its value before, within the day.
/// Arrival flags of the row and conflicts of the value are united with these.
class QualityAssessment
{
public:
    /// Both must outlive the assessment.
    QualityAssessment(const QualityRules &rules, const DeviceSamples &samples);

    /// Judges the values of a tenant day.
    void assess(const TimeRange &day);

    /// Rows of the day last assessed.
    RowRange rows() const { return m_day; }
    /// Flags of a column of the samples (by place), one a row of the day.
    std::span<const Flags> flagsOf(std::size_t column) const
    {
        return std::span(m_flags[column]).last(m_day.size());
    }

    struct Rise
    {
        std::size_t row = 0;  ///< of the samples
        std::int32_t steps = 0;
    };
    /// What a cumulative column rose by in the day, row by row, from midnight (0) on: the first value is a
    /// rise too, unless the counter had not been reset yet. What it steps back by is no rise.
    const std::vector<Rise> &risesOf(std::size_t column) const { return m_rises[column]; }

private:
    void markRepeats();
    void markWear(RowRange window);
    void markFrozen(RowRange window);
    void markKnown(std::size_t column);
    void markRates(std::size_t column);
    void markSimulated();
    void followCounter(std::size_t column, std::int64_t midnight);

    const QualityRules &m_rules;
    const DeviceSamples &m_samples;
    std::vector<std::uint32_t> m_levelRows;  // rows with a level value
    std::vector<std::uint8_t>
        m_repeats;  // of m_levelRows: two or more level values, all as in the one before
    RowRange m_day;
    std::size_t m_first = 0;                  // row of the samples at which the window begins
    std::vector<Flags> m_row;                 // of the window: arrival and wear
    std::vector<Flags> m_frozen;              // of the window: Flag::frozenRun or nothing
    std::vector<std::vector<Flags>> m_flags;  // by column: from the window's beginning to the day's end
    std::vector<std::vector<Rise>> m_rises;
};

}  // namespace xinglin

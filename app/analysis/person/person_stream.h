// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/online_change_points.h"
#include "analysis/person/multi_metric.h"
#include "analysis/person/oxygen_burden.h"
#include "analysis/person/two_night_rule.h"
#include "core/zone.h"
#include "vitals/quality_rules.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

// A person's watch while samples come in one by one: what validity, wear, nights, usual, strain, two-night
// rule and oxygen burden need to know, and nothing else. A sample costs O(1) and no allocation; once a night
// the metrics are judged. Nights are judged as the analyses over stored days judge them.
namespace xinglin {

inline constexpr std::size_t kStreamMetrics = 8;

/// What all watches share. Immutable; any thread.
struct StreamPlan
{
    StreamPlan(const MetricDictionary &metrics, const Zone &zone, const StrainCalibration &calibration);

    struct Slot
    {
        std::uint8_t metric = 0;
        std::int32_t low = 0, high = 0;  ///< plausible, steps
        int perUnit = 1;
        double scaleFloor = 1.0;
    };
    Zone zone;
    std::vector<Slot> slots;            ///< the level metrics, by number; at most kStreamMetrics
    std::vector<StrainPart> parts;      ///< of the slots
    std::size_t heart = 0, oxygen = 0;  ///< slots; kStreamMetrics when there is none
    double threshold = 0.0;             ///< of strain
};

/// Nights of one metric, as exact sums: 31 of them in 256 bytes.
class CompactBaseline
{
public:
    void add(Day day, std::int32_t sum, std::uint16_t n);
    /// As BaselineWindow::own over the same nights.
    std::optional<Baseline> own(Day day, double scaleFloor, int perUnit) const;

private:
    static constexpr std::size_t kNights = kBaselineReach;
    std::int32_t m_newest = 0;  // day number
    std::uint8_t m_first = 0, m_size = 0;
    std::array<std::int32_t, kNights> m_sums{};
    std::array<std::uint16_t, kNights> m_counts{}, m_days{};  // days: modulo 2^16
};

/// One row of samples: whole steps by slot, kMissing where there is none.
struct StreamSample
{
    std::int64_t time = 0;  ///< UTC ms
    std::array<std::int32_t, kStreamMetrics> values{};
    std::int32_t steps = kMissing;  ///< cumulative counter
};

/// What one night was judged as.
struct StreamNight
{
    Day day;
    std::optional<double> restingHeartRate;  ///< bpm
    std::optional<double> strain;            ///< statistic of multi_metric.h
    bool alarm = false;
    TwoNightRule::State twoNights = TwoNightRule::State::green;
};

class PersonStream
{
public:
    /// True when the sample ended a night: lastNight() is new. A sample not after the one before is counted
    /// as out of order and takes no part.
    bool add(const StreamPlan &plan, const StreamSample &sample);

    const StreamNight &lastNight() const { return m_night; }
    std::int64_t records() const { return m_records; }
    std::int64_t values() const { return m_values; }
    std::int64_t outOfRange() const { return m_outOfRange; }
    std::int64_t outOfOrder() const { return m_outOfOrder; }
    std::int64_t stuckRuns() const { return m_stuckRuns; }
    int wornMinutesToday() const { return static_cast<int>(m_wornMs / 60'000); }
    int oxygenMinutesBelow90Today() const { return static_cast<int>(m_below90Ms / 60'000); }
    int desaturations() const { return m_desaturations.events(); }

private:
    void beginDay(const StreamPlan &plan, std::int64_t time);
    void judgeNight(const StreamPlan &plan);
    void takeValues(const StreamPlan &plan, const StreamSample &sample, bool moved);
    void followRepeats(const StreamSample &sample);

    std::int64_t m_last = 0, m_dayEnd = 0, m_nightEnd = 0;  // UTC ms
    Day m_day;
    bool m_started = false, m_nightOpen = false, m_stuck = false;
    // Of the day.
    std::int64_t m_wornMs = 0, m_below94Ms = 0, m_below90Ms = 0, m_restMs = 0;
    std::array<std::int64_t, kStreamMetrics> m_sums{};
    std::array<std::int32_t, kStreamMetrics> m_counts{};
    std::int64_t m_restSum = 0;
    std::int32_t m_restCount = 0;
    std::int32_t m_steps = 0;
    std::int32_t m_lowestOxygen = kMissing;
    // Of all time.
    std::int64_t m_records = 0, m_values = 0, m_outOfRange = 0, m_outOfOrder = 0, m_stuckRuns = 0;
    std::int64_t m_repeatFrom = 0;
    std::int32_t m_repeats = 0;
    std::array<std::int32_t, kStreamMetrics> m_previous{};
    std::array<CompactBaseline, kStreamMetrics> m_usual;
    DesaturationWatch m_desaturations;
    TwoNightRule m_twoNights;
    StrainWatch m_strain;
    StreamNight m_night;
};

static_assert(sizeof(CompactBaseline) <= 256);
static_assert(sizeof(PersonStream) < 4096);
static_assert(sizeof(PersonStream) + sizeof(OnlineChangeWatch) < 24 * 1024);

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vitals/device_samples.h"
#include "vitals/quality_assessment.h"
#include "vitals/quality_rules.h"
#include "vitals/summary.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace xinglin {

/// Gathers what becomes the summary of one person-day, device by device. Used again for the next day.
class DaySums
{
public:
    explicit DaySums(const QualityRules &rules);

    void clear();
    /// Samples of a level metric, with their flags and local hours.
    void addLevel(std::uint8_t metric, std::span<const std::int32_t> values, std::span<const Flags> flags,
                  std::span<const std::uint8_t> hours);

    /// What one device counted in the day.
    struct Count
    {
        std::int64_t total = 0;
        std::int64_t firstTime = 0, lastTime = 0;  ///< of the values that count
        std::array<HourCell, 24> hours{};
    };
    void addCounter(std::uint8_t metric, const Count &count);
    void addIntervals(std::uint8_t metric, const Count &count);
    void addTotal(const StoredTotal &total);
    void addSleep(std::int64_t minutes);
    void exclude(std::uint8_t metric, Flags flags);

    /// Metrics of the day, by number.
    std::vector<MetricSummary> finish();

private:
    struct Slot
    {
        std::uint8_t metric = 0;
        MetricSummary summary;
        std::vector<std::int32_t> values;
        std::vector<Count> counters, intervals;
        std::optional<std::int64_t> total, sleep;
    };
    Slot &slot(std::uint8_t metric);
    void finishDayTotal(Slot &slot) const;
    void finishLevel(Slot &slot);
    Histogram histogramOf(std::vector<std::int32_t> &values);

    const QualityRules &m_rules;
    std::vector<Slot> m_slots;  // the first m_used are in use
    std::size_t m_used = 0;
    std::vector<std::uint32_t> m_bins;
};

}  // namespace xinglin

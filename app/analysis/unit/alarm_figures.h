// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/unit/recorded_order.h"
#include "core/day.h"
#include "core/zone.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

// What an alarm system is judged by: ISA-18.2 and EEMUA 191 for the load, the clinical literature (Drew 2014)
// for the worth of alarms.
namespace xinglin {

/// A flood is more alarms than this within ten minutes (ISA-18.2).
inline constexpr int kFloodAlarms = 10;
inline constexpr std::int64_t kFloodWindowMs = 600'000;
/// Another order of the same rule and person within this many days is a repeat.
inline constexpr int kRepeatDays = 7;

/// A count of another, with both beside it.
struct AlarmShare
{
    std::int64_t count = 0, of = 0;
    std::optional<double> share() const
    {
        return of > 0 ? std::optional(static_cast<double>(count) / static_cast<double>(of)) : std::nullopt;
    }
};

struct AlarmSource
{
    std::int32_t person = -1;
    QString rule;
    std::int64_t orders = 0;
};

/// One week from Monday; only weeks that lie wholly in the period.
struct AlarmWeek
{
    Day monday;
    std::int64_t orders = 0;
    std::optional<double> perPersonWeek, trueShare, medianMinutesToAcknowledge;
};

struct AlarmFigures
{
    std::int64_t orders = 0, firings = 0;  ///< firings: occurrences grouped into the orders
    std::optional<double> perPersonWeek;   ///< orders; absent without people
    AlarmShare worth;                      ///< true alarms of those with a verdict: the predictive value
    AlarmShare overridden;                 ///< closed orders that were called false, of all closed ones
    AlarmShare repeats;     ///< orders with one of the same rule and person in the seven days before
    AlarmShare chattering;  ///< orders within ten minutes of the same source's one before
    AlarmShare acknowledged;
    AlarmShare acknowledgedInTime;  ///< within 1, 15, 60 min of P0, P1, P2; of those three severities
    std::optional<double> medianMinutesToAcknowledge, p90MinutesToAcknowledge;
    std::array<std::int64_t, 4> bySeverity{};
    AlarmShare flood;                ///< ten-minute windows of the period with more than ten orders
    std::vector<AlarmSource> top;    ///< the ten sources (person and rule) with most orders
    std::optional<double> topShare;  ///< of all orders; against 5% of a well-kept system
    std::vector<AlarmWeek> weeks;
};

/// Figures of the orders opened in the period, told in any order. `people` were watched over it.
AlarmFigures alarmFigures(std::span<const RecordedOrder> orders, std::int64_t people, const DayRange &days,
                          const Zone &zone);

}  // namespace xinglin

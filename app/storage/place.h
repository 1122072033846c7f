// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/organisation.h"

#include <algorithm>
#include <cstdint>

namespace xinglin {

/// The tenant's number in an embedded workspace.
inline constexpr std::int64_t kTenant = 1;

/// Tenant (10 bits), dense index (31) and day (22, from the year 1) in one positive integer: the row number
/// of blocks, summaries and roll-ups, so that a run of days is a run of rows.
struct Place
{
    static constexpr int kDayBits = 22;
    static constexpr int kIndexBits = 31;

    static constexpr std::int64_t of(std::int32_t index, Day day)
    {
        const std::int64_t dayNumber =
            std::clamp<std::int64_t>(std::int64_t{day.number()} - kFirstDay.number(), 0, (1 << kDayBits) - 1);
        return (kTenant << (kIndexBits + kDayBits)) | (std::int64_t{index} << kDayBits) | dayNumber;
    }
    static constexpr std::int32_t index(std::int64_t place)
    {
        return static_cast<std::int32_t>((place >> kDayBits) & ((std::int64_t{1} << kIndexBits) - 1));
    }
    static constexpr Day day(std::int64_t place)
    {
        return Day(static_cast<std::int32_t>(place & ((1 << kDayBits) - 1)) + kFirstDay.number());
    }
    static constexpr std::int64_t first() { return of(0, kFirstDay); }
    static constexpr std::int64_t last() { return of(INT32_MAX, kLastDay + 1'000'000); }
    static constexpr bool fits(std::int32_t index, Day day)
    {
        return index >= 0 && day >= kFirstDay && day <= kLastDay;
    }
};

}  // namespace xinglin

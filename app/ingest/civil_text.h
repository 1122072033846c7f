// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/day.h"
#include "ingest/time_text.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

// Texts of dates and times, without a zone's rules.
namespace xinglin {

struct CivilTime
{
    Day day;
    std::int64_t msOfDay = 0;
    std::optional<std::int64_t> offsetMs;  ///< from UTC, when the text names one
};

/// Reads a date with or without a time of day: `-`, `/`, `.` or 年月日 between the parts, also 14 or 8 digits
/// in a row; `T` or blanks before the time; AM, PM, 上午, 下午; `Z` or an offset. Nothing when the text is
/// none of these or the date does not exist.
std::optional<CivilTime> readCivil(std::string_view text, TimeFormat format);

/// Milliseconds of a time of day; nothing when it is none.
std::optional<std::int64_t> readTimeOfDay(std::string_view text);

/// UTC milliseconds of a number of seconds (9 or 10 digits, also with a fraction) or milliseconds (12 or 13
/// digits) since 1970; nothing for anything else.
std::optional<std::int64_t> readEpoch(std::string_view text);

/// The first two numbers of a date that does not begin with its year (4/12/2016).
std::optional<std::pair<int, int>> leadingNumbers(std::string_view text);

}  // namespace xinglin

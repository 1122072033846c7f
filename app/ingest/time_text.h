// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zone.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace xinglin {

/// How times are written in a source.
enum class TimeFormat : std::uint8_t {
    automatic,   ///< anything that can be read in one way only: year first, ISO 8601, epoch, compact digits
    monthFirst,  ///< 4/12/2016 1:00:00 PM, also 04/12/16
    dayFirst,    ///< 12.04.2016 13:00
};

/// As a preview shows it, "MM/DD/YYYY hh:mm:ss".
QString timeFormatName(TimeFormat format);
/// Reads what a mapping file says: "automatic", "month-first", "day-first", or a pattern whose first letter
/// decides ("DD/MM/YYYY hh:mm").
std::optional<TimeFormat> parseTimeFormat(QStringView text);

/// The one format in which all of the texts can be read; nothing when day and month cannot be told apart
/// (01/02/2026): then nobody should guess.
std::optional<TimeFormat> detectTimeFormat(std::span<const std::string_view> texts);

/// Reads times as sources write them. Local times without a zone are read in the tenant's zone, whose days
/// are cached. One object per thread.
class TimeReader
{
public:
    enum class Verdict : std::uint8_t {
        ok,
        unparsable,  ///< also a date that does not exist
        skipped,     ///< the clocks jumped over this local time
    };

    explicit TimeReader(Zone zone, TimeFormat format = TimeFormat::automatic);

    /// A text or a bare number; sets UTC milliseconds only with Verdict::ok. Takes years 1970..2100.
    Verdict read(std::string_view text, std::int64_t &ms);
    /// A date, alone or followed by a time that is ignored; invalid when there is none.
    Day readDay(std::string_view text) const;
    /// The same without the limits of samples' years: dates of birth, dates of effect.
    Day readAnyDay(std::string_view text) const;
    /// A time of day ("1:00:00 PM", "13:00") on the day.
    Verdict readOn(Day day, std::string_view timeOfDay, std::int64_t &ms);

    const Zone &zone() const { return m_zone; }
    /// A local time as an instant.
    Verdict fromLocal(Day day, std::int64_t msOfDay, std::int64_t &ms);

private:
    struct CachedDay
    {
        std::int32_t day = INT32_MIN;
        bool plain = false;      // 24 hours with one offset
        std::int64_t start = 0;  // UTC ms of local midnight, when plain
    };
    const CachedDay &cached(Day day);
    Verdict readSlowly(std::string_view text, std::int64_t &ms);

    Zone m_zone;
    TimeFormat m_format;
    std::array<CachedDay, 64> m_days{};
    std::array<char, 10> m_lastDate{};  // the text of the date read last, and its day
    Day m_lastDay;
};

}  // namespace xinglin

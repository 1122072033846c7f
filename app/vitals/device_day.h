// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/day.h"
#include "core/instant.h"
#include "core/result.h"
#include "domain/ports/vitals_port.h"
#include "vitals/device_rows.h"

#include <cstdint>
#include <vector>

namespace xinglin {

/// The UTC day (its number) an instant falls in.
constexpr std::int32_t utcDayOf(std::int64_t ms)
{
    return static_cast<std::int32_t>(ms >= 0 ? ms / kDayMs : -((-ms + kDayMs - 1) / kDayMs));
}

/// A value for which another one came for the same device, time and metric: it stays, and counts no more.
struct ValueConflict
{
    std::uint32_t row = 0;
    std::uint8_t metric = 0;
    friend auto operator<=>(const ValueConflict &, const ValueConflict &) = default;
};

/// All that is stored of one device and UTC day, unpacked. Rows ascend by time and are unique. Sleep lies in
/// the block of the day in which it began, an authoritative total in the block with the number of its civil
/// day.
struct DeviceDay
{
    Day day;                               ///< UTC
    std::vector<std::int32_t> times;       ///< milliseconds of the UTC day
    std::vector<ValueColumn> columns;      ///< by metric number, none entirely missing
    std::vector<Provenance> sources;       ///< a row's first arrival
    std::vector<Flags> flags;              ///< known on arrival, of the whole row
    std::vector<ValueConflict> conflicts;  ///< ascending
    std::vector<StoredSpan> spans;         ///< ascending by span, unique
    std::vector<StoredTotal> totals;       ///< ascending by metric, unique

    std::size_t size() const { return times.size(); }
    std::int64_t timeAt(std::size_t row) const { return std::int64_t{day.number()} * kDayMs + times[row]; }
    bool isEmpty() const { return times.empty() && spans.empty() && totals.empty(); }
    const ValueColumn *find(std::uint8_t metric) const;

    friend bool operator==(const DeviceDay &, const DeviceDay &) = default;
};

/// Packs a day into a block: columns of fixed width, each with its checksum (see DayBlock).
ByteBuffer encode(const DeviceDay &day);
/// damaged when a checksum or the structure does not fit.
Result<DeviceDay> decodeDay(Day day, Bytes block);

/// The UTC days on which something of the rows, spans or totals is stored, ascending.
std::vector<Day> daysOf(const DeviceRows &rows);

/// Takes the arrivals of the day's time, spans and totals of the day into the day; others are passed over.
/// `rows` must be sorted by time. True when that changed anything.
///
/// The same key again: an equal value changes nothing; a metric the row did not have is added (the arrival's
/// flags are united with the row's); another value leaves the stored one and marks it as a conflict. A row
/// that only marks (Flag::duplicateConflict) adds nothing and comes after what it contradicts. Merging
/// something twice, in one go or in many, changes nothing; the order matters only between arrivals that
/// contradict each other.
bool merge(DeviceDay &day, const DeviceRows &rows);

}  // namespace xinglin

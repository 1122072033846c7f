// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/day.h"
#include "core/instant.h"
#include "domain/metric.h"
#include "domain/quality.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace xinglin {

/// What a record names as its source: a device by serial number, or a person by code (a file that names
/// people; each gets a pseudo-device).
struct SubjectRef
{
    enum class Kind : std::uint8_t { device, person };
    Kind kind = Kind::device;
    std::string name;  ///< UTF-8, up to 64 bytes
    friend auto operator<=>(const SubjectRef &, const SubjectRef &) = default;
};

/// One segment of sleep, [from, to) in UTC milliseconds.
struct SleepSpan
{
    enum class Kind : std::uint8_t { light = 1, deep = 2, rem = 3, awake = 4 };
    std::int64_t from = 0;
    std::int64_t to = 0;
    Kind kind = Kind::light;
    friend auto operator<=>(const SleepSpan &, const SleepSpan &) = default;
};

/// An authoritative total of a tenant's civil day ("13,162 steps on 12 April"); it outranks what samples add
/// up to.
struct DayTotal
{
    Day day;
    std::uint8_t metric = 0;  ///< Metric::number
    std::int32_t value = 0;   ///< steps of the metric
    friend auto operator<=>(const DayTotal &, const DayTotal &) = default;
};

/// Something a device told: SOS_EVENT, WEAR_STATUS_CHANGED, ...
struct DeviceEvent
{
    std::string key;  ///< last part of the dotted event type
    std::string value;
    std::optional<double> latitude, longitude;  ///< degrees WGS 84; nothing when there was no fix
    std::int64_t time = 0;  ///< UTC milliseconds where they differ from the record's; 0: the record's own
};

/// What a device told about itself; empty fields were not told.
struct DeviceInfo
{
    std::string name, model, firmware, wifi, bluetooth, ip, network, imei, status, charging;
    std::optional<int> battery;  ///< percent
    std::optional<int> voltage;  ///< millivolts
    std::optional<bool> worn;
};

/// Records as the readers make them: columns of rows, values in whole steps, one slot per metric of the
/// dictionary. A row is one record of the source; what does not fit a slot hangs on it by row number.
struct RecordBatch
{
    struct Row
    {
        std::uint32_t subject = 0;  ///< index into subjects
        std::uint32_t line = 0;     ///< 1-based line (or element) of the source
        std::int64_t time = 0;      ///< UTC milliseconds
        Flags flags = 0;            ///< known on arrival: manual, clock_skew, back_filled
    };
    template <typename T>
    struct OfRow
    {
        std::uint32_t row = 0;
        T what;
    };

    explicit RecordBatch(std::size_t slotCount = 0)
        : slots(slotCount)
    {}

    std::size_t slots;                 ///< MetricDictionary::size()
    std::vector<SubjectRef> subjects;  ///< distinct
    std::vector<Row> rows;
    std::vector<std::int32_t> values;  ///< rows.size() * slots, kMissing where there is none
    std::vector<OfRow<SleepSpan>> spans;
    std::vector<OfRow<DayTotal>> totals;
    std::vector<OfRow<DeviceEvent>> events;
    std::vector<OfRow<DeviceInfo>> infos;

    std::span<std::int32_t> valuesOf(std::size_t row) { return {values.data() + row * slots, slots}; }
    std::span<const std::int32_t> valuesOf(std::size_t row) const
    {
        return {values.data() + row * slots, slots};
    }
    /// Appends a row with no values and returns its index.
    std::uint32_t addRow(const Row &row)
    {
        rows.push_back(row);
        values.resize(values.size() + slots, kMissing);
        return static_cast<std::uint32_t>(rows.size() - 1);
    }
};

}  // namespace xinglin

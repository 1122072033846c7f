// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/reading.h"
#include "vitals/device_day.h"
#include "vitals/device_rows.h"

#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace xinglin {

/// Which records are known, with their values: what decides whether a record is new, a duplicate or a
/// conflict. Exact. Devices are named by ordinals of the import. What is stored is put in with know() before
/// records of that device and time are judged.
///
/// Times of a device mostly ascend, so each device has a list that is only appended to, and what comes out of
/// order goes to a hash shared by all.
class KnownRecords
{
public:
    enum class Verdict { added, duplicate, conflict };

    explicit KnownRecords(const MetricDictionary &metrics);

    /// Stored rows and facts: they are known, whatever they say about each other.
    void know(std::uint32_t device, const DeviceDay &day);
    void know(std::uint32_t device, const DeviceRows &rows);

    /// Judges values of a key and, unless they are in conflict, remembers them. `added` grows by the number
    /// of values that were not known.
    Verdict compareValues(std::uint32_t device, std::int64_t time,
                          std::span<const std::int32_t> values) const;
    std::size_t addValues(std::uint32_t device, std::int64_t time, std::span<const std::int32_t> values);

    bool hasSpan(std::uint32_t device, const SleepSpan &span) const;
    void addSpan(std::uint32_t device, const SleepSpan &span);
    /// The known total of the day and metric; nothing when there is none.
    const std::int32_t *total(std::uint32_t device, const DayTotal &total) const;
    void addTotal(std::uint32_t device, const DayTotal &total);

private:
    using Place = std::uint32_t;  // of a record's words in the pool; 0: none
    struct Track
    {
        std::vector<std::int64_t> times;  // ascending
        std::vector<Place> places;
        mutable std::size_t cursor = 0;  // where the next look-up will likely hit
        std::set<SleepSpan> spans;
        std::map<std::pair<Day, std::uint8_t>, std::int32_t> totals;
    };
    struct Key
    {
        std::uint32_t device;
        std::int64_t time;
        friend bool operator==(const Key &, const Key &) = default;
    };
    struct KeyHash
    {
        std::size_t operator()(const Key &key) const noexcept;
    };
    static constexpr std::size_t kPoolBits = 18;

    Track &track(std::uint32_t device);
    const Track *find(std::uint32_t device) const;
    Place placeOf(std::uint32_t device, std::int64_t time) const;
    void setPlace(std::uint32_t device, std::int64_t time, Place place);
    Place store(std::span<const std::int32_t> values);
    const std::uint32_t *words(Place place) const;
    void unpack(Place place, std::span<std::int32_t> values) const;

    const MetricDictionary &m_metrics;
    std::size_t m_slots, m_maskWords;
    std::vector<Track> m_tracks;  // by device
    std::unordered_map<Key, Place, KeyHash> m_disordered;
    std::vector<std::vector<std::uint32_t>> m_pool;
    std::vector<std::int32_t> m_scratch;
};

}  // namespace xinglin

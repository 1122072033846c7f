// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/imports/known_records.h"

#include <algorithm>
#include <bit>

namespace xinglin {

// A record in the pool: a mask of the slots it has, then their values in order.

KnownRecords::KnownRecords(const MetricDictionary &metrics)
    : m_metrics(metrics)
    , m_slots(metrics.size())
    , m_maskWords((metrics.size() + 31) / 32)
    , m_scratch(metrics.size())
{}

std::size_t KnownRecords::KeyHash::operator()(const Key &key) const noexcept
{
    std::uint64_t z =
        static_cast<std::uint64_t>(key.time) * 0x9e3779b97f4a7c15u ^ key.device * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 31)) * 0x94d049bb133111ebu;
    return z ^ (z >> 29);
}

KnownRecords::Track &KnownRecords::track(std::uint32_t device)
{
    if (device >= m_tracks.size())
        m_tracks.resize(std::max<std::size_t>(device + 1, m_tracks.size() * 2));
    return m_tracks[device];
}

const KnownRecords::Track *KnownRecords::find(std::uint32_t device) const
{
    return device < m_tracks.size() ? &m_tracks[device] : nullptr;
}

KnownRecords::Place KnownRecords::placeOf(std::uint32_t device, std::int64_t time) const
{
    const Track *track = find(device);
    if (!track || track->times.empty())
        return 0;
    if (time > track->times.back())
        return 0;
    if (track->cursor < track->times.size() && track->times[track->cursor] == time)
        return track->places[track->cursor++];
    const auto found = std::lower_bound(track->times.begin(), track->times.end(), time);
    if (found != track->times.end() && *found == time) {
        const auto place = static_cast<std::size_t>(found - track->times.begin());
        track->cursor = place + 1;
        return track->places[place];
    }
    if (m_disordered.empty())
        return 0;
    const auto late = m_disordered.find({device, time});
    return late == m_disordered.end() ? 0 : late->second;
}

void KnownRecords::setPlace(std::uint32_t device, std::int64_t time, Place place)
{
    Track &each = track(device);
    if (each.times.empty() || time > each.times.back()) {
        each.times.push_back(time);
        each.places.push_back(place);
        return;
    }
    const auto found = std::lower_bound(each.times.begin(), each.times.end(), time);
    if (found != each.times.end() && *found == time)
        each.places[static_cast<std::size_t>(found - each.times.begin())] = place;
    else
        m_disordered[{device, time}] = place;
}

KnownRecords::Place KnownRecords::store(std::span<const std::int32_t> values)
{
    const std::size_t most = m_maskWords + m_slots;
    constexpr std::size_t kBlock = std::size_t{1} << kPoolBits;
    if (m_pool.empty() || m_pool.back().size() + most > kBlock) {
        m_pool.emplace_back().reserve(kBlock);
        if (m_pool.size() == 1)
            m_pool.back().push_back(0);  // so that no record has place 0
    }
    std::vector<std::uint32_t> &block = m_pool.back();
    const std::size_t begin = block.size();
    block.resize(begin + m_maskWords);
    for (std::size_t slot = 0; slot < values.size(); ++slot) {
        if (values[slot] == kMissing)
            continue;
        block[begin + slot / 32] |= std::uint32_t{1} << (slot % 32);
        block.push_back(static_cast<std::uint32_t>(values[slot]));
    }
    return static_cast<Place>((m_pool.size() - 1) << kPoolBits | begin);
}

const std::uint32_t *KnownRecords::words(Place place) const
{
    return m_pool[place >> kPoolBits].data() + (place & ((Place{1} << kPoolBits) - 1));
}

void KnownRecords::unpack(Place place, std::span<std::int32_t> values) const
{
    const std::uint32_t *word = words(place);
    const std::uint32_t *value = word + m_maskWords;
    for (std::size_t slot = 0; slot < values.size(); ++slot) {
        const bool has = (word[slot / 32] >> (slot % 32) & 1u) != 0;
        values[slot] = has ? static_cast<std::int32_t>(*value++) : kMissing;
    }
}

KnownRecords::Verdict KnownRecords::compareValues(std::uint32_t device, std::int64_t time,
                                                  std::span<const std::int32_t> values) const
{
    const bool isEmpty =
        std::all_of(values.begin(), values.end(), [](std::int32_t v) { return v == kMissing; });
    if (isEmpty)
        return Verdict::duplicate;
    const Place place = placeOf(device, time);
    if (place == 0)
        return Verdict::added;
    const std::uint32_t *word = words(place);
    const std::uint32_t *known = word + m_maskWords;
    bool isNew = false;
    for (std::size_t slot = 0; slot < values.size(); ++slot) {
        const bool has = (word[slot / 32] >> (slot % 32) & 1u) != 0;
        const std::int32_t value = has ? static_cast<std::int32_t>(*known++) : kMissing;
        if (values[slot] == kMissing)
            continue;
        if (has && value != values[slot])
            return Verdict::conflict;
        isNew = isNew || !has;
    }
    return isNew ? Verdict::added : Verdict::duplicate;
}

std::size_t KnownRecords::addValues(std::uint32_t device, std::int64_t time,
                                    std::span<const std::int32_t> values)
{
    const auto count = [](std::span<const std::int32_t> list) {
        return static_cast<std::size_t>(
            std::count_if(list.begin(), list.end(), [](std::int32_t v) { return v != kMissing; }));
    };
    const std::size_t brought = count(values);
    if (brought == 0)
        return 0;
    const Place place = placeOf(device, time);
    if (place == 0) {
        setPlace(device, time, store(values));
        return brought;
    }
    unpack(place, m_scratch);
    const std::size_t before = count(m_scratch);
    for (std::size_t slot = 0; slot < values.size(); ++slot) {
        if (m_scratch[slot] == kMissing)
            m_scratch[slot] = values[slot];
    }
    const std::size_t after = count(m_scratch);
    if (after > before)
        setPlace(device, time, store(m_scratch));
    return after - before;
}

void KnownRecords::know(std::uint32_t device, const DeviceDay &day)
{
    std::vector<std::int32_t> values(m_slots);
    std::vector<std::size_t> slots;
    for (const ValueColumn &column : day.columns) {
        const Metric *metric = m_metrics.byNumber(column.metric);
        slots.push_back(metric ? static_cast<std::size_t>(metric - m_metrics.all().data()) : m_slots);
    }
    for (std::size_t row = 0; row < day.size(); ++row) {
        std::fill(values.begin(), values.end(), kMissing);
        for (std::size_t i = 0; i < slots.size(); ++i) {
            if (slots[i] < m_slots)
                values[slots[i]] = day.columns[i].values[row];
        }
        addValues(device, day.timeAt(row), values);
    }
    for (const StoredSpan &span : day.spans)
        addSpan(device, span.span);
    for (const StoredTotal &total : day.totals)
        addTotal(device, total.total);
}

void KnownRecords::know(std::uint32_t device, const DeviceRows &rows)
{
    std::vector<std::int32_t> values(m_slots);
    std::vector<std::size_t> slots;
    for (const ValueColumn &column : rows.columns) {
        const Metric *metric = m_metrics.byNumber(column.metric);
        slots.push_back(metric ? static_cast<std::size_t>(metric - m_metrics.all().data()) : m_slots);
    }
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (has(rows.flags[row], Flag::duplicateConflict))
            continue;
        std::fill(values.begin(), values.end(), kMissing);
        for (std::size_t i = 0; i < slots.size(); ++i) {
            if (slots[i] < m_slots)
                values[slots[i]] = rows.columns[i].values[row];
        }
        addValues(device, rows.times[row], values);
    }
    for (const StoredSpan &span : rows.spans)
        addSpan(device, span.span);
    for (const StoredTotal &total : rows.totals) {
        if (!total.conflict)
            addTotal(device, total.total);
    }
}

bool KnownRecords::hasSpan(std::uint32_t device, const SleepSpan &span) const
{
    const Track *track = find(device);
    return track && track->spans.contains(span);
}

void KnownRecords::addSpan(std::uint32_t device, const SleepSpan &span)
{
    track(device).spans.insert(span);
}

const std::int32_t *KnownRecords::total(std::uint32_t device, const DayTotal &total) const
{
    const Track *track = find(device);
    if (!track)
        return nullptr;
    const auto found = track->totals.find({total.day, total.metric});
    return found == track->totals.end() ? nullptr : &found->second;
}

void KnownRecords::addTotal(std::uint32_t device, const DayTotal &total)
{
    track(device).totals.emplace(std::pair(total.day, total.metric), total.value);
}

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#include "vitals/device_day.h"

#include <algorithm>

namespace xinglin {
namespace {

constexpr std::uint32_t kNoRow = UINT32_MAX;

bool onlyMarks(Flags flags)
{
    return has(flags, Flag::duplicateConflict);
}

/// Merges the arrivals [first, last) of `rows`, all of them of the day's time, into the day.
class RowMerge
{
public:
    RowMerge(DeviceDay &day, const DeviceRows &rows, std::size_t first, std::size_t last)
        : m_day(day)
        , m_rows(rows)
        , m_first(first)
        , m_last(last)
        , m_midnight(std::int64_t{day.day.number()} * kDayMs)
    {}

    bool run()
    {
        if (m_first == m_last)
            return false;
        if (m_day.size() == 0 && arrivalsAreNew()) {
            takeAll();
            return true;
        }
        place();
        spread();
        bool changed = m_places.size() > m_before;
        for (const ValueColumn &column : m_rows.columns)
            changed |= mergeColumn(column);
        for (std::size_t i = m_first; i < m_last; ++i) {
            if (m_adds[i - m_first] != 0)
                m_day.flags[m_target[i - m_first]] |= m_rows.flags[i];
        }
        return changed;
    }

private:
    std::int32_t timeOf(std::size_t i) const
    {
        return static_cast<std::int32_t>(m_rows.times[i] - m_midnight);
    }

    bool arrivalsAreNew() const
    {
        for (std::size_t i = m_first; i < m_last; ++i) {
            if (onlyMarks(m_rows.flags[i]) || (i > m_first && m_rows.times[i] == m_rows.times[i - 1]))
                return false;
        }
        return true;
    }

    void takeAll()
    {
        const auto from = static_cast<std::ptrdiff_t>(m_first);
        const auto to = static_cast<std::ptrdiff_t>(m_last);
        m_day.times.resize(m_last - m_first);
        for (std::size_t i = m_first; i < m_last; ++i)
            m_day.times[i - m_first] = timeOf(i);
        m_day.sources.assign(m_rows.sources.begin() + from, m_rows.sources.begin() + to);
        m_day.flags.assign(m_rows.flags.begin() + from, m_rows.flags.begin() + to);
        for (const ValueColumn &column : m_rows.columns) {
            const auto begin = column.values.begin() + from;
            const auto end = column.values.begin() + to;
            if (std::any_of(begin, end, [](std::int32_t value) { return value != kMissing; }))
                m_day.columns.push_back({column.metric, std::vector<std::int32_t>(begin, end)});
        }
    }

    /// Finds the row of every arrival in the day as it will be: old rows and new ones, in order of time.
    void place()
    {
        m_before = m_day.size();
        m_target.assign(m_last - m_first, kNoRow);
        m_adds.assign(m_last - m_first, 0);
        std::size_t old = 0;
        for (std::size_t i = m_first; i < m_last; ++i) {
            const std::int32_t time = timeOf(i);
            for (; old < m_before && m_day.times[old] <= time; ++old)
                m_places.push_back({m_day.times[old], static_cast<std::uint32_t>(old), kNoRow});
            const bool known = !m_places.empty() && m_places.back().time == time;
            if (!known && onlyMarks(m_rows.flags[i]))
                continue;
            if (!known)
                m_places.push_back({time, kNoRow, static_cast<std::uint32_t>(i)});
            m_target[i - m_first] = static_cast<std::uint32_t>(m_places.size() - 1);
        }
        for (; old < m_before; ++old)
            m_places.push_back({m_day.times[old], static_cast<std::uint32_t>(old), kNoRow});
    }

    /// Makes room for the new rows.
    void spread()
    {
        if (m_places.size() == m_before)
            return;
        std::vector<std::uint32_t> moved(m_before);
        DeviceDay wide;
        for (const Place &place : m_places) {
            const bool isOld = place.old != kNoRow;
            if (isOld)
                moved[place.old] = static_cast<std::uint32_t>(wide.times.size());
            wide.times.push_back(place.time);
            wide.sources.push_back(isOld ? m_day.sources[place.old] : m_rows.sources[place.arrival]);
            wide.flags.push_back(isOld ? m_day.flags[place.old] : m_rows.flags[place.arrival]);
        }
        m_day.times = std::move(wide.times);
        m_day.sources = std::move(wide.sources);
        m_day.flags = std::move(wide.flags);
        for (ValueColumn &column : m_day.columns) {
            std::vector<std::int32_t> values(m_places.size(), kMissing);
            for (std::size_t row = 0; row < m_before; ++row)
                values[moved[row]] = column.values[row];
            column.values = std::move(values);
        }
        for (ValueConflict &conflict : m_day.conflicts)
            conflict.row = moved[conflict.row];
    }

    bool mergeColumn(const ValueColumn &arrived)
    {
        auto stored =
            std::lower_bound(m_day.columns.begin(), m_day.columns.end(), arrived.metric,
                             [](const ValueColumn &column, std::uint8_t key) { return column.metric < key; });
        const bool isNew = stored == m_day.columns.end() || stored->metric != arrived.metric;
        ValueColumn fresh{arrived.metric, {}};
        if (isNew)
            fresh.values.assign(m_places.size(), kMissing);
        std::vector<std::int32_t> &values = isNew ? fresh.values : stored->values;
        bool changed = false;
        bool added = false;
        for (std::size_t i = m_first; i < m_last; ++i) {
            const std::int32_t value = arrived.values[i];
            const std::uint32_t row = m_target[i - m_first];
            if (value == kMissing || row == kNoRow || values[row] == value)
                continue;
            if (values[row] != kMissing) {
                changed |= mark({row, arrived.metric});
            } else if (!onlyMarks(m_rows.flags[i])) {
                values[row] = value;
                m_adds[i - m_first] = 1;
                added = true;
            }
        }
        if (isNew && added)
            m_day.columns.insert(stored, std::move(fresh));
        return changed || added;
    }

    bool mark(const ValueConflict &conflict)
    {
        const auto place = std::lower_bound(m_day.conflicts.begin(), m_day.conflicts.end(), conflict);
        if (place != m_day.conflicts.end() && *place == conflict)
            return false;
        m_day.conflicts.insert(place, conflict);
        return true;
    }

    struct Place
    {
        std::int32_t time;
        std::uint32_t old, arrival;  // one of them is kNoRow
    };
    DeviceDay &m_day;
    const DeviceRows &m_rows;
    std::size_t m_first, m_last;
    std::int64_t m_midnight;
    std::size_t m_before = 0;
    std::vector<Place> m_places;
    std::vector<std::uint32_t> m_target;
    std::vector<std::uint8_t> m_adds;
};

bool mergeSpan(DeviceDay &day, const StoredSpan &arrived)
{
    const auto place =
        std::lower_bound(day.spans.begin(), day.spans.end(), arrived.span,
                         [](const StoredSpan &stored, const SleepSpan &key) { return stored.span < key; });
    if (place != day.spans.end() && place->span == arrived.span)
        return false;
    day.spans.insert(place, arrived);
    return true;
}

bool mergeTotal(DeviceDay &day, const StoredTotal &arrived)
{
    const auto place = std::lower_bound(
        day.totals.begin(), day.totals.end(), arrived.total.metric,
        [](const StoredTotal &stored, std::uint8_t key) { return stored.total.metric < key; });
    if (place == day.totals.end() || place->total.metric != arrived.total.metric) {
        if (!arrived.conflict)
            day.totals.insert(place, arrived);
        return !arrived.conflict;
    }
    if (place->total.value == arrived.total.value || place->conflict)
        return false;
    place->conflict = true;
    return true;
}

}  // namespace

const ValueColumn *DeviceDay::find(std::uint8_t metric) const
{
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [&](const ValueColumn &c) { return c.metric == metric; });
    return found == columns.end() ? nullptr : &*found;
}

std::vector<Day> daysOf(const DeviceRows &rows)
{
    std::vector<Day> days;
    const auto note = [&days](std::int32_t number) {
        if (days.empty() || days.back().number() != number)
            days.emplace_back(number);
    };
    for (const std::int64_t time : rows.times)
        note(utcDayOf(time));
    for (const StoredSpan &each : rows.spans)
        note(utcDayOf(each.span.from));
    for (const StoredTotal &each : rows.totals)
        note(each.total.day.number());
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

bool merge(DeviceDay &day, const DeviceRows &rows)
{
    const std::int64_t midnight = std::int64_t{day.day.number()} * kDayMs;
    const auto first = std::lower_bound(rows.times.begin(), rows.times.end(), midnight);
    const auto last = std::lower_bound(first, rows.times.end(), midnight + kDayMs);
    bool changed = RowMerge(day, rows, static_cast<std::size_t>(first - rows.times.begin()),
                            static_cast<std::size_t>(last - rows.times.begin()))
                       .run();
    for (const StoredSpan &each : rows.spans) {
        if (utcDayOf(each.span.from) == day.day.number())
            changed |= mergeSpan(day, each);
    }
    for (const StoredTotal &each : rows.totals) {
        if (each.total.day == day.day)
            changed |= mergeTotal(day, each);
    }
    return changed;
}

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/day.h"
#include "core/instant.h"
#include "core/result.h"

#include <QByteArray>

#include <memory>
#include <vector>

namespace xinglin {

/// A tenant's time zone. Copies share an immutable table of transitions, so look-ups are fast and safe on any
/// thread.
class Zone
{
public:
    /// By IANA name ("Asia/Shanghai", "UTC"); an error when the system does not know it.
    static Result<Zone> byName(const QByteArray &name);
    static Zone utc();

    const QByteArray &name() const { return m_table->name; }

    /// Offset from UTC in milliseconds, valid at the instant.
    std::int64_t offsetAt(Instant instant) const;
    Day dayOf(Instant instant) const;
    /// The first instant of the day (the day may begin at 01:00 where a change of clocks eats midnight).
    Instant startOf(Day day) const;
    TimeRange rangeOf(Day day) const { return {startOf(day), startOf(day + 1)}; }
    TimeRange rangeOf(const DayRange &days) const { return {startOf(days.first), startOf(days.last + 1)}; }
    /// Hour of the local day, 0..23.
    int hourOf(Instant instant) const;

    /// A local wall-clock time (milliseconds since midnight of `day`) as an instant. In a gap (the clocks
    /// skipped it) there is none: invalid. Where the clocks were set back the first of the two is meant.
    Instant fromLocal(Day day, std::int64_t msOfDay) const;

    /// `2026-10-01T08:00:00+08:00`, with milliseconds only where there are any.
    QString isoText(Instant instant) const;

    friend bool operator==(const Zone &a, const Zone &b) { return a.name() == b.name(); }

private:
    struct Transition
    {
        std::int64_t from;    // ms, the offset holds from here on
        std::int64_t offset;  // ms
    };
    struct Table
    {
        QByteArray name;
        std::vector<Transition> transitions;  // never empty; the first one begins at the smallest instant
    };

    explicit Zone(std::shared_ptr<const Table> table)
        : m_table(std::move(table))
    {}

    std::shared_ptr<const Table> m_table;
};

}  // namespace xinglin

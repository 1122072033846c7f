// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zone.h"
#include "domain/ports/store.h"

#include <functional>
#include <unordered_map>
#include <vector>

// Changes of the organisation and of bindings, each with the work it owes the figures. Parts of one write:
// the caller opens it, and writes the audit entry. Imports use the same functions as windows and commands.
namespace xinglin {

/// Finds the units above which the set of people changed, day by day, and marks their unit-days dirty. A unit
/// that is above before and after (the root, mostly) owes nothing.
class RollUpMarks
{
public:
    /// The units a subject counts for on a day.
    using Above = std::function<Result<std::vector<UnitId>>(Day)>;

    /// Remembers what is above on each of the days.
    static Result<RollUpMarks> before(StoreSession &session, const DayRange &days, const Above &above);
    /// Compares with what is above now and marks the difference.
    Status after(const Above &above);

private:
    RollUpMarks(StoreSession &session, const DayRange &days)
        : m_session(&session)
        , m_days(days)
    {}
    Status mark(UnitId unit, const std::vector<Day> &days);

    StoreSession *m_session;
    DayRange m_days;
    std::vector<std::vector<UnitId>> m_before;  // by day of m_days, sorted
};

/// Moves a unit; roll-ups of units it left or joined are marked.
Status moveUnitMarked(StoreSession &session, UnitId unit, UnitId parent, Day from);
/// Assigns a person to a unit (invalid: to none); roll-ups of units the person left or joined are marked.
Status assignMarked(StoreSession &session, PersonId person, UnitId unit, Day from);

/// Who wears the device over `time` from now on: bindings in the way are ended, begun later, split or
/// removed; an invalid person leaves the device unassigned. The person-days of everybody concerned are
/// marked. Nothing is returned when the person is invalid.
Result<std::optional<Binding>> bindMarked(StoreSession &session, const Zone &zone, const Device &device,
                                          PersonId person, const TimeRange &time);

/// Marks the tenant days of the person that values of the device within `time` can touch.
Status markWorn(StoreSession &session, const Zone &zone, const Device &device, PersonId person,
                const TimeRange &time);

}  // namespace xinglin

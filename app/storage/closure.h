// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/organisation.h"
#include "storage/database.h"
#include "storage/place.h"

#include <vector>

namespace xinglin {

/// One stretch of days over which a unit is above another.
struct ClosurePiece
{
    UnitId unit;  ///< the other end: an ancestor or a descendant
    int depth = 0;
    DayRange days;
};

/// The dated closure table of the organisation: every (ancestor, descendant) pair with its depth and the days
/// on which it holds, each unit with itself at depth 0. Pieces of one pair never overlap.
class Closure
{
public:
    explicit Closure(Database &database)
        : m_database(database)
    {}

    /// Pieces of the unit's ancestors (itself included) that touch the days, clipped to them.
    Result<std::vector<ClosurePiece>> above(UnitId unit, const DayRange &days);
    /// The same for what is below it (itself included).
    Result<std::vector<ClosurePiece>> below(UnitId unit, const DayRange &days);
    /// The stretch of days around `day` over which the unit keeps the parent (or the rootness) it has then.
    Result<DayRange> placementAround(UnitId unit, Day day, const DayRange &life);

    /// A new unit exists over the days.
    Status addSelf(UnitId unit, const DayRange &days) { return addPiece(unit, unit, 0, days); }
    /// Hangs the unit with everything below it under the parent over the days; it must hang nowhere then.
    Status attach(UnitId unit, UnitId parent, const DayRange &days);
    /// Takes the unit with everything below it off all its ancestors over the days.
    Status detach(UnitId unit, const DayRange &days);
    /// Removes the unit's own row over the days.
    Status removeSelf(UnitId unit, const DayRange &days) { return cut(unit, unit, days); }

private:
    Result<std::vector<ClosurePiece>> pieces(std::string_view statement, UnitId unit, const DayRange &days);
    Result<std::vector<ClosurePiece>> between(UnitId ancestor, UnitId descendant, const DayRange &days);
    Status addPiece(UnitId ancestor, UnitId descendant, int depth, DayRange days);
    Status cut(UnitId ancestor, UnitId descendant, const DayRange &days);

    Database &m_database;
};

}  // namespace xinglin

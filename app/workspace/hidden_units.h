// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/unit/privacy_guard.h"
#include "workspace/dated_trees.h"
#include "workspace/small_groups.h"

#include <map>
#include <unordered_set>

namespace xinglin {

/// The units of which a reader of groups sees no figures over a period: of too few people, or such that what
/// is shown less them would be of too few. Judged over the whole tree and whole calendar months
/// (privacy_guard.h), so that every question about any part of a month gets the same answer. A unit that is
/// hidden in the tree of one day of a month is hidden in the whole month, and so is what would tell of it in
/// the tree of another.
class HiddenUnits
{
public:
    /// Hides nothing from a reader of individuals. One pass over the memberships of the months. Of the days
    /// from `earlier` to the period only the months are judged; invalid: there are none.
    static Result<HiddenUnits> read(StoreSession &session, const DayRange &days, Reader reader,
                                    Day earlier = Day());

    /// The organisation on each day of the months that the days touch, by which they were judged.
    const DatedTrees &trees() const { return m_trees; }

    /// Over the whole period.
    bool contains(UnitId unit) const { return m_hidden.contains(unit); }
    /// In the month of the day, whatever the period is: one of those that were read.
    bool contains(UnitId unit, Day day) const;
    /// Whether what belongs to the unit itself, without the units below it, would give a hidden group away.
    bool hidesOwnOf(UnitId unit) const { return m_own.contains(unit); }

private:
    using Units = std::unordered_set<UnitId>;

    DatedTrees m_trees;
    Units m_hidden, m_own;
    std::map<Day, Units> m_byMonth;  // first day -> hidden in it
};

}  // namespace xinglin

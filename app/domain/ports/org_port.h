// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/organisation.h"

#include <vector>

namespace xinglin {

/// The dated organisation tree (closure table with effective dates). Writing needs a write session.
/// A change with a date takes effect at the start of that day; what was true before stays true for the days
/// before. It holds until the next change that is already recorded (a correction in the past does not undo
/// what was decided for later).
class OrgPort
{
public:
    virtual ~OrgPort() = default;

    /// All units that exist on the day, with the name and place they have then.
    virtual Result<std::vector<Unit>> unitsOn(Day day) = 0;
    /// The days after the first of the range on which the tree is not what it was the day before: a unit
    /// began, moved or was closed.
    virtual Result<std::vector<Day>> treeChanges(const DayRange &days) = 0;
    virtual Result<Unit> unit(UnitId id, Day day) = 0;
    virtual Result<Unit> unitByCode(const QString &code, Day day) = 0;
    /// Every unit that ever was, by dense index, with the name and place it had last.
    virtual Result<std::vector<Unit>> allUnits() = 0;

    /// Makes a unit; `unit.id` is minted, `unit.from` is its first day. conflict: the code is taken;
    /// notFound: the parent.
    virtual Result<Unit> addUnit(const Unit &unit) = 0;
    virtual Status renameUnit(UnitId id, const BilingualText &name, Day from) = 0;
    /// conflict when the new parent is the unit itself or below it on a day on which the move holds, or does
    /// not exist on all of them. An invalid parent makes it a root.
    virtual Status moveUnit(UnitId id, UnitId parent, Day from) = 0;
    /// The unit's last day; conflict while open units or members remain after it. A later day than before
    /// opens it again.
    virtual Status closeUnit(UnitId id, Day last) = 0;

    /// Itself first, then upwards to the root, on that day.
    virtual Result<std::vector<UnitId>> ancestors(UnitId id, Day day) = 0;
    /// Itself and everything below, on that day.
    virtual Result<std::vector<UnitId>> descendants(UnitId id, Day day) = 0;

    virtual Status setHeads(UnitId id, const std::vector<PersonId> &heads, Day from) = 0;
    virtual Result<std::vector<PersonId>> headsOn(UnitId id, Day day) = 0;
};

}  // namespace xinglin

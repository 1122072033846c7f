// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/org_tree.h"
#include "domain/ports/store.h"
#include "workspace/small_groups.h"

#include <unordered_set>

namespace xinglin {

/// The units of which a reader of groups sees no figures over a period: of too few people, or such that what
/// is shown less them would be of too few. Judged over the whole tree and whole calendar months
/// (privacy_guard.h), so that every question about any part of a month gets the same answer.
class HiddenUnits
{
public:
    /// Hides nothing from a reader of individuals. One pass over the memberships of the months.
    static Result<HiddenUnits> read(StoreSession &session, const OrgTree &tree, const DayRange &days,
                                    Reader reader);

    bool contains(UnitId unit) const { return m_hidden.contains(unit); }
    /// Whether what belongs to the unit itself, without the units below it, would give a hidden group away.
    bool hidesOwnOf(UnitId unit) const { return m_own.contains(unit); }

private:
    std::unordered_set<UnitId> m_hidden, m_own;
};

}  // namespace xinglin

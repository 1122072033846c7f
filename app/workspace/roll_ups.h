// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/store.h"
#include "workspace/person_refresh.h"

#include <map>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

namespace xinglin {

/// Keeps every unit's roll-up the sum of the person-days of the people who are in its subtree on the day.
/// Everything happens within a write of the caller, so that membership and tree are those the roll-ups end up
/// with. Only for the keeper.
class RollUps
{
public:
    struct PersonChanges
    {
        OwedPerson person;
        std::vector<SummaryChange> changes;
    };
    /// Writes the summaries and carries the differences up the tree.
    Status apply(StoreSession &session, std::span<const PersonChanges> people);

private:
    struct Difference
    {
        Summary plus, minus;
    };
    using Cell = std::pair<std::int32_t, Day>;  // unit, day
    using Differences = std::map<Cell, Difference>;

    Status collect(StoreSession &session, const PersonChanges &changed,
                   std::map<std::pair<UnitId, Day>, Difference> &own);
    Status carryUp(StoreSession &session, const std::map<std::pair<UnitId, Day>, Difference> &own,
                   Differences &all);
    Status write(StoreSession &session, const Cell &cell, const Difference &difference);
    Result<std::int32_t> indexOf(StoreSession &session, UnitId id);

    std::unordered_map<UnitId, std::int32_t> m_units;  // dense indexes; they never change
};

}  // namespace xinglin

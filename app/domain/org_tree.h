// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/organisation.h"

#include <QHash>

#include <span>
#include <unordered_map>
#include <vector>

namespace xinglin {

/// The organisation on one day: immutable, any thread. Units are kept in pre-order, so a subtree is a
/// contiguous run.
class OrgTree
{
public:
    OrgTree() = default;
    /// Children are ordered by code. A unit whose parent is not in the list becomes a root; cycles are the
    /// store's duty to prevent, and members of one are left out.
    explicit OrgTree(std::vector<Unit> units);

    bool isEmpty() const { return m_units.empty(); }
    /// Pre-order.
    const std::vector<Unit> &units() const { return m_units; }
    const Unit *find(UnitId id) const;
    const Unit *findByCode(QStringView code) const;
    std::vector<const Unit *> roots() const { return children(UnitId()); }
    /// Direct children in code order; of an invalid id: the roots.
    std::vector<const Unit *> children(UnitId id) const;
    bool hasChildren(UnitId id) const;
    /// The unit and everything below it.
    std::span<const Unit> subtree(UnitId id) const;
    /// The unit, its parent, ... up to the root; empty when unknown.
    std::vector<UnitId> path(UnitId id) const;
    int depth(UnitId id) const { return static_cast<int>(path(id).size()) - 1; }

private:
    std::vector<Unit> m_units;
    std::vector<std::size_t> m_subtreeEnd;  // one past the last unit of the subtree that begins here
    std::unordered_map<UnitId, std::size_t> m_place;
    std::unordered_map<QString, std::size_t> m_byCode;
};

}  // namespace xinglin

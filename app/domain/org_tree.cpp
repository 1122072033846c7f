// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/org_tree.h"

#include <algorithm>

namespace xinglin {

OrgTree::OrgTree(std::vector<Unit> units)
{
    std::sort(units.begin(), units.end(), [](const Unit &a, const Unit &b) { return a.code < b.code; });
    std::unordered_map<UnitId, std::vector<std::size_t>> children;
    std::unordered_map<UnitId, bool> known;
    for (const Unit &unit : units)
        known[unit.id] = true;
    for (std::size_t i = 0; i < units.size(); ++i) {
        const UnitId parent = known.contains(units[i].parent) ? units[i].parent : UnitId();
        children[parent].push_back(i);
    }
    m_units.reserve(units.size());
    m_subtreeEnd.resize(units.size());
    struct Open
    {
        std::size_t place;  // in m_units
        const std::vector<std::size_t> *below;
        std::size_t next;
    };
    static const std::vector<std::size_t> none;
    const auto below = [&](UnitId id) {
        const auto found = children.find(id);
        return found == children.end() ? &none : &found->second;
    };
    std::vector<Open> stack{{0, below(UnitId()), 0}};
    while (!stack.empty()) {
        Open &open = stack.back();
        if (open.next == open.below->size()) {
            if (stack.size() > 1)
                m_subtreeEnd[open.place] = m_units.size();
            stack.pop_back();
            continue;
        }
        const std::size_t source = (*open.below)[open.next++];
        const std::size_t place = m_units.size();
        m_units.push_back(std::move(units[source]));
        m_place[m_units.back().id] = place;
        m_byCode[m_units.back().code] = place;
        stack.push_back({place, below(m_units.back().id), 0});
    }
    m_subtreeEnd.resize(m_units.size());
}

const Unit *OrgTree::find(UnitId id) const
{
    const auto found = m_place.find(id);
    return found == m_place.end() ? nullptr : &m_units[found->second];
}

const Unit *OrgTree::findByCode(QStringView code) const
{
    const auto found = m_byCode.find(code.toString());
    return found == m_byCode.end() ? nullptr : &m_units[found->second];
}

std::vector<const Unit *> OrgTree::children(UnitId id) const
{
    std::size_t place = 0;
    std::size_t end = m_units.size();
    if (id.isValid()) {
        const auto found = m_place.find(id);
        if (found == m_place.end())
            return {};
        place = found->second + 1;
        end = m_subtreeEnd[found->second];
    }
    std::vector<const Unit *> result;
    for (; place < end; place = m_subtreeEnd[place])
        result.push_back(&m_units[place]);
    return result;
}

bool OrgTree::hasChildren(UnitId id) const
{
    const auto found = m_place.find(id);
    return found != m_place.end() && m_subtreeEnd[found->second] > found->second + 1;
}

std::span<const Unit> OrgTree::subtree(UnitId id) const
{
    const auto found = m_place.find(id);
    if (found == m_place.end())
        return {};
    return std::span(m_units).subspan(found->second, m_subtreeEnd[found->second] - found->second);
}

std::vector<UnitId> OrgTree::path(UnitId id) const
{
    std::vector<UnitId> result;
    for (const Unit *unit = find(id); unit; unit = find(unit->parent))
        result.push_back(unit->id);
    return result;
}

}  // namespace xinglin

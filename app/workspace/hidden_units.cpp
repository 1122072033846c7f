// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/hidden_units.h"

#include "analysis/unit/privacy_guard.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace xinglin {
namespace {

Day monthAfter(Day day)
{
    return day.month() == 12 ? Day::fromCivil(day.year() + 1, 1, 1)
                             : Day::fromCivil(day.year(), day.month() + 1, 1);
}

/// People by unit, in the order of the tree, and day of the months.
Result<std::vector<GuardNode>> guardNodes(StoreSession &session, const OrgTree &tree, const DayRange &months)
{
    std::unordered_map<UnitId, std::size_t> places;
    std::vector<GuardNode> nodes;
    for (const Unit &unit : tree.units()) {
        const auto above = places.find(unit.parent);
        places[unit.id] = nodes.size();
        // One more than there are days: what ends on the last one leaves on the next.
        nodes.push_back({above == places.end() ? -1 : static_cast<int>(above->second),
                         std::vector<std::int64_t>(static_cast<std::size_t>(months.days()) + 1, 0)});
    }
    const Status read = session.people().visitMemberships(months, [&](UnitId unit, const DayRange &days) {
        const auto place = places.find(unit);
        if (place == places.end())
            return;
        auto &own = nodes[place->second].own;
        ++own[static_cast<std::size_t>(std::max(days.first, months.first) - months.first)];
        --own[static_cast<std::size_t>(std::min(days.last, months.last) - months.first) + 1];
    });
    if (!read)
        return fail(read.error());
    for (GuardNode &node : nodes) {
        std::partial_sum(node.own.begin(), node.own.end(), node.own.begin());
        node.own.pop_back();
    }
    return nodes;
}

}  // namespace

Result<HiddenUnits> HiddenUnits::read(StoreSession &session, const OrgTree &tree, const DayRange &days,
                                      Reader reader)
{
    HiddenUnits hidden;
    if (reader == Reader::seesIndividuals)
        return hidden;
    const DayRange months{Day::fromCivil(days.first.year(), days.first.month(), 1),
                          monthAfter(days.last) - 1};
    const auto nodes = guardNodes(session, tree, months);
    if (!nodes)
        return fail(nodes.error());
    std::vector<GuardBlock> blocks;
    for (Day first = months.first; first <= months.last; first = monthAfter(first))
        blocks.push_back({static_cast<std::size_t>(first - months.first),
                          static_cast<std::size_t>(monthAfter(first) - months.first)});
    const std::vector<GuardAnswer> answers = guardBlocks(*nodes, blocks, kSmallestGroup);
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const Unit &unit = tree.units()[i];
        const std::vector<std::int64_t> &own = (*nodes)[i].own;
        if (std::any_of(own.begin(), own.end(),
                        [reader](std::int64_t people) { return isTooFew(people, reader); }))
            hidden.m_own.insert(unit.id);
        if (answers[i] == GuardAnswer::shown)
            continue;
        hidden.m_hidden.insert(unit.id);
        hidden.m_own.insert(unit.id);
        // The whole less the own and the sub-units that are shown would be the hidden one.
        hidden.m_own.insert(unit.parent);
    }
    return hidden;
}

}  // namespace xinglin

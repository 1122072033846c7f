// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/hidden_units.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <unordered_map>

namespace xinglin {
namespace {

Day monthOf(Day day)
{
    return Day::fromCivil(day.year(), day.month(), 1);
}

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

bool HiddenUnits::contains(UnitId unit, Day day) const
{
    const auto month = m_byMonth.find(monthOf(day));
    return month != m_byMonth.end() && month->second.contains(unit);
}

Result<HiddenUnits> HiddenUnits::read(StoreSession &session, const OrgTree &tree, const DayRange &days,
                                      Reader reader, Day earlier)
{
    HiddenUnits hidden;
    if (reader == Reader::seesIndividuals)
        return hidden;
    const DayRange months{monthOf(earlier.isValid() ? std::min(earlier, days.first) : days.first),
                          monthAfter(days.last) - 1};
    const auto nodes = guardNodes(session, tree, months);
    if (!nodes)
        return fail(nodes.error());
    for (Day first = months.first; first <= months.last; first = monthAfter(first)) {
        const std::array month{GuardBlock{static_cast<std::size_t>(first - months.first),
                                          static_cast<std::size_t>(monthAfter(first) - months.first)}};
        const std::vector<GuardAnswer> answers = guardBlocks(*nodes, month, kSmallestGroup);
        for (std::size_t i = 0; i < answers.size(); ++i) {
            if (answers[i] != GuardAnswer::shown)
                hidden.m_byMonth[first].insert(tree.units()[i].id);
        }
        if (first < monthOf(days.first))
            continue;
        for (std::size_t i = 0; i < answers.size(); ++i)
            hidden.take(tree.units()[i], (*nodes)[i].own, month.front(), answers[i] != GuardAnswer::shown);
    }
    return hidden;
}

/// What a month of the period hides.
void HiddenUnits::take(const Unit &unit, std::span<const std::int64_t> own, const GuardBlock &month,
                       bool isHidden)
{
    if (std::ranges::any_of(own.subspan(month.first, month.end - month.first),
                            [](std::int64_t people) { return isTooFew(people, Reader::seesGroups); }))
        m_own.insert(unit.id);
    if (!isHidden)
        return;
    m_hidden.insert(unit.id);
    m_own.insert(unit.id);
    // The whole less the own and the sub-units that are shown would be the hidden one.
    m_own.insert(unit.parent);
}

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/hidden_units.h"

#include <algorithm>
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

struct Stay
{
    UnitId unit;
    DayRange days;
};

Result<std::vector<Stay>> staysOf(StoreSession &session, const DayRange &days)
{
    std::vector<Stay> stays;
    const Status read = session.people().visitMemberships(days, [&](UnitId unit, const DayRange &members) {
        stays.push_back({unit, members});
    });
    return read ? Result<std::vector<Stay>>(std::move(stays)) : fail(read.error());
}

/// Some days of one month on which the tree is the same: people by unit, in the order of the tree, and day.
struct Part
{
    const OrgTree *tree;
    DayRange days;
    std::vector<GuardNode> nodes;
};

Part partOf(const OrgTree &tree, const DayRange &days, std::span<const Stay> stays)
{
    Part part{&tree, days, {}};
    std::unordered_map<UnitId, std::size_t> places;
    for (const Unit &unit : tree.units()) {
        const auto above = places.find(unit.parent);
        places[unit.id] = part.nodes.size();
        // One more than there are days: what ends on the last one leaves on the next.
        part.nodes.push_back({above == places.end() ? -1 : static_cast<int>(above->second),
                              std::vector<std::int64_t>(static_cast<std::size_t>(days.days()) + 1, 0)});
    }
    for (const Stay &stay : stays) {
        const auto place = places.find(stay.unit);
        const DayRange there = intersection(stay.days, days);
        if (place == places.end() || !there.isValid())
            continue;
        auto &own = part.nodes[place->second].own;
        ++own[static_cast<std::size_t>(there.first - days.first)];
        --own[static_cast<std::size_t>(there.last - days.first) + 1];
    }
    for (GuardNode &node : part.nodes) {
        std::partial_sum(node.own.begin(), node.own.end(), node.own.begin());
        node.own.pop_back();
    }
    return part;
}

/// What is hidden in one tree of a month is hidden in the others, until nothing more follows from it.
std::unordered_set<UnitId> hiddenIn(std::vector<Part> &month)
{
    std::unordered_set<UnitId> hidden;
    for (bool isMore = true; isMore;) {
        isMore = false;
        for (Part &part : month) {
            const auto &units = part.tree->units();
            for (std::size_t i = 0; i < units.size(); ++i)
                part.nodes[i].isHidden = hidden.contains(units[i].id);
            const std::vector<GuardAnswer> answers = guardTree(part.nodes, kSmallestGroup);
            for (std::size_t i = 0; i < units.size(); ++i) {
                if (answers[i] != GuardAnswer::shown)
                    isMore = hidden.insert(units[i].id).second || isMore;
            }
        }
        isMore = isMore && month.size() > 1;
    }
    return hidden;
}

/// Units whose own people, without the units below, may not be told of: they are too few, or the whole less
/// the own and the sub-units that are shown would be a hidden one.
void takeOwn(const Part &part, const std::unordered_set<UnitId> &hidden, std::unordered_set<UnitId> &own)
{
    for (std::size_t i = 0; i < part.nodes.size(); ++i) {
        const Unit &unit = part.tree->units()[i];
        if (std::ranges::any_of(part.nodes[i].own,
                                [](std::int64_t people) { return isTooFew(people, Reader::seesGroups); }))
            own.insert(unit.id);
        if (!hidden.contains(unit.id))
            continue;
        own.insert(unit.id);
        own.insert(unit.parent);
    }
}

}  // namespace

bool HiddenUnits::contains(UnitId unit, Day day) const
{
    const auto month = m_byMonth.find(monthOf(day));
    return month != m_byMonth.end() && month->second.contains(unit);
}

Result<HiddenUnits> HiddenUnits::read(StoreSession &session, const DayRange &days, Reader reader, Day earlier)
{
    const DayRange months{monthOf(earlier.isValid() ? std::min(earlier, days.first) : days.first),
                          monthAfter(days.last) - 1};
    auto trees = DatedTrees::read(session, months);
    if (!trees)
        return fail(trees.error());
    HiddenUnits hidden;
    hidden.m_trees = *std::move(trees);
    if (reader == Reader::seesIndividuals)
        return hidden;
    const auto stays = staysOf(session, months);
    if (!stays)
        return fail(stays.error());
    for (Day first = months.first; first <= months.last; first = monthAfter(first)) {
        const DayRange month{first, monthAfter(first) - 1};
        std::vector<Part> parts;
        for (const DatedTrees::Stretch &stretch : hidden.m_trees.stretches()) {
            if (const DayRange common = intersection(stretch.days, month); common.isValid())
                parts.push_back(partOf(stretch.tree, common, *stays));
        }
        const Units units = hidden.m_byMonth[first] = hiddenIn(parts);
        if (first < monthOf(days.first))
            continue;
        hidden.m_hidden.insert(units.begin(), units.end());
        for (const Part &part : parts)
            takeOwn(part, units, hidden.m_own);
    }
    return hidden;
}

}  // namespace xinglin

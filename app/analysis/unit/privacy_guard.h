// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

// Which units' figures a reader who may not open individuals may see, so that no figure over 1 .. k-1 people
// is shown or can be had by subtracting what is shown: a parent less its shown sub-units, or one period less
// another. Stateless: the answer follows from who is where, whatever was asked before.
//
// Head counts themselves are no secret here. What a total of nought tells of everybody in it is not hidden
// either: it is a figure about k people or more.
namespace xinglin {

/// The strict mode's least group.
inline constexpr std::int64_t kStrictGroup = 10;

/// A unit as the guard sees it.
struct GuardNode
{
    int parent = -1;                ///< place of the unit above, always before this one; -1: a root
    std::vector<std::int64_t> own;  ///< people directly in it, for each day; the same days for all nodes
    bool isHidden = false;          ///< for another reason, on all the days: it is never shown
};

enum class GuardAnswer {
    shown,
    tooFew,         ///< fewer than k people on some day
    complementary,  ///< enough people, but it would give away a group of too few
};

/// One answer a node. Answers hold for all the days together: on each of them every shown unit less its shown
/// sub-units is nobody or at least k people, so neither subtraction leads to a smaller group. The roots
/// together count as shown too. Of the sub-units of which one must be hidden, the one with the fewest people
/// is; below a hidden unit all are hidden. A unit of nobody is shown.
///
/// Where blocks of days are judged whole (the workspace takes calendar months) and a period shows what each
/// block that it touches shows, two periods never show different parts of a tree on the same day, so their
/// difference is a sum of groups that were shown on every day of it.
std::vector<GuardAnswer> guardTree(std::span<const GuardNode> nodes, std::int64_t k);

/// The spread of a group's values (lowest, highest, quantiles, histogram) is told to a reader who sees no
/// figure of fewer than k people from so many person-days on. In a smaller crowd these are single people's
/// values. k = 0: always.
constexpr std::int64_t leastForSpread(std::int64_t k)
{
    return 10 * k;
}
constexpr bool isSpreadTold(std::int64_t personDays, std::int64_t k)
{
    return personDays >= leastForSpread(k);
}

/// A count rounded to the nearest multiple of the base (3 or 5), for tables that leave the house; halves up.
std::int64_t roundedCount(std::int64_t count, std::int64_t base);

}  // namespace xinglin

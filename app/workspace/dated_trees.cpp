// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/dated_trees.h"

#include <algorithm>

namespace xinglin {

Result<DatedTrees> DatedTrees::read(StoreSession &session, const DayRange &days)
{
    auto firsts = session.org().treeChanges(days);
    if (!firsts)
        return fail(firsts.error());
    firsts->insert(firsts->begin(), days.first);
    DatedTrees trees;
    for (std::size_t i = 0; i < firsts->size(); ++i) {
        const Day first = (*firsts)[i];
        auto units = session.org().unitsOn(first);
        if (!units)
            return fail(units.error());
        trees.m_stretches.push_back(
            {{first, i + 1 < firsts->size() ? (*firsts)[i + 1] - 1 : days.last}, OrgTree(*std::move(units))});
    }
    return trees;
}

std::size_t DatedTrees::placeOf(Day day) const
{
    const auto after = std::ranges::upper_bound(m_stretches, day, {},
                                                [](const Stretch &stretch) { return stretch.days.first; });
    return static_cast<std::size_t>(after - m_stretches.begin()) - 1;
}

}  // namespace xinglin

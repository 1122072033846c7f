// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/org_tree.h"
#include "domain/ports/store.h"

#include <utility>
#include <vector>

namespace xinglin {

/// The organisation on each of some days: one tree for each stretch of days on which it was the same, however
/// units are called. Immutable once read; any thread.
class DatedTrees
{
public:
    struct Stretch
    {
        DayRange days;
        OrgTree tree;
    };

    DatedTrees() = default;
    /// By day, without gaps.
    explicit DatedTrees(std::vector<Stretch> stretches)
        : m_stretches(std::move(stretches))
    {}
    static Result<DatedTrees> read(StoreSession &session, const DayRange &days);

    const std::vector<Stretch> &stretches() const { return m_stretches; }
    /// The place of the stretch with the day, which is one of those that were read.
    std::size_t placeOf(Day day) const;
    const OrgTree &on(Day day) const { return m_stretches[placeOf(day)].tree; }

private:
    std::vector<Stretch> m_stretches;
};

}  // namespace xinglin

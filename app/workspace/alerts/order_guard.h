// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/orders/order_groups.h"
#include "workspace/day_guard.h"
#include "workspace/figures_reader.h"

#include <set>
#include <vector>

namespace xinglin {

/// On which days of a period a unit's orders are told of.
struct ToldDays
{
    DayRange days;
    bool isHidden = false;  ///< of none of them
    std::set<Day> leftOut;  ///< of too few people, or such that they would tell of a smaller group

    bool contains(Day day) const { return !isHidden && days.contains(day) && !leftOut.contains(day); }
    /// The stretches between those left out; none where the unit is hidden.
    std::vector<DayRange> stretches() const;
};

/// Of which units' orders a reader of groups is told, and of which days. Orders come from people who wear a
/// watch: on a day on which a unit's score is withheld (DayGuard), its orders are, however many members there
/// are, so that sums tell no more than the days. Where nobody gave data, members alone decide (HiddenUnits).
/// Lives as long as the session and the hidden units; one thread.
class OrderGuard
{
public:
    OrderGuard(StoreSession &session, const Context &context, const HiddenUnits &hidden, const DayRange &days,
               Reader reader);

    /// Of an invalid unit: of everybody.
    Result<ToldDays> daysOf(UnitId unit);
    /// Leaves to the parts of the unit the days that are told of, and suppresses those that have none. The
    /// unit's own people are told of on no day on which one of the others is not.
    Status withhold(UnitId unit, std::vector<UnitPart> &parts);

private:
    const HiddenUnits &m_hidden;
    DayRange m_days;
    Reader m_reader;
    FiguresReader m_figures;
    DayGuard m_guard;
};

}  // namespace xinglin

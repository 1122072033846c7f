// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/orders/order_groups.h"
#include "domain/org_tree.h"
#include "domain/ports/order_port.h"
#include "workspace/context.h"
#include "workspace/hidden_units.h"

#include <unordered_map>

namespace xinglin {

/// The tree to list orders by: as it is on the day, with the units that were closed before where they were
/// last, so that their orders stay in the lists above them.
Result<OrgTree> orderTree(StoreSession &session, Day day);

/// Units whose orders belong to the unit: itself and everything below. Empty, which asks for all orders, of
/// an invalid unit. notFound: it never was.
Result<std::vector<UnitId>> unitsBelow(const OrgTree &tree, UnitId unit);

/// The orders that count for a unit over some days: those that were opened while their unit was it or below
/// it, so that the numbers of a period stay when units get another place afterwards.
class OrderScope
{
public:
    /// Of an invalid unit: all orders. notFound: the unit never was. `trees`: of all days asked about.
    static Result<OrderScope> read(StoreSession &session, const DatedTrees &trees, UnitId unit,
                                   const Zone &zone);

    /// Calls with each order that was opened within the days.
    Status visit(StoreSession &session, const DayRange &days, const OrderPort::RecordVisitor &visit) const;

    /// Direct parts of the unit with everything below them, before them the unit itself where it is one:
    /// those of the last tree in code order, then those that were parts before. Parts that are hidden, or
    /// would give one away, are suppressed.
    std::vector<UnitPart> parts(const HiddenUnits &hidden) const;

private:
    OrderScope(DatedTrees places, UnitId unit, const Zone &zone)
        : m_places(std::move(places))
        , m_unit(unit)
        , m_zone(zone)
    {}

    DatedTrees m_places;  ///< also of units that were closed
    UnitId m_unit;
    Zone m_zone;
    std::unordered_map<UnitId, std::vector<DayRange>> m_below;
};

}  // namespace xinglin

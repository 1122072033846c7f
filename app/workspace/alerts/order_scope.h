// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/orders/order_groups.h"
#include "domain/org_tree.h"
#include "workspace/context.h"
#include "workspace/hidden_units.h"

namespace xinglin {

/// The tree to count orders by: as it is on the day, with the units that were closed before where they were
/// last, so that their orders stay in the sums above them.
Result<OrgTree> orderTree(StoreSession &session, Day day);

/// Units whose orders belong to the unit: itself and everything below. Empty, which asks for all orders, of
/// an invalid unit. notFound: it never was.
Result<std::vector<UnitId>> unitsBelow(const OrgTree &tree, UnitId unit);

/// Direct parts of the unit in code order with everything below them, before them the unit itself where it is
/// one. Parts that are hidden, or would give one away, are suppressed.
std::vector<UnitPart> partsOf(const OrgTree &tree, UnitId unit, const HiddenUnits &hidden);

}  // namespace xinglin

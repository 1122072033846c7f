// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/orders/order_groups.h"
#include "core/zone.h"
#include "domain/ports/store.h"

#include <span>
#include <vector>

namespace xinglin::numbers {

/// The shifts of the workspace; three of eight hours where it has none of its own.
Result<std::vector<ShiftSpan>> shiftsOf(StoreSession &session);
/// The first one that works at the instant; nothing: none does.
const ShiftSpan *shiftAt(std::span<const ShiftSpan> shifts, Instant instant, const Zone &zone);
/// "08:00-16:00"
QString hoursOf(const ShiftSpan &shift);

}  // namespace xinglin::numbers

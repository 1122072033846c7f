// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/unit/recorded_order.h"
#include "domain/order_record.h"
#include "workspace/context.h"

#include <cstdint>

namespace xinglin {

/// An order as the engine's alarm figures and feedback learning read it. One that was done is a true alarm,
/// one that somebody called false a false one, everything else has no verdict. `person`: the dense index of
/// whom it is about; -1: nobody known.
RecordedOrder recordedOrder(const OrderRecord &order, std::int32_t person, const Zone &zone);

}  // namespace xinglin

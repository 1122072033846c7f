// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/work_order.h"
#include "workspace/context.h"

#include <functional>
#include <span>

namespace xinglin::orders {

/// What is frozen of a firing when an order is made of it: samples around it, rule version, baseline, flags.
using EvidenceOf = std::function<QJsonObject(const Firing &)>;

/// Makes, extends and withdraws work orders by what the evaluator told, within its write. Told the same
/// change again (a keeper that was killed) nothing happens twice. Firings of observed rules and of history
/// are recorded only.
Status takeFirings(StoreSession &session, const Context &context, OrderOrigin origin,
                   std::span<const FiringChange> changes, const EvidenceOf &evidence);

}  // namespace xinglin::orders

// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/firing_intake.h"

namespace xinglin::orders {

Status takeFirings(StoreSession &, const Context &, OrderOrigin, std::span<const FiringChange>,
                   const EvidenceOf &)
{
    return {};
}

}  // namespace xinglin::orders

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/context.h"
#include "workspace/requests.h"

namespace xinglin {

/// Reads every block, summary and roll-up and adds what is wrong to the report, and how many there are. When
/// nothing waits to be merged or summarised, each unit's roll-up must be the sum of its people's person-days,
/// to the bit.
Status checkVitals(Context &context, const Progress &progress, const CancelToken &cancel,
                   CheckReport &report);

}  // namespace xinglin

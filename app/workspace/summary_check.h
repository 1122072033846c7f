// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/context.h"
#include "workspace/requests.h"

namespace xinglin {

/// Makes every person's days anew from blocks and bindings and compares them with what is stored; what waits
/// in the journal is proven too. Adds what is wrong to the report. People whose days are owed to the keeper
/// at that moment are passed over.
Status checkSummaries(Context &context, const Progress &progress, const CancelToken &cancel,
                      CheckReport &report);

}  // namespace xinglin

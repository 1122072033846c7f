// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/work_order.h"
#include "workspace/context.h"
#include "workspace/requests.h"

// Silences (see AlertDesk). Synchronous, any thread; a change is one write with its audit entry.
namespace xinglin::orders {

/// Those that still run; `withEnded`: the latest thousand of all.
Result<std::vector<Silence>> silences(Context &context, const Actor &actor, bool withEnded);
/// Begins now unless it says when. usage: it names nothing, gives no reason, or ends in the past.
Result<Silence> silence(Context &context, const Actor &actor, const Silence &what);
Status endSilence(Context &context, const Actor &actor, SilenceId id);

}  // namespace xinglin::orders

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/alerts/rule_requests.h"
#include "workspace/context.h"

namespace xinglin::rules {

/// What the rules would have raised over the days: a live run over stored history in event time, compared
/// with what was raised, alert by alert, and with what officers made of it. invalidData: no days, no rules.
/// cancelled when asked to stop. Blocks; any thread.
Result<Backtest> backtest(Context &context, const Actor &actor, const BacktestRequest &request,
                          const Progress &progress, const CancelToken &cancel);

}  // namespace xinglin::rules

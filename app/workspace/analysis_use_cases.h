// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/result.h"
#include "workspace/context.h"
#include "workspace/requests.h"
#include "workspace/small_groups.h"

// The engine's analyses over stored data. Any thread; each call works on one snapshot of the store.
namespace xinglin::analyses {

/// See Workspace::analyze.
Result<Analysis> analyze(Context &context, const Actor &actor, const AnalysisRequest &request,
                         const CancelToken &cancel, Reader reader = Reader::seesGroups);

}  // namespace xinglin::analyses

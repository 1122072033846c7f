// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/check_up.h"
#include "workspace/context.h"
#include "workspace/requests.h"

#include <vector>

// Check-ups and questionnaires. Synchronous, any thread. A change is one write together with its audit entry,
// which holds ids, the date and names of fields, never a value.
namespace xinglin::check_ups {

/// See Workspace::checkUps, saveCheckUp and removeCheckUp.
Result<std::vector<CheckUp>> checkUps(Context &context, const Actor &actor, PersonId person);
Result<CheckUp> save(Context &context, const Actor &actor, const CheckUp &checkUp);
Status remove(Context &context, const Actor &actor, PersonId person, Day date);

/// Whether a check-up makes sense by itself; invalidData names the first field that does not and its range.
Status validate(const CheckUp &checkUp, Day today);

/// Keeps a check-up within the session's write and audits it; `before`: what was stored, if anything.
Result<CheckUp> saveAudited(StoreSession &session, const Context &context, const Actor &actor,
                            const CheckUp &checkUp, const std::optional<CheckUp> &before);

}  // namespace xinglin::check_ups

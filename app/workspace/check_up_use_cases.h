// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/check_up.h"
#include "workspace/context.h"
#include "workspace/requests.h"

#include <vector>

// Check-ups and questionnaires. Any thread.
namespace xinglin::check_ups {

/// See Workspace::checkUps, saveCheckUp and removeCheckUp.
Result<std::vector<CheckUp>> checkUps(Context &context, const Actor &actor, PersonId person);
Result<CheckUp> save(Context &context, const Actor &actor, const CheckUp &checkUp);
Status remove(Context &context, const Actor &actor, PersonId person, Day date);

}  // namespace xinglin::check_ups

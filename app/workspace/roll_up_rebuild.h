// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

namespace xinglin {

class StoreSession;

/// Forms roll-ups anew whose people changed (a person or a unit moved), each from the summaries of the unit's
/// own people and the roll-ups of the units directly below, of which those that are owed are formed first.
/// Some hundreds of unit-days at most, within a write of the caller. False when none is owed. Only for the
/// keeper.
Result<bool> rebuildRollUps(StoreSession &session);

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/context.h"

namespace xinglin::duty {

/// The workspace's clock was set back: it stood at `before` when it was last looked at and stands earlier
/// now. What unfinished orders counted from instants that have not come yet (their opening, their clocks,
/// the next step up the tree) moves back with it, so that nobody is called later and no time to acknowledge
/// is negative. What a person chose by the clock on the wall (the end of a snooze) stays. The number of
/// orders that moved; within a write.
Result<int> followClockSetBack(StoreSession &session, const Context &context, Instant before);

}  // namespace xinglin::duty

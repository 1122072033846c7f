// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace xinglin {

/// Lets the calling thread, and threads it starts from now on, yield to others of the machine. Nothing
/// happens where the system has no such thing.
void lowerThreadPriority();

}  // namespace xinglin

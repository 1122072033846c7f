// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"

namespace xinglin {

/// Whether standard error is read by a person (a terminal), not by a file or a pipe.
bool errorIsTerminal();

/// A token that Ctrl-C and a polite request to end (SIGTERM) cancel, for the rest of the process; the second
/// one ends the process at once. Call once, from the main thread.
CancelToken cancelledByInterrupt();

}  // namespace xinglin

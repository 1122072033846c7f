// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/thread_priority.h"

#include <sys/resource.h>

namespace xinglin {

void lowerThreadPriority()
{
    // On Linux, who = 0 is the calling thread, and threads inherit what their maker has.
    constexpr int kBackground = 10;
    (void)setpriority(PRIO_PROCESS, 0, kBackground);
}

}  // namespace xinglin

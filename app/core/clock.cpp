// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"

#include <chrono>

namespace xinglin {

Instant SystemClock::now() const
{
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    return Instant(std::chrono::duration_cast<std::chrono::milliseconds>(since).count() + m_shiftMs);
}

}  // namespace xinglin

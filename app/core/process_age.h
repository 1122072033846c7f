// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace xinglin {

/// Milliseconds since the system started this process; 0 where the system does not tell.
std::int64_t processAgeMs();

}  // namespace xinglin

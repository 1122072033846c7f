// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>

namespace xinglin {

/// Calls `body(index)` for every index below `count`, on up to `threads` threads (0: one per core), and
/// returns when all are done. Which thread runs which index is open: a body writes only to its own slot, and
/// sums are formed afterwards in index order, so results do not depend on the number of threads. `body` must
/// not throw.
void parallelFor(std::size_t count, const std::function<void(std::size_t)> &body, unsigned threads = 0);

}  // namespace xinglin

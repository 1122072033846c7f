// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

#include <vector>

namespace xinglin {

/// Numbers of orders whose packed keys tell something else than their rows; the first twenty.
Result<std::vector<std::int64_t>> ordersWithWrongKeys(Database &database);

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

#include <vector>

namespace xinglin {

/// Numbers of orders whose rows tell something else than what is packed of them; the first twenty.
Result<std::vector<std::int64_t>> ordersWithWrongKeys(Database &database);
/// Numbers of orders whose time line ends in another state; the first twenty.
Result<std::vector<std::int64_t>> ordersOffTheirTimeLine(Database &database);

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/alert_rule.h"

#include <vector>

namespace xinglin {

/// The rules every workspace begins with (resources/rules): they follow the product's severity table, each
/// with its source. Built in, not stored yet.
Result<std::vector<AlertRule>> shippedRules();

/// SOS, fall and one-key alarm: their rules are always live and P0, for everybody, at any hour.
bool isEmergencyCode(QStringView code);
/// Why an emergency rule may not become `after`, in words; empty when it may (its texts and channels may
/// change). `before`: as it is shipped or stored.
QString emergencyRefusal(const AlertRule &before, const AlertRule &after);

}  // namespace xinglin

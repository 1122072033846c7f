// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/alert_rule.h"

#include <QString>

/// Words for states and severities of rules. GUI thread.
namespace xinglin::rule_text {

/// "Draft", "Observing", "Live", "Retired"
QString state(RuleState state);
/// "P1", "Info"
QString severity(AlertSeverity severity);
/// Why a back-test differs from what happened live, in words.
QString difference(const QString &key);

}  // namespace xinglin::rule_text

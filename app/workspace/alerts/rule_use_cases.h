// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/alerts/rule_requests.h"
#include "workspace/context.h"

// Alert rules. Synchronous, any thread. A change is one write together with its audit entry, which holds the
// code, the version and the fields that changed. See RuleDesk for what each does.
namespace xinglin::rules {

Result<std::vector<RuleRow>> rows(Context &context, const Actor &actor, bool withRetired);
Result<RuleRow> row(Context &context, const Actor &actor, const QString &idOrCode);
Result<std::vector<AlertRule>> versions(Context &context, const Actor &actor, RuleId id);
Result<AlertRule> save(Context &context, const Actor &actor, const AlertRule &rule);
Result<AlertRule> setState(Context &context, const Actor &actor, RuleId id, std::int64_t version,
                           RuleState state);
Result<std::vector<RuleDifference>> differences(Context &context, const AlertRule &before,
                                                const AlertRule &after);
/// The rule that a line of words says, with the rest of it from `rule`.
Result<RuleReading> readLine(Context &context, const QString &line, const AlertRule &rule);
Result<BilingualText> words(Context &context, const AlertRule &rule);
Result<QByteArray> exportRules(Context &context, const Actor &actor, const QStringList &codes);
Result<RuleImportReport> importRules(Context &context, const Actor &actor, const QByteArray &json,
                                     bool dryRun);

/// Gives the workspace the shipped rules it has none of the code of; what somebody changed or retired stays.
/// The number given. Writes only when something is missing.
Result<int> giveShippedRules(Context &context);

}  // namespace xinglin::rules

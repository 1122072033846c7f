// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/alert_rule.h"

#include <optional>
#include <vector>

namespace xinglin {

/// What became of a rule.
struct RuleUse
{
    RuleId rule;
    Instant lastFired;            ///< event time, observed and past ones too; invalid: never
    std::int64_t unfinished = 0;  ///< orders
};

/// Alert rules with their versions. Nothing is ever removed: what fired years ago names its version. Writing
/// needs a write session.
class RulePort
{
public:
    virtual ~RulePort() = default;

    /// The newest version of every rule, also of retired ones, by code and then by id.
    virtual Result<std::vector<AlertRule>> rules() = 0;
    virtual Result<std::optional<AlertRule>> rule(RuleId id) = 0;
    virtual Result<std::optional<AlertRule>> ruleVersion(RuleId id, int version) = 0;
    /// Every version of a rule, the newest first.
    virtual Result<std::vector<AlertRule>> versions(RuleId id) = 0;

    /// Makes a rule (no id: one is minted, version 1) or its next version (compare-and-set: `rule.version` is
    /// the stored one; conflict otherwise). `changed` and `changedBy` are the caller's.
    virtual Result<AlertRule> saveRule(const AlertRule &rule) = 0;
    /// Of every rule, in no order.
    virtual Result<std::vector<RuleUse>> uses() = 0;
    /// Grows with every saved version; cheap. Who keeps rules at hand asks whether they are still the ones.
    virtual Result<std::int64_t> rulesRevision() = 0;
};

}  // namespace xinglin

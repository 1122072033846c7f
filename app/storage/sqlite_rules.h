// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/rule_port.h"
#include "storage/database.h"

namespace xinglin {

/// RulePort on SQLite.
class SqliteRules final : public RulePort
{
public:
    explicit SqliteRules(Database &database)
        : m_database(database)
    {}

    Result<std::vector<AlertRule>> rules() override;
    Result<std::optional<AlertRule>> rule(RuleId id) override;
    Result<std::optional<AlertRule>> ruleVersion(RuleId id, int version) override;
    Result<std::vector<AlertRule>> versions(RuleId id) override;
    Result<AlertRule> saveRule(const AlertRule &rule) override;
    Result<std::vector<RuleUse>> uses() override;
    Result<std::int64_t> rulesRevision() override;

private:
    Database &m_database;
};

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/rule_port.h"
#include "storage/database.h"

namespace xinglin {

class SqliteRules final : public RulePort
{
public:
    explicit SqliteRules(Database &database)
        : m_database(database)
    {}

private:
    [[maybe_unused]] Database &m_database;
};

}  // namespace xinglin

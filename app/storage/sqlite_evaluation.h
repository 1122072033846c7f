// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/evaluation_port.h"
#include "storage/database.h"

namespace xinglin {

class SqliteEvaluation final : public EvaluationPort
{
public:
    explicit SqliteEvaluation(Database &database)
        : m_database(database)
    {}

private:
    [[maybe_unused]] Database &m_database;
};

}  // namespace xinglin

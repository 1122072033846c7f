// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/duty_port.h"
#include "storage/database.h"

namespace xinglin {

class SqliteDuty final : public DutyPort
{
public:
    explicit SqliteDuty(Database &database)
        : m_database(database)
    {}

private:
    [[maybe_unused]] Database &m_database;
};

}  // namespace xinglin

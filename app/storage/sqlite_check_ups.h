// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/check_up_port.h"
#include "storage/database.h"

namespace xinglin {

/// CheckUpPort on SQLite.
class SqliteCheckUps final : public CheckUpPort
{
public:
    explicit SqliteCheckUps(Database &database)
        : m_database(database)
    {}

    Result<std::vector<CheckUp>> checkUps(PersonId person, const DayRange &days) override;
    Result<CheckUp> saveCheckUp(const CheckUp &checkUp) override;
    Status removeCheckUp(PersonId person, Day date) override;

private:
    /// 0 when there is none.
    Result<std::int64_t> storedVersion(PersonId person, Day date);

    Database &m_database;
};

}  // namespace xinglin

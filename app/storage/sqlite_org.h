// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/org_port.h"
#include "storage/closure.h"
#include "storage/database.h"

namespace xinglin {

/// OrgPort on SQLite.
class SqliteOrg final : public OrgPort
{
public:
    explicit SqliteOrg(Database &database)
        : m_database(database)
        , m_closure(database)
    {}

    Result<std::vector<Unit>> unitsOn(Day day) override;
    Result<Unit> unit(UnitId id, Day day) override;
    Result<Unit> unitByCode(const QString &code, Day day) override;
    Result<std::vector<Unit>> allUnits() override;
    Result<Unit> addUnit(const Unit &unit) override;
    Status renameUnit(UnitId id, const BilingualText &name, Day from) override;
    Status moveUnit(UnitId id, UnitId parent, Day from) override;
    Status closeUnit(UnitId id, Day last) override;
    Result<std::vector<UnitId>> ancestors(UnitId id, Day day) override;
    Result<std::vector<UnitId>> descendants(UnitId id, Day day) override;
    Status setHeads(UnitId id, const std::vector<PersonId> &heads, Day from) override;
    Result<std::vector<PersonId>> headsOn(UnitId id, Day day) override;

private:
    Result<DayRange> life(UnitId id);
    /// The unit's life, when it exists on the day.
    Result<DayRange> lifeOn(UnitId id, Day day);
    Status requireParent(UnitId parent, const DayRange &days);
    Status insertUnit(const Unit &unit);
    Status shorten(UnitId id, const DayRange &life, Day last);
    Status extend(UnitId id, const DayRange &life, Day last);
    /// Cuts or lengthens the names and heads that reach the end of the unit's life.
    Status endDatedFields(UnitId id, const DayRange &life, Day last);
    Status endNames(UnitId id, const DayRange &life, Day last);
    Status endHeads(UnitId id, const DayRange &life, Day last);
    Status touch(UnitId id) { return m_database.run("unit_touch", kTenant, id); }

    Database &m_database;
    Closure m_closure;
};

}  // namespace xinglin

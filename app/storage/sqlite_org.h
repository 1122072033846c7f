// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/org_port.h"
#include "storage/closure.h"
#include "storage/database.h"
#include "storage/timeline.h"

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
    Result<std::vector<Day>> treeChanges(const DayRange &days) override;
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
    using Names = Timeline<BilingualText>;
    using Heads = Timeline<std::vector<PersonId>>;
    Result<Names> names(UnitId id);
    Status saveNames(UnitId id, const Names &before, const Names &after);
    Result<Heads> heads(UnitId id);
    Status saveHeads(UnitId id, const Heads &before, const Heads &after);
    /// Cuts or lengthens what reaches the end of the unit's life.
    Status endDatedFields(UnitId id, const DayRange &life, Day last);
    Status touch(UnitId id) { return m_database.run("unit_touch", kTenant, id); }

    Database &m_database;
    Closure m_closure;
};

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/people_port.h"
#include "storage/database.h"
#include "storage/place.h"
#include "storage/timeline.h"

namespace xinglin {

/// PeoplePort on SQLite.
class SqlitePeople final : public PeoplePort
{
public:
    explicit SqlitePeople(Database &database)
        : m_database(database)
    {}

    Result<std::vector<Person>> people(UnitId subtree, Day day, const PageRequest &page) override;
    Result<std::int64_t> countPeople(UnitId subtree, Day day) override;
    Result<std::vector<MemberCount>> memberCounts(UnitId subtree, const DayRange &days) override;
    Result<Person> person(PersonId id, Day day) override;
    Result<Person> personByIndex(std::int32_t index, Day day) override;
    Result<Person> personByCode(const QString &code, Day day) override;
    Result<std::vector<Person>> allPeople(Day day) override;
    Result<Person> savePerson(const Person &person) override;
    Status assign(PersonId id, UnitId unit, Day from) override;
    Result<std::vector<Membership>> memberships(PersonId id, const DayRange &days) override;
    Status visitMemberships(const DayRange &days,
                            const std::function<void(UnitId, const DayRange &)> &visit) override;
    Status saveIdentity(const Identity &identity) override;
    Result<std::optional<Identity>> identity(PersonId id) override;
    Result<std::vector<Identity>> identities(const std::vector<PersonId> &ids) override;
    Result<std::vector<Person>> search(const QString &text, Day day, int limit) override;

private:
    Result<std::int64_t> countUpTo(UnitId subtree, Day day, std::int64_t limit);
    Result<Person> insertPerson(const Person &person);
    using Units = Timeline<UnitId>;
    Result<Units> units(PersonId id);

    Database &m_database;
};

}  // namespace xinglin

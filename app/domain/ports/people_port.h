// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/organisation.h"

#include <functional>
#include <optional>
#include <vector>

namespace xinglin {

/// A page of a long list, by key: the rows whose code is greater than `after`, at most `limit` (0: all).
struct PageRequest
{
    QString after;
    int limit = 200;
};

class PeoplePort
{
public:
    virtual ~PeoplePort() = default;

    /// People who are in the subtree of the unit on the day (invalid unit: everybody, also those in no unit),
    /// by code.
    virtual Result<std::vector<Person>> people(UnitId subtree, Day day, const PageRequest &page) = 0;
    virtual Result<std::int64_t> countPeople(UnitId subtree, Day day) = 0;
    /// How many people were members of the subtree (of the invalid unit: of any) over which days: dated
    /// memberships joined with the dated tree, cut to the range, one entry per distinct range. What coverage
    /// is measured against; one statement, whatever the number of days.
    struct MemberCount
    {
        DayRange days;
        std::int64_t people = 0;
    };
    virtual Result<std::vector<MemberCount>> memberCounts(UnitId subtree, const DayRange &days) = 0;
    virtual Result<Person> person(PersonId id, Day day) = 0;
    /// By dense index, as roll-ups name people.
    virtual Result<Person> personByIndex(std::int32_t index, Day day) = 0;
    virtual Result<Person> personByCode(const QString &code, Day day) = 0;
    /// Every person that ever was, by dense index.
    virtual Result<std::vector<Person>> allPeople(Day day) = 0;

    /// Makes or changes a person (by code); the id is minted for a new one. Membership is apart, see assign.
    virtual Result<Person> savePerson(const Person &person) = 0;
    /// The person is a member of the unit from the day on (ends the membership before) until the next change
    /// already recorded; an invalid unit: of none.
    virtual Status assign(PersonId id, UnitId unit, Day from) = 0;
    /// All memberships that touch the days, of one person or (invalid) of everybody, by person and day.
    virtual Result<std::vector<Membership>> memberships(PersonId id, const DayRange &days) = 0;
    /// Unit and days of every membership that touches the days, of whom is not told; by unit.
    virtual Status visitMemberships(const DayRange &days,
                                    const std::function<void(UnitId, const DayRange &)> &visit) = 0;

    virtual Status saveIdentity(const Identity &identity) = 0;
    virtual Result<std::optional<Identity>> identity(PersonId id) = 0;
    virtual Result<std::vector<Identity>> identities(const std::vector<PersonId> &ids) = 0;
    /// People whose code, name in either language or position contains the text, at most `limit`.
    virtual Result<std::vector<Person>> search(const QString &text, Day day, int limit) = 0;
};

}  // namespace xinglin

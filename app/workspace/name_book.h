// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/organisation.h"
#include "domain/work_order.h"
#include "workspace/context.h"

#include <unordered_map>

namespace xinglin {

/// The names of many people, read at once; who has none is not among them.
Result<std::unordered_map<PersonId, BilingualText>> namesOf(StoreSession &session,
                                                            const std::vector<PersonId> &ids);

/// Codes and names of people and units on one day, read once each. One thread, one session.
class NameBook
{
public:
    struct PersonWords
    {
        QString code;
        BilingualText name;  ///< the code where the identity is sealed or missing
        UnitId unit;
    };

    NameBook(StoreSession &session, Day day)
        : m_session(session)
        , m_day(day)
    {}

    /// Of nobody (invalid): empty.
    Result<PersonWords> person(PersonId id);
    /// With the unit above it, but for the top: "Coal team / Team 1", for many teams have one name. Empty for
    /// an invalid unit; a unit that is closed keeps the name it had last.
    Result<BilingualText> unit(UnitId id);
    /// Of the rule that opened the order; the device's event where there is none.
    Result<BilingualText> rule(const WorkOrder &order);

private:
    Result<Unit> unitAlone(UnitId id);

    StoreSession &m_session;
    Day m_day;
    std::unordered_map<PersonId, PersonWords> m_people;
    std::unordered_map<UnitId, BilingualText> m_units;
    std::unordered_map<RuleId, BilingualText> m_rules;
};

}  // namespace xinglin

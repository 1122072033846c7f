// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/concerns.h"
#include "workspace/figures_reader.h"

#include <map>
#include <span>
#include <vector>

namespace xinglin {

/// Who people are and what they wear, joined to their figures. One thread, one snapshot.
class PeopleReader
{
public:
    PeopleReader(StoreSession &session, const Context &context, const DayRange &days, FiguresReader &figures);

    /// Names, unit, score, coverage, device and age of the data of the people.
    Result<std::vector<PersonRow>> rows(const std::vector<Person> &people);
    /// Puts who to see first, ten at most, from the rows of the unit into `all`, how many there are by
    /// metric, and the units that have more of them than chance explains.
    Status addConcerns(Overview &all, UnitId unit, std::span<const PersonDay> rollUps);

private:
    Status addFirst(std::vector<Concern> &concerns, std::span<const RankedConcern> first);
    Status fillNames(std::vector<PersonRow> &rows);
    Status fillDevice(PersonRow &row);
    /// What the person's usual was on the day and what came; nothing when the day has gone.
    Result<std::optional<Judgement>> judgementOf(const Person &person, std::uint8_t metric, Day day);

    StoreSession &m_session;
    const Context &m_context;
    DayRange m_days;
    FiguresReader &m_figures;
};

}  // namespace xinglin

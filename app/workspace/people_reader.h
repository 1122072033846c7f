// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    /// Who to see first, ten at most, from the rows of a unit; adds to `counts`, by metric, how many there
    /// are in all.
    Result<std::vector<Concern>> concerns(std::span<const PersonDay> rollUps,
                                          std::map<std::uint8_t, std::int64_t> &counts);

private:
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

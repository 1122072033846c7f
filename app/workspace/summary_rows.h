// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/baseline.h"
#include "domain/ports/people_port.h"
#include "domain/ports/vitals_port.h"

#include <cstdint>
#include <vector>

// Stored summaries as the analysis takes them.
namespace xinglin {

/// Roll-ups of the unit (dense index), ascending by day. Distributions are read from `detailFrom` on; rows
/// before have counts and score only.
Result<std::vector<PersonDay>> rollUpRows(VitalsPort &vitals, std::int32_t unit, const DayRange &days,
                                          Day detailFrom);
/// The same for a person's days.
Result<std::vector<PersonDay>> personRows(VitalsPort &vitals, std::int32_t person, const DayRange &days,
                                          Day detailFrom);
/// Rows of several units on the same days as one: what belongs to a day is added.
std::vector<PersonDay> addedByDay(std::vector<std::vector<PersonDay>> units);

/// What of a unit's membership coverage and privacy need.
struct MemberDays
{
    std::int64_t onLastDay = 0;
    std::int64_t most = 0;  ///< largest number on any day
    std::int64_t days = 0;  ///< person-days of membership
    DayRange expected;      ///< the days that `days` is of; invalid: none
};
/// `expected`: the days of which data are expected; of the others no person-days are counted.
MemberDays memberDays(const std::vector<PeoplePort::MemberCount> &counts, const DayRange &days,
                      const DayRange &expected);

}  // namespace xinglin

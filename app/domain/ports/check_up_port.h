// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/check_up.h"

#include <vector>

namespace xinglin {

/// Check-ups and questionnaires: at most one a person and day.
class CheckUpPort
{
public:
    virtual ~CheckUpPort() = default;

    /// All of a person on the days, by date.
    virtual Result<std::vector<CheckUp>> checkUps(PersonId person, const DayRange &days) = 0;
    /// Keeps the check-up as what it was on its date and gives it its next version. notFound: the person;
    /// conflict: what is stored is not of the version given (0: there is none).
    virtual Result<CheckUp> saveCheckUp(const CheckUp &checkUp) = 0;
    /// notFound when there is none.
    virtual Status removeCheckUp(PersonId person, Day date) = 0;
};

}  // namespace xinglin

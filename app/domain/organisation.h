// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/day.h"
#include "core/id.h"
#include "core/language.h"

#include <optional>
#include <vector>

namespace xinglin {

inline constexpr Day kFirstDay{-719162};  ///< 0001-01-01: "always was"
inline constexpr Day kLastDay{2932896};   ///< 9999-12-31: "still is"

/// A unit as it is on a given day. Its name, place and existence are dated, so that last month's report
/// stays.
struct Unit
{
    UnitId id;
    UnitId parent;  ///< invalid for a root
    QString code;   ///< unique in the tenant
    BilingualText name;
    Day from = kFirstDay;  ///< exists from this day ...
    Day to = kLastDay;     ///< ... to this one, inclusive
    std::int64_t version = 1;
    std::int32_t index = -1;  ///< dense index inside the store; never leaves it
};

/// "Coal team / Team 1", for many teams have one name; `above`: empty at the top and below it.
BilingualText nameUnder(const BilingualText &above, const BilingualText &name);

enum class RiskLevel { unknown, low, medium, high };
/// "low"; empty for unknown.
QString riskName(RiskLevel level);
/// Accepts low/medium/high and 低/中/高 (also 低风险 ...); unknown otherwise.
RiskLevel parseRisk(QStringView text);

enum class Sex { unknown, female, male };
QString sexName(Sex sex);
Sex parseSex(QStringView text);

/// A person without identity: what analyses may see.
struct Person
{
    PersonId id;
    QString code;  ///< unique in the tenant
    UnitId unit;   ///< on the day asked about; invalid when in none
    QString position;
    RiskLevel risk = RiskLevel::unknown;
    std::int64_t version = 1;
    std::int32_t index = -1;  ///< dense index inside the store; never leaves it
};

/// Who the person is. Kept in a table of its own and joined only in the workspace door.
struct Identity
{
    PersonId person;
    BilingualText name;
    Sex sex = Sex::unknown;
    Day birth;
    QString phone;
    QString idNumber;
};

/// Membership of a person in a unit over an inclusive range of days.
struct Membership
{
    PersonId person;
    UnitId unit;
    DayRange days;
};

}  // namespace xinglin

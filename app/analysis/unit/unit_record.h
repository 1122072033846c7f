// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/baseline.h"
#include "analysis/subject_figures.h"
#include "analysis/unit/recorded_order.h"
#include "core/language.h"
#include "core/zone.h"
#include "domain/metric.h"
#include "domain/organisation.h"
#include "vitals/summary.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace xinglin {

/// A member of the unit, without identity, and what the period brought.
struct UnitMember
{
    std::int32_t index = -1;
    PersonId id;
    int child = -1;  ///< place in UnitRecord::children; -1: directly in the unit
    Sex sex = Sex::unknown;
    std::optional<double> age;  ///< years on the last day
    Summary total;  ///< sum of the person-days of the period spent here; counts and score, no metrics
    int daysWithDeviation = 0;  ///< of those days: with a harmful deviation of kOutlierZ scales or more
};

/// A direct sub-unit with its whole subtree.
struct UnitChild
{
    UnitId id;
    QString code;
    BilingualText name;
    std::int64_t people = 0;
    std::int64_t peopleWithData = 0;  ///< of those here on the last day: with a day that counts
    bool suppressed = false;          ///< not to be shown to this reader, see privacy_guard.h
    std::vector<PersonDay> rows;      ///< roll-ups of the period, ascending, as the reader may see them
};

/// How many days before the period analyses of a unit may look: five years and the weeks that surveillance
/// leaves out.
inline constexpr int kUnitReach = 6 * 366;

/// Everything analyses of a unit read; made by the workspace from one snapshot, for one reader.
struct UnitRecord
{
    const MetricDictionary *metrics = nullptr;
    Zone zone = Zone::utc();
    DayRange days;
    DayRange compared = {};  ///< the period before; invalid: that of `days` (see previous)
    std::int64_t people = 0;
    std::int64_t daysExpected = 0;  ///< person-days of membership that are over, or have data all the same
    std::int64_t daysExpectedBefore = 0;  ///< the same of the previous period
    Day dataFrom;  ///< the workspace's first day with data: what lies before it is not compared with
    bool suppressed = false;
    std::int64_t smallestGroup = 0;  ///< this reader sees no figure of fewer people; 0: sees everybody
    /// Roll-ups from days.first - kUnitReach, ascending, as the reader may see them; those before the
    /// previous period have counts and score only.
    std::vector<PersonDay> rows;
    std::vector<UnitChild> children;
    std::vector<UnitMember> members;
    std::vector<RecordedOrder> orders;  ///< work orders of the unit's people, ascending by opening

    /// The period that this one is compared with. Where `days` end with the data of a period that is not
    /// over, it is still the one before that period.
    DayRange previous() const { return compared.isValid() ? compared : previousOf(days); }
    /// Whether the workspace has data from the first day of the previous period on.
    bool hasPeriodBefore() const { return dataFrom.isValid() && previous().first >= dataFrom; }
};

}  // namespace xinglin

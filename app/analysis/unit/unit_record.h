// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/baseline.h"
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
    Summary total;              ///< sum of the person-days of the period
    int daysWithDeviation = 0;  ///< days of the period with a harmful deviation beyond 3 scales
};

/// A direct sub-unit with its whole subtree.
struct UnitChild
{
    UnitId id;
    QString code;
    BilingualText name;
    std::int64_t people = 0;
    bool suppressed = false;      ///< too small to be shown to this reader
    std::vector<PersonDay> rows;  ///< roll-ups of the period, ascending
};

/// Everything analyses of a unit read; made by the workspace from one snapshot, for one reader.
struct UnitRecord
{
    const MetricDictionary *metrics = nullptr;
    Zone zone = Zone::utc();
    DayRange days;
    std::int64_t people = 0;
    bool suppressed = false;
    std::vector<PersonDay> rows;  ///< roll-ups from days.first - reach, ascending
    std::vector<UnitChild> children;
    std::vector<UnitMember> members;
    std::vector<RecordedOrder> orders;  ///< work orders of the unit's people, ascending by opening
};

}  // namespace xinglin

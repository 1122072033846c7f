// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "workspace/context.h"
#include "workspace/requests.h"
#include "workspace/small_groups.h"

#include <vector>

// Figures for windows, commands and reports, from stored person-days and roll-ups only: the cost grows with
// the days asked for and the rows answered, not with the people below. Any thread; each call works on one
// snapshot of the store.
namespace xinglin::figures {

/// Figures of a person, of a unit with all below it, or (an invalid unit) of all roots together. `courses`
/// are keys of metrics, "*" for all. notFound: the subject never was; usage: an unknown metric, an invalid
/// range.
Result<SubjectFigures> figures(Context &context, const Actor &actor, const SubjectId &id,
                               const DayRange &days, const QStringList &courses,
                               Reader reader = Reader::seesGroups);

/// The unit's figures (no courses of metrics), its children, and who to see first.
Result<Overview> overview(Context &context, const Actor &actor, UnitId unit, const DayRange &days,
                          const QStringList &courses, Reader reader = Reader::seesGroups);

/// Direct children on the last day of the period, in code order; of an invalid unit: the roots.
Result<std::vector<UnitRow>> childRows(Context &context, const Actor &actor, UnitId parent,
                                       const DayRange &days, Reader reader = Reader::seesGroups);

/// A page of the people of the subtree on the last day of the period.
Result<std::vector<PersonRow>> people(Context &context, const Actor &actor, UnitId unit, const DayRange &days,
                                      const PageRequest &page);

}  // namespace xinglin::figures

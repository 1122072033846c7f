// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/score.h"
#include "vitals/quality_rules.h"
#include "vitals/summary.h"
#include "workspace/context.h"

#include <vector>

namespace xinglin {

/// A person-day whose summary is to be replaced.
struct SummaryChange
{
    std::int32_t person = -1;
    Day day;
    Summary before;         ///< as stored; empty when there was none
    Summary after;          ///< empty: to be removed
    ByteBuffer bytes;       ///< of `after`; empty when it is
    bool isRepair = false;  ///< what was stored is damaged: `before` is not what roll-ups hold
};

/// A person and the stretches of days whose summary is owed.
struct OwedPerson
{
    PersonId id;
    std::int32_t index = -1;
    std::int64_t stamp = 0;      ///< of the latest mark
    std::vector<DayRange> days;  ///< ascending
};

/// Makes the summaries of people anew: from blocks and bindings, then the scores of these days and of the
/// days whose baseline they are part of. Reads only.
class PersonRefresh
{
public:
    explicit PersonRefresh(Context &context);

    /// What is different from what is stored, in order of day.
    Result<std::vector<SummaryChange>> changesOf(StoreSession &session, const OwedPerson &person) const;

private:
    class Course;

    Result<DayRange> reachOf(StoreSession &session, const OwedPerson &person) const;
    Status summarise(StoreSession &session, const OwedPerson &person, const DayRange &days,
                     Course &course) const;
    void score(const OwedPerson &person, const DayRange &days, Course &course) const;

    Context &m_context;
    QualityRules m_rules;
    ScorePlan m_plan;
};

}  // namespace xinglin

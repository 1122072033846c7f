// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/baseline.h"
#include "analysis/unit/privacy_guard.h"
#include "workspace/hidden_units.h"

#include <cstdint>
#include <map>
#include <vector>

namespace xinglin {

/// What of a unit's days a reader of groups may see: the score and each metric of a day only where nobody or
/// at least kSmallestGroup people gave it, and where it tells of no smaller group by subtraction along the
/// tree of the day (privacy_guard.h). Each day is judged by itself and by its own month's hidden units, so
/// that every period shows the same of a day, and sums over days tell no more than the days. Lives as long as
/// the session and the hidden units; one thread.
class DayGuard
{
public:
    /// `judged`: days of which subtraction is thought of; the hidden units know them. Of other days what
    /// fewer people gave is withheld all the same.
    DayGuard(StoreSession &session, const HiddenUnits &hidden, const DayRange &judged, Reader reader);

    /// Takes what may not be seen out of the unit's rows (invalid: all roots together) and marks it there.
    Status withhold(UnitId unit, std::vector<PersonDay> &rows);

private:
    /// How many people gave something of a day; for `what` see day_guard.cpp.
    struct Count
    {
        int what = 0;
        std::int64_t people = 0;
    };
    using Counts = std::vector<Count>;  // by what

    /// What of a day the family does not show as a whole.
    struct JudgedDay
    {
        bool isJudged = false;
        std::map<int, std::vector<GuardAnswer>> answers;  // by what; the others are shown in all units
    };

    /// A unit, its brothers and sisters, its ancestors and theirs, each after the one above, on some of the
    /// judged days.
    struct Family
    {
        DayRange days;
        bool hasMetrics = false;
        std::vector<const Unit *> units;
        std::vector<int> parents;
        std::vector<std::vector<Counts>> counts;  // by unit and day
        std::vector<JudgedDay> judged;
    };

    static Counts countsOf(const Summary &summary);
    static std::int64_t peopleOf(const Counts &counts, int what);

    /// Nothing: the unit is not in the tree of the day, or subtraction is not thought of.
    Result<Family *> familyOf(UnitId unit, Day day, bool hasMetrics);
    void addChildren(Family &family, const OrgTree &tree, UnitId parent, int place,
                     const std::vector<UnitId> &path) const;
    Status readCounts(Family &family);
    std::vector<int> narrowOn(const Family &family, Day day) const;
    std::vector<GuardAnswer> answersOn(const Family &family, Day day, int what) const;
    bool isShown(Family &family, UnitId unit, Day day, int what);

    StoreSession &m_session;
    const HiddenUnits &m_hidden;
    DayRange m_judged;
    Reader m_reader;
    std::map<std::pair<std::size_t, UnitId>, Family> m_families;  // by stretch of days and the unit above
};

/// Whether something of the days was withheld and nothing is left to be shown.
bool isAllWithheld(const std::vector<PersonDay> &rows, const DayRange &days);

}  // namespace xinglin

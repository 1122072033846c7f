// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/subject_figures.h"
#include "domain/ports/store.h"
#include "workspace/context.h"
#include "workspace/day_guard.h"
#include "workspace/hidden_units.h"
#include "workspace/requests.h"
#include "workspace/summary_rows.h"

#include <optional>
#include <span>
#include <vector>

namespace xinglin {

/// Stored rows of a unit over everything that figures of the period need.
struct UnitData
{
    std::vector<PersonDay> rows;  ///< as this reader may see them
    MemberDays members;
    bool isHidden = false;   ///< from this reader
    DayRange compared = {};  ///< the period before; invalid: it begins before the workspace's data
};

/// Reads figures of one period from one snapshot of the store. Lives as long as the session; one thread.
class FiguresReader
{
public:
    FiguresReader(StoreSession &session, const Context &context, const DayRange &days, Reader reader);

    const ScorePlan &plan() const { return m_plan; }

    /// Rows and members of the unit; of an invalid one: all roots together. Days before `detailFrom` come
    /// without distributions.
    Result<UnitData> unitData(UnitId id, Day detailFrom);
    /// Whether the unit is hidden from the reader; see HiddenUnits.
    Result<bool> isHidden(UnitId id, const MemberDays &members);
    /// The whole reach of the figures: period, period before, baseline.
    DayRange needed() const;

    SubjectFigures figures(const UnitData &unit, std::span<const std::uint8_t> courses) const;
    Result<SubjectFigures> figures(PersonId id, std::span<const std::uint8_t> courses);
    Result<std::vector<UnitRow>> childRows(UnitId parent);
    Result<SubjectInfo> subject(UnitId id);
    /// The organisation on the last day; as long as the reader lives.
    Result<const OrgTree *> tree();
    /// Roll-ups of the unit as it is on the last day, or was last; of an invalid one: all roots together.
    Result<std::vector<PersonDay>> unitRows(UnitId id, const DayRange &days, Day detailFrom);
    /// The days of the period that should have data: from the workspace's first on, and over, or with some
    /// all the same. What began a minute ago without any is not missing yet. Invalid: none.
    Result<DayRange> expectedDays(std::span<const PersonDay> rows);
    /// Those of them on which the person was a member of some unit; of whom is in none all the while: all.
    Result<std::vector<DayRange>> expectedDaysOf(PersonId person, std::span<const PersonDay> rows);
    /// Score and coverage of a person over the period.
    Status fillPersonRow(PersonRow &row);

private:
    Result<Unit> unitOf(UnitId id);
    Status readTree();
    Result<Day> dataFrom();
    Result<DayRange> compared();
    Result<UnitRow> unitRow(const Unit &unit, bool hasChildren);
    Result<std::int64_t> numberOfExpectedDays(PersonId person, std::span<const PersonDay> rows);

    StoreSession &m_session;
    const Context &m_context;
    DayRange m_days;
    DayRange m_previous;
    Reader m_reader;
    ScorePlan m_plan;
    bool m_hasTree = false;
    HiddenUnits m_hidden;
    std::optional<DayGuard> m_guard;  ///< with the tree
    std::optional<Day> m_dataFrom;    ///< once it was asked for
};

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/jobs/batch_subjects.h"

#include "domain/org_tree.h"
#include "reports/jobs/report_fetch.h"

#include <QCoreApplication>

namespace xinglin {
namespace {

SubjectInfo listed(const Unit &unit)
{
    return {SubjectId::of(unit.id), unit.code, unit.name, {}};
}

Result<std::vector<SubjectInfo>> unitsOf(Workspace &workspace, const Actor &actor, UnitId unit,
                                         ReportEach each, Day day)
{
    auto units = awaited(workspace.units(actor, day));
    if (!units)
        return fail(units.error());
    const OrgTree tree(*std::move(units));
    std::vector<SubjectInfo> subjects;
    if (each == ReportEach::subUnit) {
        for (const Unit *child : tree.children(unit))
            subjects.push_back(listed(*child));
    } else {
        for (const Unit &below : tree.subtree(unit))
            subjects.push_back(listed(below));
    }
    if (subjects.empty())
        return fail(ErrorCode::notFound,
                    QCoreApplication::translate("ReportJob", "The unit has no sub-units."));
    return subjects;
}

Result<std::vector<SubjectInfo>> peopleOf(Workspace &workspace, const Actor &actor, UnitId unit, Day day)
{
    const auto people = awaited(workspace.personNames(actor, unit, day));
    if (!people)
        return fail(people.error());
    std::vector<SubjectInfo> subjects;
    for (const PersonName &person : *people)
        subjects.push_back({SubjectId::of(person.id), person.code, person.name, {}});
    if (subjects.empty())
        return fail(ErrorCode::notFound,
                    QCoreApplication::translate("ReportJob", "There is nobody in the unit."));
    return subjects;
}

}  // namespace

Result<std::vector<SubjectInfo>> batchSubjects(Workspace &workspace, const Actor &actor, UnitId unit,
                                               ReportEach each, Day lastDay)
{
    return each == ReportEach::person ? peopleOf(workspace, actor, unit, lastDay)
                                      : unitsOf(workspace, actor, unit, each, lastDay);
}

}  // namespace xinglin

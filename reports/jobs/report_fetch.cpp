// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/jobs/report_fetch.h"

namespace xinglin {
namespace {

ReportSubject reportSubject(const SubjectInfo &info)
{
    return {info.code, info.name, info.path};
}

std::vector<ReportUnit> reportUnits(const std::vector<UnitRow> &rows)
{
    std::vector<ReportUnit> units;
    units.reserve(rows.size());
    for (const UnitRow &row : rows)
        units.push_back({{row.unit.code, row.unit.name, {}},
                         row.people,
                         row.suppressed,
                         row.score,
                         row.scoreChange,
                         row.coverage});
    return units;
}

std::vector<ReportConcern> reportConcerns(const std::vector<Concern> &concerns, bool named)
{
    std::vector<ReportConcern> result;
    result.reserve(concerns.size());
    for (const Concern &one : concerns)
        result.push_back({one.person.person.code, named ? one.person.name : BilingualText(),
                          one.person.unitName, one.person.person.position, one.metric, one.day, one.value,
                          one.expected, one.deviation, one.nights});
    return result;
}

/// What the engine tells of the subject, without the frame.
Result<std::vector<AnalysisResult>> resultsOf(QFuture<Result<Analysis>> answer)
{
    Result<Analysis> analysis = awaited(std::move(answer));
    if (!analysis)
        return fail(analysis.error());
    return std::move(analysis->results);
}

const QStringList &everyCourse()
{
    static const QStringList all{QStringLiteral("*")};
    return all;
}

}  // namespace

ComprehensiveData fetchComprehensive(Workspace &workspace, const Actor &actor, const SubjectInfo &subject,
                                     const Period &period, bool named, const CancelToken &cancel)
{
    auto figures = workspace.figures(actor, subject.id, period.days(), everyCourse());
    auto overview = workspace.overview(actor, subject.id.unit, period.days());
    auto analysis = workspace.analyze(actor, {subject.id, period.days(), {}}, cancel);
    auto previous = workspace.figures(actor, subject.id, period.previous().days(), {});
    auto yearEarlier = workspace.figures(actor, subject.id, period.yearEarlier().days(), {});
    ComprehensiveData data;
    data.subject = reportSubject(subject);
    data.figures = awaited(figures);
    data.previous = awaited(previous);
    data.yearEarlier = awaited(yearEarlier);
    data.analysis = resultsOf(std::move(analysis));
    const Result<Overview> rows = awaited(overview);
    if (rows) {
        data.units = reportUnits(rows->children);
        data.concerns = reportConcerns(rows->concerns, named);
    } else {
        data.units = fail(rows.error());
        data.concerns = fail(rows.error());
    }
    return data;
}

PersonalData fetchPersonal(Workspace &workspace, const Actor &actor, const SubjectInfo &subject,
                           const Period &period, bool named, const CancelToken &cancel)
{
    auto figures = workspace.figures(actor, subject.id, period.days(), everyCourse());
    auto analysis = workspace.analyze(actor, {subject.id, period.days(), {}}, cancel);
    auto previous = workspace.figures(actor, subject.id, period.previous().days(), {});
    auto yearEarlier = workspace.figures(actor, subject.id, period.yearEarlier().days(), {});
    PersonalData data;
    data.subject = reportSubject(subject);
    data.position = subject.position;
    data.device = subject.device;
    if (!named)
        data.subject.name = BilingualText();
    data.figures = awaited(figures);
    data.previous = awaited(previous);
    data.yearEarlier = awaited(yearEarlier);
    data.analysis = resultsOf(std::move(analysis));
    return data;
}

}  // namespace xinglin

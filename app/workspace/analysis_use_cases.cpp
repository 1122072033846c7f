// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/analysis_use_cases.h"

#include "analysis/advice/advice.h"
#include "analysis/method.h"
#include "analysis/person/person_analyses.h"
#include "analysis/sentence.h"
#include "analysis/unit/unit_analyses.h"
#include "workspace/organisation_use_cases.h"
#include "workspace/person_record_reader.h"
#include "workspace/unit_record_reader.h"

#include <QCoreApplication>

namespace xinglin::analyses {
namespace {

/// Recommendations and insights read all other results, so asking for them alone runs everything else too.
const QString kRecommendations = QStringLiteral("recommendations");
const QString kInsights = QStringLiteral("insights");

tl::unexpected<Error> cancelled()
{
    return fail(ErrorCode::cancelled, QCoreApplication::translate("Workspace", "The analysis was stopped."));
}

Status checkMethods(const QStringList &only, Method::Scope scope)
{
    for (const QString &id : only) {
        const Method *method = findMethod(id);
        if (!method)
            return fail(ErrorCode::usage,
                        QCoreApplication::translate(
                            "Workspace", "There is no method “%1”; `xinglinctl methods` lists them.")
                            .arg(id));
        if (method->scope != scope)
            return fail(
                ErrorCode::usage,
                scope == Method::Scope::person
                    ? QCoreApplication::translate("Workspace", "“%1” is a method for units.").arg(id)
                    : QCoreApplication::translate("Workspace", "“%1” is a method for people.").arg(id));
    }
    return {};
}

bool isWanted(const QStringList &only, const QString &id)
{
    return only.isEmpty() || only.contains(id);
}

/// Runs what is asked for, and all when `conclusion`, which reads the others, is.
template <typename Analyses, typename Record, typename Conclude>
Result<std::vector<AnalysisResult>> runAll(const Analyses &all, const Record &record, const QStringList &only,
                                           const QString &conclusion, const Conclude &conclude,
                                           const CancelToken &cancel)
{
    const bool concludes = isWanted(only, conclusion);
    std::vector<AnalysisResult> results;
    for (const auto &analysis : all) {
        if (cancel.isCancelled())
            return cancelled();
        if (!concludes && !isWanted(only, QLatin1String(analysis.method)))
            continue;
        for (AnalysisResult &result : analysis.run(record))
            results.push_back(std::move(result));
    }
    if (concludes) {
        AnalysisResult last = conclude(record, results);
        std::erase_if(results, [&](const AnalysisResult &each) { return !isWanted(only, each.method); });
        results.push_back(std::move(last));
    }
    return results;
}

Result<std::vector<AnalysisResult>> ofPerson(StoreSession &session, const Context &context,
                                             const AnalysisRequest &request, const CancelToken &cancel)
{
    const auto record =
        readPersonRecord(session, context, request.subject.person, request.days, request.compared);
    if (!record)
        return fail(record.error());
    return runAll(personAnalyses(), *record, request.only, kRecommendations, recommend, cancel);
}

Result<std::vector<AnalysisResult>> ofUnit(StoreSession &session, const Context &context,
                                           const AnalysisRequest &request, Reader reader,
                                           const CancelToken &cancel)
{
    const auto record = readUnitRecord(session, context, request.subject.unit, request.days, request.compared,
                                       reader, cancel);
    if (!record)
        return fail(record.error());
    if (record->suppressed) {
        AnalysisResult only = notApplicable(
            QStringLiteral("roll-up"), 1, request.days, QStringLiteral("suppressed"),
            sentence(QT_TRANSLATE_NOOP("Analysis",
                                       "Withheld: too few people, or figures that would tell of so few.")));
        only.flags += QStringLiteral("suppressed");
        return std::vector<AnalysisResult>{std::move(only)};
    }
    return runAll(unitAnalyses(), *record, request.only, kInsights, findInsights, cancel);
}

}  // namespace

Result<Analysis> analyze(Context &context, const Actor &actor, const AnalysisRequest &request,
                         const CancelToken &cancel, Reader reader)
{
    if (!request.days.isValid())
        return fail(ErrorCode::usage,
                    QCoreApplication::translate("Workspace", "The period is not a range of days."));
    const bool person = request.subject.kind == SubjectId::Kind::person;
    if (Status known = checkMethods(request.only, person ? Method::Scope::person : Method::Scope::unit);
        !known)
        return fail(known.error());
    const bool everybody = !person && !request.subject.unit.isValid();
    auto subject =
        everybody
            ? Result<SubjectInfo>(SubjectInfo{.id = request.subject, .code = {}, .name = {}, .path = {}})
            : organisation::subject(context, actor, request.subject, request.days.last);
    if (!subject)
        return fail(subject.error());
    Analysis analysis{*std::move(subject), request.days, {}};
    const Status read = context.store.read([&](StoreSession &session) -> Status {
        auto results = person ? ofPerson(session, context, request, cancel)
                              : ofUnit(session, context, request, reader, cancel);
        if (!results)
            return fail(results.error());
        analysis.results = *std::move(results);
        return {};
    });
    if (!read)
        return fail(read.error());
    return analysis;
}

}  // namespace xinglin::analyses

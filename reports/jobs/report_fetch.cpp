// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/jobs/report_fetch.h"

#include "analysis/subject_figures.h"
#include "core/version.h"
#include "reports/document/document.h"
#include "workspace/alerts/alert_desk.h"
#include "workspace/template_desk.h"

#include <QCoreApplication>

#include <algorithm>

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
                         row.coverage,
                         row.daysWithScore,
                         row.daysLeftOut});
    return units;
}

std::vector<ReportConcern> reportConcerns(const std::vector<Concern> &concerns, bool named)
{
    std::vector<ReportConcern> result;
    result.reserve(concerns.size());
    for (const Concern &one : concerns)
        result.push_back({one.person.person.code, named ? one.person.name : BilingualText(),
                          one.person.unitName, one.person.person.position, one.metric, one.day, one.runEnd,
                          one.lastFar, one.value, one.expected, one.deviation, one.nights, one.urgency});
    return result;
}

/// Everything the engine knows to tell, up to where the data end.
AnalysisRequest analysisOf(const WorkspaceInfo &info, const SubjectInfo &subject, const Period &period)
{
    return {subject.id, info.soFar(period.days()), {}, previousOf(period.days())};
}

/// What the engine tells of the subject, without the frame.
Result<std::vector<AnalysisResult>> resultsOf(QFuture<Result<Analysis>> answer)
{
    Result<Analysis> analysis = awaited(std::move(answer));
    if (!analysis)
        return fail(analysis.error());
    return std::move(analysis->results);
}

/// What may be compared with `now`: no day of either is left out. Where everything was brought in as history,
/// no orders of the own say nothing of that time.
std::optional<OrderFigures> comparable(const OrderStatistics &now, const OrderStatistics &earlier)
{
    const bool isWhole = !earlier.suppressed && earlier.daysLeftOut == 0 && now.daysLeftOut == 0;
    return isWhole && (earlier.total.orders > 0 || earlier.history == 0) ? std::optional(earlier.total)
                                                                         : std::nullopt;
}

/// The numbers of the unit's alerts in all their groups, from one visit. A clock has run out by the end of
/// the data: a report says the same whenever it is made again.
Result<AlertNumbers> alertNumbersOf(Workspace &workspace, const Actor &actor, UnitId unit,
                                    const Period &period, Instant dataUntil)
{
    AlertDesk &desk = workspace.alerts();
    StatisticsRequest request{unit, period.days(), StatisticsBy::day, true};
    request.also = {StatisticsBy::severity, StatisticsBy::unit, StatisticsBy::rule, StatisticsBy::shift,
                    StatisticsBy::hour};
    request.asOf = dataUntil;
    auto asked = desk.statistics(actor, request);
    auto before = desk.statistics(actor, {unit, period.previous().days(), StatisticsBy::none, true});
    auto lastYear = desk.statistics(actor, {unit, period.yearEarlier().days(), StatisticsBy::none, true});
    auto board = desk.fatigue(actor, {unit, period.days(), true});
    auto answer = awaited(asked);
    if (!answer)
        return fail(answer.error());
    AlertNumbers numbers;
    numbers.people = answer->people;
    numbers.suppressed = answer->suppressed;
    numbers.daysLeftOut = answer->daysLeftOut;
    numbers.total = answer->total;
    numbers.history = answer->history;
    numbers.unfinished = std::move(answer->unfinished);
    numbers.byDay = std::move(answer->groups);
    numbers.courses = std::move(answer->courses);
    numbers.bySeverity = std::move(answer->also[StatisticsBy::severity].groups);
    numbers.byUnit = std::move(answer->also[StatisticsBy::unit].groups);
    numbers.byRule = std::move(answer->also[StatisticsBy::rule].groups);
    numbers.byShift = std::move(answer->also[StatisticsBy::shift].groups);
    numbers.byHour = std::move(answer->also[StatisticsBy::hour].groups);
    numbers.historyBySeverity = std::move(answer->also[StatisticsBy::severity].history);
    numbers.historyByRule = std::move(answer->also[StatisticsBy::rule].history);
    const auto earlier = awaited(before);
    const auto yearEarlier = awaited(lastYear);
    const auto fatigue = awaited(board);
    if (!earlier || !yearEarlier || !fatigue)
        return fail(!earlier ? earlier.error() : !yearEarlier ? yearEarlier.error() : fatigue.error());
    numbers.previous = comparable(*answer, *earlier);
    // Without an order a year ago the alerts were hardly watched then.
    if (!(period.yearEarlier() == period.previous()) && yearEarlier->total.orders > 0)
        numbers.yearEarlier = comparable(*answer, *yearEarlier);
    numbers.fatigue = *fatigue;
    return numbers;
}

/// Every alert about the person that was opened within the range, the newest first.
Result<std::vector<PersonAlert>> alertsAbout(AlertDesk &desk, const Actor &actor, PersonId person,
                                             const TimeRange &range)
{
    OrderPageRequest request;
    for (std::size_t i = 0; i < kOrderStates; ++i)
        request.filter.states.push_back(static_cast<OrderState>(i));
    request.filter.person = person;
    request.filter.opened = range;
    std::vector<PersonAlert> alerts;
    for (const bool snoozed : {false, true}) {  // a queue shows them apart
        request.filter.snoozed = snoozed;
        request.after.clear();
        do {
            auto page = awaited(desk.orders(actor, request));
            if (!page)
                return fail(page.error());
            for (OrderRow &row : page->rows)
                alerts.push_back({std::move(row.order), std::move(row.ruleName)});
            request.after = page->next;
        } while (!request.after.isEmpty());
    }
    std::ranges::sort(alerts, std::ranges::greater(), [](const PersonAlert &alert) {
        return std::pair(alert.order.opened, alert.order.number);
    });
    return alerts;
}

/// What was brought in on the days, the newest first.
Result<std::vector<ImportRecord>> importsWithin(Workspace &workspace, const Actor &actor,
                                                const TimeRange &range)
{
    auto imports = awaited(workspace.imports(actor, 0));
    if (!imports)
        return fail(imports.error());
    std::erase_if(*imports, [&](const ImportRecord &one) {
        return one.state != ImportRecord::State::committed || !range.contains(one.finished);
    });
    return imports;
}

const QStringList &everyCourse()
{
    static const QStringList all{QStringLiteral("*")};
    return all;
}

}  // namespace

Result<ReportRequest> withTemplate(Workspace &workspace, const Actor &actor, ReportRequest request)
{
    if (!request.plan && request.templateKey.isEmpty())
        return request;
    if (!request.plan) {
        auto found = awaited(workspace.templates().find(actor, request.templateKey, request.templateVersion));
        if (!found)
            return fail(found.error());
        request.plan = std::make_shared<const ReportTemplate>(*std::move(found));
    }
    const ReportTemplate *plan = request.plan.get();
    if (plan->kind != reportKindName(request.kind))
        return fail(ErrorCode::usage, QCoreApplication::translate(
                                          "ReportJob", "The template “%1” is for another kind of report: %2.")
                                          .arg(plan->key, plan->kind));
    return request;
}

ComprehensiveData fetchComprehensive(Workspace &workspace, const Actor &actor, const WorkspaceInfo &info,
                                     const SubjectInfo &subject, const Period &period, bool named,
                                     const CancelToken &cancel)
{
    auto overview = workspace.overview(actor, subject.id.unit, period.days(), everyCourse());
    auto analysis = workspace.analyze(actor, analysisOf(info, subject, period), cancel);
    auto previous = workspace.figures(actor, subject.id, period.previous().days(), {});
    auto yearEarlier = workspace.figures(actor, subject.id, period.yearEarlier().days(), {});
    ComprehensiveData data;
    data.subject = reportSubject(subject);
    data.alerts = alertNumbersOf(workspace, actor, subject.id.unit, period, info.dataUntil);
    data.previous = awaited(previous);
    data.yearEarlier = awaited(yearEarlier);
    data.analysis = resultsOf(std::move(analysis));
    Result<Overview> rows = awaited(overview);
    if (rows) {
        data.figures = std::move(rows->figures);
        data.units = reportUnits(rows->children);
        data.concerns = reportConcerns(rows->concerns, named);
        data.concerned = std::move(rows->concerned);
        data.clusters = std::move(rows->clusters);
    } else {
        data.figures = fail(rows.error());
        data.units = fail(rows.error());
        data.concerns = fail(rows.error());
    }
    return data;
}

PersonalData fetchPersonal(Workspace &workspace, const Actor &actor, const WorkspaceInfo &info,
                           const SubjectInfo &subject, const Period &period, bool named,
                           const CancelToken &cancel)
{
    auto figures = workspace.figures(actor, subject.id, period.days(), everyCourse());
    auto analysis = workspace.analyze(actor, analysisOf(info, subject, period), cancel);
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
    data.alerts = alertsAbout(workspace.alerts(), actor, subject.id.person, info.zone.rangeOf(period.days()));
    return data;
}

QualityReportData fetchQuality(Workspace &workspace, const Actor &actor, const WorkspaceInfo &info,
                               const SubjectInfo &subject, const Period &period, bool named)
{
    const UnitId unit = subject.id.unit;
    auto quality = workspace.dataQuality(actor, unit, period.days());
    auto units = workspace.childRows(actor, unit, period.days());
    auto previous = workspace.figures(actor, subject.id, period.previous().days(), {});
    auto yearEarlier = workspace.figures(actor, subject.id, period.yearEarlier().days(), {});
    QualityReportData data;
    data.subject = reportSubject(subject);
    data.named = named;
    data.dataFrom = info.dataDays.first;
    // Files are brought in for the whole, so they stand in the report of the whole.
    if (subject.path.empty())
        data.imports = importsWithin(workspace, actor, info.zone.rangeOf(period.days()));
    data.quality = awaited(quality);
    data.previous = awaited(previous);
    data.yearEarlier = awaited(yearEarlier);
    const auto rows = awaited(units);
    data.units = rows ? Result<std::vector<ReportUnit>>(reportUnits(*rows)) : fail(rows.error());
    return data;
}

DeviceReportData fetchDevices(Workspace &workspace, const Actor &actor, const WorkspaceInfo &info,
                              const SubjectInfo &subject, const Period &period, Instant stateAt, bool named)
{
    const UnitId unit = subject.id.unit;
    auto record = workspace.deviceRecord(actor, unit, period.days(), stateAt);
    auto previous = workspace.deviceRecord(actor, unit, period.previous().days(), {});
    auto yearEarlier = workspace.deviceRecord(actor, unit, period.yearEarlier().days(), {});
    DeviceReportData data;
    data.subject = reportSubject(subject);
    data.dataFrom = info.dataDays.first;
    data.named = named;
    data.record = awaited(record);
    data.previous = awaited(previous);
    data.yearEarlier = awaited(yearEarlier);
    return data;
}

ReportSetting settingOf(const WorkspaceInfo &info, Language language, const Period &period)
{
    ReportSetting setting;
    setting.texts = Texts::of(language);
    setting.metrics = &MetricDictionary::builtIn();
    setting.workspaceName = typedText(info.name);
    setting.zone = info.zone;
    setting.demo = info.demo;
    setting.period = period;
    setting.dataUntil = info.dataUntil;
    setting.dataFrom = info.dataDays.first;
    setting.engine = QStringLiteral("Xinglin %1").arg(QLatin1String(kVersion));
    return setting;
}

AlertReportData fetchAlerts(Workspace &workspace, const Actor &actor, const WorkspaceInfo &info,
                            const SubjectInfo &subject, const Period &period)
{
    AlertReportData data;
    data.subject = reportSubject(subject);
    data.numbers = alertNumbersOf(workspace, actor, subject.id.unit, period, info.dataUntil);
    return data;
}

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/jobs/schedule_maker.h"

#include "core/logging.h"
#include "reports/jobs/batch_subjects.h"
#include "reports/jobs/report_fetch.h"
#include "reports/jobs/schedule_runner.h"
#include "workspace/alerts/alert_desk.h"
#include "workspace/schedules/schedule_desk.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <iterator>

namespace xinglin {
namespace {

using RunState = ScheduleRun::State;

/// A sixth of the lease (see schedules::kLeaseMs).
constexpr qint64 kRenewEveryMs = 20'000;

RunEnding failure(const Error &error)
{
    return {RunState::failed, errorName(error.code), error.message, {}};
}

/// What is said of files that were made. Why others were not made, if so, keeps its code.
void addRemark(RunEnding &ending, const QString &code, const QString &text)
{
    if (isMade(ending.state))
        ending.errorCode = code;
    ending.error += (ending.error.isEmpty() ? QString() : QStringLiteral(" ")) + text;
}

QString nameOf(const SubjectInfo &info)
{
    return info.name.in(installedLanguage());
}

}  // namespace

ScheduleMaker::ScheduleMaker(Workspace &workspace, const Actor &actor, ScheduleRun claimed,
                             const CancelToken &cancel)
    : m_workspace(workspace)
    , m_desk(workspace.schedules())
    , m_actor(actor)
    , m_run(std::move(claimed))
    , m_cancel(cancel)
{
    m_renewed.start();
}

Result<ScheduleRun> ScheduleMaker::make()
{
    auto made = tryToMake();
    if (m_lost)
        return fail(*m_lost);
    if (!made && made.error().code == ErrorCode::cancelled) {
        RunEnding again;
        again.state = RunState::waiting;
        again.files = m_run.files;
        if (const auto put = end(std::move(again)); !put)
            logError("schedules", put.error());
        return fail(made.error());
    }
    RunEnding ending = made ? *std::move(made) : failure(made.error());
    if (ending.files.empty())
        ending.files = m_run.files;  // what an earlier attempt put in place stays in the book
    auto ended = end(std::move(ending));
    if (ended && isMade(ended->state))
        clearOld();
    return ended;
}

Result<ScheduleRun> ScheduleMaker::end(RunEnding ending)
{
    return awaited(m_desk.finish(m_actor, m_run, ending));
}

Result<RunEnding> ScheduleMaker::tryToMake()
{
    const auto row = awaited(m_desk.schedule(m_actor, m_run.schedule.text()));
    if (!row)
        return fail(row.error());
    m_schedule = row->schedule;
    const auto request = requestOf();
    if (!request)
        return fail(request.error());
    if (const auto settled = awaited(m_workspace.settle(m_actor)); !settled)
        return fail(settled.error());
    // The folder first: it fails at once, and then nothing has been done for nothing.
    const auto staging = StagingFolder::make(m_schedule.folder, m_schedule.id);
    if (!staging)
        return fail(staging.error());
    const auto about = subjects();
    if (!about)
        return fail(about.error());
    const auto have = std::count_if(about->begin(), about->end(), [](const Subject &s) { return s.hasData; });
    if (have == 0)
        return noData(*about, true);
    auto known = books();
    if (!known)
        return fail(known.error());
    m_books = *std::move(known);
    std::vector<StagedFile> staged;
    if (Status made = stage(*about, *request, staging->path(), staged); !made)
        return fail(made.error());
    if (Status placed = putInPlace(staged); !placed)
        return fail(placed.error());
    RunEnding ending = static_cast<std::size_t>(have) < about->size() ? noData(*about, false) : wholeEnding();
    tellWithheld(ending, static_cast<std::size_t>(have));
    for (const StagedFile &each : staged)
        ending.files.push_back(each.file);
    return ending;
}

Result<ReportRequest> ScheduleMaker::requestOf() const
{
    const auto unknown = [](const QString &name) {
        return fail(ErrorCode::invalidData,
                    QCoreApplication::translate("Schedules", "This program does not know “%1”. Change the "
                                                             "schedule, or use the program that made it.")
                        .arg(name));
    };
    ReportRequest request;
    const auto kind = parseReportKind(m_schedule.kind);
    if (!kind)
        return unknown(m_schedule.kind);
    const std::vector<ReportEach> eaches = scheduledEaches(*kind);
    if (std::find(eaches.begin(), eaches.end(), m_schedule.each) == eaches.end())
        return unknown(reportEachName(m_schedule.each));
    request.kind = *kind;
    request.formats.clear();
    for (const QString &name : m_schedule.formats) {
        const auto format = parseReportFormat(name);
        if (!format)
            return unknown(name);
        request.formats.push_back(*format);
    }
    const auto paper = parsePaper(m_schedule.paper);
    if (!paper)
        return unknown(m_schedule.paper);
    request.paper = *paper;
    request.period = m_run.period;
    request.language = m_schedule.language;
    request.named = m_schedule.named;
    request.templateKey = m_schedule.templateKey;
    request.mustBeWhole = true;
    return request;
}

Result<ScheduleBooks> ScheduleMaker::books() const
{
    ScheduleBooks books;
    const auto all = awaited(m_desk.schedules(m_actor));
    if (!all)
        return fail(all.error());
    for (const ScheduleRow &row : *all) {
        auto runs = awaited(m_desk.withFiles(m_actor, row.schedule.id));
        if (!runs)
            return fail(runs.error());
        auto &book = row.schedule.id == m_run.schedule ? books.own : books.others;
        std::move(runs->begin(), runs->end(), std::back_inserter(book));
    }
    return books;
}

Result<std::vector<ScheduleMaker::Subject>> ScheduleMaker::subjects()
{
    std::vector<Subject> all;
    if (m_schedule.each == ReportEach::none) {
        auto subject = subjectOf(SubjectId::of(m_schedule.unit));
        if (!subject)
            return fail(subject.error());
        all.push_back(*std::move(subject));
        return all;
    }
    const auto listed =
        batchSubjects(m_workspace, m_actor, m_schedule.unit, m_schedule.each, m_run.period.days().last);
    if (!listed)
        return fail(listed.error());
    for (const SubjectInfo &one : *listed) {
        auto subject = subjectOf(one.id);
        if (!subject)
            return fail(subject.error());
        if (subject->people > 0)  // else nobody belongs to it: nothing will ever arrive
            all.push_back(*std::move(subject));
    }
    if (all.empty())
        return fail(ErrorCode::notFound,
                    QCoreApplication::translate("Schedules", "The unit has no sub-units with people."));
    if (m_schedule.each != ReportEach::person)
        return all;
    // That somebody wore no watch is no failure of the whole.
    m_without = std::erase_if(all, [](const Subject &subject) { return !subject.hasData; });
    if (!all.empty())
        return all;
    auto unit = subjectOf(SubjectId::of(m_schedule.unit));
    if (!unit)
        return fail(unit.error());
    unit->hasData = false;
    return std::vector{*std::move(unit)};
}

Result<ScheduleMaker::Subject> ScheduleMaker::subjectOf(const SubjectId &id)
{
    const DayRange &days = m_run.period.days();
    auto info = awaited(m_workspace.subject(m_actor, id, days.last));
    if (!info)
        return fail(info.error());
    const auto figures = awaited(m_workspace.figures(m_actor, id, days, {}));
    if (!figures)
        return fail(figures.error());
    const Coverage &coverage = figures->coverage;
    Subject subject{*std::move(info), id.kind == SubjectId::Kind::person ? 1 : coverage.people};
    const auto kind = parseReportKind(m_schedule.kind);
    // Whether there are data is not told of a unit that is withheld: its report says so. What a shift hands
    // over stands in orders and on the rota, not in the data of a period.
    subject.hasData = kind == ReportKind::handOver || figures->suppressed || coverage.daysWithData > 0;
    if (!subject.hasData && kind == ReportKind::alerts) {
        const auto orders =
            awaited(m_workspace.alerts().statistics(m_actor, {id.unit, days, StatisticsBy::none, true}));
        if (!orders)
            return fail(orders.error());
        subject.hasData = orders->total.orders + orders->history > 0;
    }
    return subject;
}

Status ScheduleMaker::stage(const std::vector<Subject> &subjects, ReportRequest request,
                            const QString &staging, std::vector<StagedFile> &staged)
{
    request.out = staging + QLatin1Char('/');
    request.mayTake = [this](const QString &path, const QByteArray &bytes) {
        return mayTakeName(placeOf(path), bytes, m_books);
    };
    for (const Subject &subject : subjects) {
        if (!subject.hasData)
            continue;
        if (m_lost)
            return fail(*m_lost);
        request.subject = subject.info.id;
        const auto outcome = makeReport(
            m_workspace, m_actor, request, [this](double) { stayAlive(); }, m_cancel);
        if (!outcome && outcome.error().code == ErrorCode::diskFull)
            return fail(ErrorCode::diskFull, QCoreApplication::translate(
                                                 "Schedules", "The disk of the folder %1 is full. Make room; "
                                                              "it is tried again.")
                                                 .arg(QDir::toNativeSeparators(m_schedule.folder)));
        if (!outcome)
            return fail(outcome.error());
        if (outcome->isWithheld)
            m_withheld += nameOf(subject.info);
        for (const ReportFile &file : outcome->files)
            staged.push_back(
                {file.path,
                 {ScheduleFile::State::planned, placeOf(file.path), reportFormatName(file.format),
                  file.sha256, file.bytes,
                  subject.info.id.kind == SubjectId::Kind::unit ? subject.info.id.unit : m_schedule.unit}});
    }
    return {};
}

QString ScheduleMaker::placeOf(const QString &staged) const
{
    return QDir(m_schedule.folder).filePath(QFileInfo(staged).fileName());
}

Status ScheduleMaker::putInPlace(std::vector<StagedFile> &staged)
{
    markForeign(staged, m_books);
    std::vector<ScheduleFile> files;
    for (const StagedFile &each : staged)
        files.push_back(each.file);
    // Entered before they are there: a file that a killed run put in place is known for its own.
    auto renewed = awaited(m_desk.renew(m_actor, m_run, files));
    if (!renewed) {
        m_lost = renewed.error();
        return fail(renewed.error());
    }
    m_run = *std::move(renewed);
    return takeNames(staged);
}

RunEnding ScheduleMaker::noData(const std::vector<Subject> &subjects, bool isAll) const
{
    QStringList without;
    for (const Subject &subject : subjects) {
        if (!subject.hasData)
            without += nameOf(subject.info);
    }
    RunEnding ending;
    ending.state = RunState::noData;
    ending.errorCode = QStringLiteral("no_data");
    const QString text =
        isAll
            ? QCoreApplication::translate("Schedules", "No data has arrived for %1 in %2. Bring it in; the "
                                                       "report is tried again.")
            : QCoreApplication::translate("Schedules", "No data has arrived for %1 in %2; the other reports "
                                                       "were made. It is tried again.");
    ending.error = text.arg(without.join(QStringLiteral(", ")), m_run.period.text());
    return ending;
}

/// Made; with a remark when the data ends within the period, or people have none.
RunEnding ScheduleMaker::wholeEnding() const
{
    RunEnding ending;
    if (m_without > 0)
        addRemark(ending, QStringLiteral("no_data"),
                  QCoreApplication::translate("Schedules", "People without data, who have no report: %1.")
                      .arg(m_without));
    if (parseReportKind(m_schedule.kind) == ReportKind::handOver)
        return ending;
    const auto info = awaited(m_workspace.info(m_actor));
    if (info && info->dataDays.isValid() && info->dataDays.last < m_run.period.days().last)
        addRemark(ending, QStringLiteral("data_short"),
                  QCoreApplication::translate("Schedules", "The data ends on %1, within the period.")
                      .arg(info->dataDays.last.text()));
    return ending;
}

/// A file that says only that there are too few people is no report of the period, and is not told as one.
void ScheduleMaker::tellWithheld(RunEnding &ending, std::size_t reports) const
{
    const auto withheld = static_cast<std::size_t>(m_withheld.size());
    if (withheld == 0)
        return;
    if (ending.state == RunState::made && withheld == reports)
        ending.state = RunState::withheld;
    const QString text =
        reports == 1
            ? withheldReportText()
            : QCoreApplication::translate("Schedules", "%1 of %2 reports are withheld, as they say only that "
                                                       "there are too few people to be shown: %3.")
                  .arg(withheld)
                  .arg(reports)
                  .arg(m_withheld.join(QStringLiteral(", ")));
    addRemark(ending, QStringLiteral("withheld"), text);
}

void ScheduleMaker::stayAlive()
{
    if (m_lost || m_renewed.elapsed() < kRenewEveryMs)
        return;
    m_renewed.restart();
    auto renewed = awaited(m_desk.renew(m_actor, m_run, m_run.files));
    if (renewed) {
        m_run = *std::move(renewed);
    } else {
        m_lost = renewed.error();
    }
}

void ScheduleMaker::clearOld()
{
    const auto known = books();
    if (!known)
        return;
    const auto beyond = beyondKept(known->own, m_schedule.keep);
    QStringList kept;
    for (const ScheduleRun &run : known->own) {
        const bool isBeyond = std::any_of(beyond.begin(), beyond.end(),
                                          [&](const ScheduleRun &each) { return each.id == run.id; });
        for (const ScheduleFile &file : run.files) {
            if (!isBeyond)
                kept += file.path;
        }
    }
    for (const ScheduleRun &run : beyond) {
        const auto entered = awaited(m_desk.enterFiles(m_actor, run, deleteFiles(run, kept, known->others)));
        if (!entered)
            logError("schedules", entered.error());
    }
}

}  // namespace xinglin

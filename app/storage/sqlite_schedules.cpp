// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite_schedules.h"

#include "storage/minting.h"
#include "storage/place.h"

#include <QCoreApplication>

namespace xinglin {
namespace {

Error scheduleGone()
{
    return {ErrorCode::notFound,
            QCoreApplication::translate("Storage", "It is not there any more. Look again first."),
            {}};
}

/// Nothing where a newer program wrote it.
std::optional<ReportEach> eachOf(std::int64_t number)
{
    if (number < 0 || number > static_cast<std::int64_t>(ReportEach::person))
        return std::nullopt;
    return static_cast<ReportEach>(number);
}

Result<Schedule> scheduleOf(const Statement &row)
{
    Schedule schedule;
    schedule.id = row.id<ScheduleId>(0);
    schedule.version = row.integer(1);
    schedule.name = row.text(2);
    schedule.enabled = row.integer(3) != 0;
    schedule.unit = row.id<UnitId>(4);
    schedule.kind = row.text(6);
    const auto each = eachOf(row.integer(5));
    const auto period = parsePeriodRule(row.text(7));
    const auto time = parseTimeRule(row.text(8));
    const auto language = parseLanguage(row.text(9));
    if (!each || !period || !time || !language)
        return fail(ErrorCode::damaged,
                    QCoreApplication::translate(
                        "Storage", "The schedule “%1” cannot be read. Remove it and add it again.")
                        .arg(schedule.name));
    schedule.each = *each;
    schedule.period = *period;
    schedule.time = *time;
    schedule.language = *language;
    schedule.formats = row.text(10).split(QLatin1Char(','), Qt::SkipEmptyParts);
    schedule.paper = row.text(11);
    schedule.templateKey = row.text(12);
    schedule.named = row.integer(13) != 0;
    schedule.folder = row.text(14);
    schedule.keep = static_cast<int>(row.integer(15));
    schedule.catchUp = static_cast<int>(row.integer(16));
    return schedule;
}

ScheduleRun scheduleRunOf(const Statement &row)
{
    ScheduleRun run;
    run.id = row.id<ScheduleRunId>(0);
    run.version = row.integer(1);
    run.schedule = row.id<ScheduleId>(2);
    run.state = static_cast<ScheduleRun::State>(row.integer(3));
    run.due = row.instant(4);
    run.period = Period::parse(row.text(5)).value_or(Period());
    run.byHand = row.integer(6) != 0;
    run.attempts = static_cast<int>(row.integer(7));
    run.begun = row.instant(8);
    run.ended = row.instant(9);
    run.leaseUntil = row.instant(10);
    run.nextTry = row.instant(11);
    run.errorCode = row.text(12);
    run.error = row.text(13);
    run.skipped = static_cast<int>(row.integer(14));
    run.skippedFrom = row.instant(15);
    run.actor = row.text(16);
    return run;
}

bool isOpen(const ScheduleRun &run)
{
    switch (run.state) {
    case ScheduleRun::State::waiting:
    case ScheduleRun::State::running: return true;
    case ScheduleRun::State::noData:
    case ScheduleRun::State::failed: return run.nextTry.isValid();
    default: return false;
    }
}

}  // namespace

Status SqliteSchedules::changed(const Status &done)
{
    if (!done || m_database.changes() > 0)
        return done;
    return fail(
        ErrorCode::conflict,
        QCoreApplication::translate("Storage", "It was changed by somebody else. Look at it again first."));
}

Result<std::vector<Schedule>> SqliteSchedules::schedules()
{
    std::vector<Schedule> found;
    Statement rows = m_database.query("schedules", kTenant);
    while (rows.next()) {
        auto schedule = scheduleOf(rows);
        if (!schedule)
            return fail(schedule.error());
        found.push_back(*std::move(schedule));
    }
    if (!rows.status())
        return fail(rows.status().error());
    return found;
}

Result<Schedule> SqliteSchedules::schedule(ScheduleId id)
{
    Statement row = m_database.query("schedule", kTenant, id);
    if (row.next())
        return scheduleOf(row);
    return fail(row.status() ? scheduleGone() : row.status().error());
}

Result<ScheduleId> SqliteSchedules::scheduleNamed(const QString &name)
{
    Statement row = m_database.query("schedule_named", kTenant, name);
    if (row.next())
        return row.id<ScheduleId>(0);
    return row.status() ? Result<ScheduleId>(ScheduleId()) : fail(row.status().error());
}

Result<Schedule> SqliteSchedules::saveSchedule(const Schedule &schedule)
{
    const auto same = scheduleNamed(schedule.name);
    if (!same)
        return fail(same.error());
    if (same->isValid() && *same != schedule.id)
        return fail(
            ErrorCode::conflict,
            QCoreApplication::translate("Storage", "There is a schedule “%1” already.").arg(schedule.name));
    Schedule saved = schedule;
    const bool isNew = schedule.version == 0;
    if (isNew) {
        const auto id = mintId(m_database);
        if (!id)
            return fail(id.error());
        saved.id = ScheduleId(*id);
    }
    const Status done = m_database.run(
        isNew ? "schedule_insert" : "schedule_update", kTenant, saved.id, saved.version, saved.name,
        saved.enabled, saved.unit, static_cast<int>(saved.each), saved.kind, periodRuleText(saved.period),
        timeRuleText(saved.time), languageCode(saved.language), saved.formats.join(QLatin1Char(',')),
        saved.paper, saved.templateKey, saved.named, saved.folder, saved.keep, saved.catchUp);
    if (Status saidSo = changed(done); !saidSo)
        return fail(saidSo.error());
    ++saved.version;
    return saved;
}

Status SqliteSchedules::removeSchedule(ScheduleId id, std::int64_t version)
{
    if (Status done = m_database.run("schedule_files_delete", kTenant, id); !done)
        return done;
    if (Status done = m_database.run("schedule_runs_delete", kTenant, id); !done)
        return done;
    return changed(m_database.run("schedule_delete", kTenant, id, version));
}

Result<Instant> SqliteSchedules::settledUntil(ScheduleId id)
{
    Statement row = m_database.query("schedule_settled", kTenant, id);
    if (row.next())
        return row.instant(0);
    return fail(row.status() ? scheduleGone() : row.status().error());
}

Status SqliteSchedules::setSettledUntil(ScheduleId id, Instant instant)
{
    return m_database.run("schedule_settle", kTenant, id, instant);
}

Result<std::vector<ScheduleRun>> SqliteSchedules::runsOf(Statement rows)
{
    std::vector<ScheduleRun> found;
    while (rows.next())
        found.push_back(scheduleRunOf(rows));
    if (!rows.status())
        return fail(rows.status().error());
    for (ScheduleRun &run : found) {
        auto files = filesOf(run.id);
        if (!files)
            return fail(files.error());
        run.files = *std::move(files);
    }
    return found;
}

Result<std::vector<ScheduleFile>> SqliteSchedules::filesOf(ScheduleRunId run)
{
    std::vector<ScheduleFile> files;
    Statement rows = m_database.query("schedule_files", kTenant, run);
    while (rows.next()) {
        ScheduleFile file;
        file.state = static_cast<ScheduleFile::State>(rows.integer(0));
        file.path = rows.text(1);
        file.format = rows.text(2);
        file.sha256 = rows.bytes(3);
        file.bytes = rows.integer(4);
        file.unit = rows.id<UnitId>(5);
        files.push_back(std::move(file));
    }
    if (!rows.status())
        return fail(rows.status().error());
    return files;
}

Result<std::vector<ScheduleRun>> SqliteSchedules::runs(ScheduleId schedule, int limit)
{
    return runsOf(schedule.isValid() ? m_database.query("schedule_runs", kTenant, schedule, limit)
                                     : m_database.query("schedule_runs_all", kTenant, limit));
}

Result<ScheduleRun> SqliteSchedules::run(ScheduleRunId id)
{
    auto found = runsOf(m_database.query("schedule_run", kTenant, id));
    if (!found)
        return fail(found.error());
    return found->empty() ? Result<ScheduleRun>(fail(scheduleGone())) : std::move(found->front());
}

Result<std::vector<ScheduleRun>> SqliteSchedules::openRuns()
{
    return runsOf(m_database.query("schedule_runs_open", kTenant));
}

Result<std::vector<ScheduleRun>> SqliteSchedules::runsWithFiles(ScheduleId schedule)
{
    return runsOf(m_database.query("schedule_runs_with_files", kTenant, schedule));
}

Result<ScheduleRun> SqliteSchedules::saveRun(const ScheduleRun &run)
{
    ScheduleRun saved = run;
    const bool isNew = run.version == 0;
    if (isNew) {
        const auto id = mintId(m_database);
        if (!id)
            return fail(id.error());
        saved.id = ScheduleRunId(*id);
    }
    const Status done = m_database.run(
        isNew ? "schedule_run_insert" : "schedule_run_update", kTenant, saved.id, saved.version,
        saved.schedule, static_cast<int>(saved.state), isOpen(saved), saved.due, saved.period.text(),
        saved.byHand, saved.attempts, saved.begun, saved.ended, saved.leaseUntil, saved.nextTry,
        saved.errorCode, saved.error, saved.skipped, saved.skippedFrom, saved.actor);
    if (Status saidSo = changed(done); !saidSo)
        return fail(saidSo.error());
    if (Status stored = saveFiles(saved); !stored)
        return fail(stored.error());
    ++saved.version;
    return saved;
}

Status SqliteSchedules::saveFiles(const ScheduleRun &run)
{
    if (Status cleared = m_database.run("schedule_files_clear", kTenant, run.id); !cleared)
        return cleared;
    int place = 0;
    for (const ScheduleFile &file : run.files) {
        if (Status stored = m_database.run("schedule_file_insert", kTenant, run.id, place++,
                                           static_cast<int>(file.state), file.path, file.format, file.sha256,
                                           static_cast<std::int64_t>(file.bytes), file.unit);
            !stored)
            return stored;
    }
    return {};
}

}  // namespace xinglin

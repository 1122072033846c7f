// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/jobs/schedule_runner.h"

#include "core/file_lock.h"
#include "core/logging.h"
#include "reports/jobs/report_fetch.h"
#include "reports/jobs/schedule_maker.h"
#include "workspace/schedules/schedule_desk.h"

#include <QCoreApplication>
#include <QDir>
#include <QThread>

namespace xinglin {
namespace {

using RunState = ScheduleRun::State;

constexpr unsigned long kLookEveryMs = 50;

Error stoppedError()
{
    return {ErrorCode::cancelled, QCoreApplication::translate("Schedules", "Stopped."), {}};
}

/// The run is somebody else's now, or its schedule was removed meanwhile.
bool isElsewhere(const Error &error)
{
    return error.code == ErrorCode::conflict || error.code == ErrorCode::notFound;
}

/// The lock of whoever runs schedules; nothing: another program has it and we do not wait.
Result<std::optional<FileLock>> lockOf(const QString &folder, bool waits, const CancelToken &cancel)
{
    const QString path = QDir(folder).filePath(QStringLiteral("schedules.lock"));
    for (;;) {
        auto lock = FileLock::tryAcquire(path);
        if (!lock || *lock || !waits)
            return lock;
        if (cancel.isCancelled())
            return fail(stoppedError());
        QThread::msleep(kLookEveryMs);
    }
}

bool isEligible(const ScheduleRun &run, const ScheduleTask &task, Instant now)
{
    const bool rests = run.state == RunState::failed || run.state == RunState::noData;
    return !rests || task.triesAgain || run.nextTry <= now;
}

Result<std::vector<ScheduleRun>> wantedRuns(ScheduleDesk &desk, const Actor &actor, const ScheduleTask &task,
                                            Instant now)
{
    if (task.name.isEmpty()) {
        auto due = awaited(desk.due(actor, task.until));
        if (due)
            std::erase_if(*due, [&](const ScheduleRun &run) { return !isEligible(run, task, now); });
        return due;
    }
    const auto row = awaited(desk.schedule(actor, task.name));
    if (!row)
        return fail(row.error());
    auto run = awaited(desk.request(actor, row->schedule.id, task.until));
    if (!run)
        return fail(run.error());
    return std::vector<ScheduleRun>{*std::move(run)};
}

}  // namespace

std::vector<ReportEach> scheduledEaches(ReportKind kind)
{
    return kind == ReportKind::personal ? std::vector{ReportEach::person} : reportEaches(false);
}

Result<std::vector<ScheduleRun>> runSchedules(Workspace &workspace, const Actor &actor,
                                              const ScheduleTask &task, const CancelToken &cancel)
{
    ScheduleDesk &desk = workspace.schedules();
    const auto info = awaited(workspace.info(actor));
    if (!info)
        return fail(info.error());
    auto lock = lockOf(info->place, task.waits, cancel);
    if (!lock)
        return fail(lock.error());
    if (!*lock)
        return std::vector<ScheduleRun>();
    const auto runs = wantedRuns(desk, actor, task, info->now);
    if (!runs)
        return fail(runs.error());
    std::vector<ScheduleRun> ended;
    for (const ScheduleRun &run : *runs) {
        if (cancel.isCancelled())
            return fail(stoppedError());
        // The lock is ours: whoever ran it before has died.
        auto claimed = awaited(desk.claim(actor, run, Takeover::any));
        if (!claimed && isElsewhere(claimed.error()))
            continue;
        if (!claimed)
            return fail(claimed.error());
        auto done = ScheduleMaker(workspace, actor, *std::move(claimed), cancel).make();
        if (!done && isElsewhere(done.error()))
            continue;
        if (!done)
            return fail(done.error());
        if (task.ended)
            task.ended(*done);
        ended.push_back(*std::move(done));
    }
    return ended;
}

}  // namespace xinglin

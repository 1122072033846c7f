// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/requests.h"
#include "workspace/schedules/schedule_requests.h"

#include <QFuture>
#include <QObject>

namespace xinglin {

/// The part of the workspace door that keeps schedules of reports and the book of their runs. It makes no
/// report: whoever can (reports/jobs) asks what is due, claims a run, makes the files and tells how it ended.
/// The same promises as Workspace.
class ScheduleDesk : public QObject
{
    Q_OBJECT

public:
    template <typename T>
    using Answer = QFuture<Result<T>>;

    using QObject::QObject;

    /// By name.
    virtual Answer<std::vector<ScheduleRow>> schedules(const Actor &actor) = 0;
    /// By name or id. notFound says how to list them.
    virtual Answer<ScheduleRow> schedule(const Actor &actor, const QString &nameOrId) = 0;
    /// New (version 0) or changed: what was due before stays as it was, the new time holds from now on.
    /// invalidData names what is wrong; conflict: somebody else was faster, or the name is taken.
    virtual Answer<Schedule> save(const Actor &actor, const Schedule &schedule) = 0;
    /// Pauses or goes on; what fell due while it was paused is not made up. While it is paused nothing of it
    /// is tried again either.
    virtual Answer<Schedule> setEnabled(const Actor &actor, ScheduleId id, std::int64_t version,
                                        bool enabled) = 0;
    /// With the book of its runs; the files it made stay.
    virtual Answer<void> remove(const Actor &actor, ScheduleId id, std::int64_t version) = 0;
    /// The newest due first; of one, or (invalid) of all.
    virtual Answer<std::vector<ScheduleRun>> history(const Actor &actor, ScheduleId id, int limit) = 0;

    /// Enters what fell due up to the instant (invalid: now) into the book and tells every run that is to be
    /// made, the oldest first; also those that are to be tried again, later ones too, but none of a paused
    /// schedule. See planDue().
    virtual Answer<std::vector<ScheduleRun>> due(const Actor &actor, Instant until) = 0;
    /// Enters a run for today, whether it is due or not.
    virtual Answer<ScheduleRun> request(const Actor &actor, ScheduleId id, Instant at) = 0;
    /// Makes the run the caller's until the lease ends. conflict: somebody else has it,
    /// or the schedule was paused.
    virtual Answer<ScheduleRun> claim(const Actor &actor, const ScheduleRun &run, Takeover takeover) = 0;
    /// Enters the files the claimed run is about to put in place, and makes its lease longer. conflict: it
    /// was taken over.
    virtual Answer<ScheduleRun> renew(const Actor &actor, const ScheduleRun &run,
                                      const std::vector<ScheduleFile> &files) = 0;
    virtual Answer<ScheduleRun> finish(const Actor &actor, const ScheduleRun &run,
                                       const RunEnding &ending) = 0;
    /// Runs whose files are still there as far as the book knows, the newest due first.
    virtual Answer<std::vector<ScheduleRun>> withFiles(const Actor &actor, ScheduleId id) = 0;
    /// Enters that files of an ended run are gone (or were left, for they are somebody else's now).
    virtual Answer<ScheduleRun> enterFiles(const Actor &actor, const ScheduleRun &run,
                                           const std::vector<ScheduleFile> &files) = 0;

Q_SIGNALS:
    void changed();
};

}  // namespace xinglin

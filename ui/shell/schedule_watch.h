// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/jobs/schedule_outlook.h"
#include "ui/models/job_slot.h"
#include "ui/widgets/activity.h"
#include "workspace/workspace.h"

#include <QDeadlineTimer>
#include <QThreadPool>
#include <QTimer>

#include <memory>

namespace xinglin {

/// Makes the reports that are due while the window is open: at the start, when the next one falls due, after
/// the computer slept, and when somebody changed a schedule. Between these it does nothing. Of several
/// programs one makes a report (see runSchedules()). GUI thread; the work has a thread of its own.
///
/// The destructor stops what is being made, which then waits for the next start, and waits for that.
class ScheduleWatch final : public QObject
{
    Q_OBJECT

public:
    /// All handed in outlives the watch. Looks as soon as the event loop runs.
    ScheduleWatch(Workspace &workspace, const Actor &actor, Activities &activities,
                  QObject *parent = nullptr);
    ~ScheduleWatch() override;

    /// The workspace's clock as it was read just now: no timer goes on while the computer sleeps.
    void setNow(Instant now);
    /// When it looks again by itself; invalid while it looks, and when nothing is scheduled.
    Instant nextLook() const { return m_nextLook; }
    bool isMaking() const { return m_activity != nullptr; }

Q_SIGNALS:
    /// A run ended, well or not; `name` is the schedule's.
    void ended(const xinglin::ScheduleRun &run, const QString &name);
    /// How many schedules fail: their last run did. Told at every look.
    void failingCounted(int schedules);
    /// Has done all there was to do and sleeps until nextLook().
    void settled();

private:
    void look();
    void take(const Result<ScheduleOutlook> &outlook);
    void make();
    void finish(const Result<std::vector<ScheduleRun>> &runs);
    void sleepUntil(Instant next, std::int64_t ms);

    Workspace &m_workspace;
    Actor m_actor;
    Activities &m_activities;
    QThreadPool m_threads;
    QTimer m_wake;
    QTimer m_changed;       // gathers changes of the workspace
    QDeadlineTimer m_rest;  // nothing is made before
    Instant m_nextLook;
    std::map<ScheduleId, QString> m_names;
    bool m_isBusy = false;
    bool m_isAskedAgain = false;
    CancelToken m_running;
    std::unique_ptr<Activities::Handle> m_activity;
    JobSlot<ScheduleOutlook> m_lookJob;
    JobSlot<std::vector<ScheduleRun>> m_makeJob;
};

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/schedule_watch.h"

#include "core/logging.h"
#include "reports/jobs/schedule_runner.h"
#include "workspace/schedules/schedule_desk.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <chrono>

namespace xinglin {
namespace {

using namespace std::chrono_literals;

constexpr auto kGather = 1s;
/// After a look that failed, or found another program at work.
constexpr auto kShortRest = 60s;
/// After somebody pressed "Cancel".
constexpr auto kLongRest = 15min;
constexpr std::int64_t kLongestSleepMs = 24LL * 60 * 60 * 1000;

}  // namespace

ScheduleWatch::ScheduleWatch(Workspace &workspace, const Actor &actor, Activities &activities,
                             QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_actor(actor)
    , m_activities(activities)
    , m_lookJob(this)
    , m_makeJob(this)
{
    m_threads.setMaxThreadCount(1);
    m_wake.setSingleShot(true);
    m_wake.setTimerType(Qt::PreciseTimer);
    m_changed.setSingleShot(true);
    m_changed.setInterval(kGather);
    connect(&m_wake, &QTimer::timeout, this, &ScheduleWatch::look);
    connect(&m_changed, &QTimer::timeout, this, &ScheduleWatch::look);
    connect(&workspace.schedules(), &ScheduleDesk::changed, this, [this] {
        if (!m_changed.isActive())
            m_changed.start();
    });
    m_wake.start(0);
}

ScheduleWatch::~ScheduleWatch()
{
    m_running.cancel();
    if (m_activity)
        m_activity->cancelToken().cancel();
    m_lookJob.cancel();
    m_makeJob.cancel();
    m_threads.waitForDone();
}

void ScheduleWatch::setNow(Instant now)
{
    if (m_nextLook.isValid() && now >= m_nextLook)
        look();
}

// One look at a time: what changes meanwhile is looked at when it is over.
void ScheduleWatch::look()
{
    if (m_isBusy) {
        m_isAskedAgain = true;
        return;
    }
    m_isBusy = true;
    m_isAskedAgain = false;
    m_nextLook = Instant();
    m_wake.stop();
    m_lookJob.run(QtConcurrent::run(&m_threads, [this] { return lookAhead(m_workspace, m_actor); }),
                  [this](const Result<ScheduleOutlook> &outlook) { take(outlook); });
}

void ScheduleWatch::take(const Result<ScheduleOutlook> &outlook)
{
    if (outlook) {
        m_names = outlook->names;
        Q_EMIT failingCounted(outlook->failed);
        if (outlook->ready > 0 && m_rest.hasExpired()) {
            make();
            return;
        }
    } else {
        logError("schedules", outlook.error());
        m_rest.setRemainingTime(kShortRest);
    }
    m_isBusy = false;
    const Instant now = outlook ? outlook->now : Instant();
    const bool isResting = !outlook || outlook->ready > 0;
    const std::int64_t rest = isResting ? std::max<std::int64_t>(m_rest.remainingTime(), 0) : -1;
    std::int64_t ms =
        outlook && outlook->next.isValid() ? std::max<std::int64_t>(outlook->next - now, 0) : -1;
    if (rest >= 0 && (ms < 0 || rest < ms))
        ms = rest;
    sleepUntil(ms >= 0 && now.isValid() ? now + ms : Instant(), ms);
    if (m_isAskedAgain)
        look();
    else
        Q_EMIT settled();
}

void ScheduleWatch::sleepUntil(Instant next, std::int64_t ms)
{
    m_nextLook = next;
    if (ms >= 0)
        m_wake.start(std::chrono::milliseconds(std::min(ms, kLongestSleepMs)));
}

void ScheduleWatch::make()
{
    m_activity = m_activities.begin(tr("Scheduled reports"));
    m_running = m_activity->cancelToken();
    ScheduleTask task;
    task.triesAgain = false;
    task.waits = false;
    // From the working thread; the destructor waits for it.
    task.ended = [this](const ScheduleRun &run) {
        QMetaObject::invokeMethod(
            this, [this, run] { Q_EMIT ended(run, m_names[run.schedule]); }, Qt::QueuedConnection);
    };
    m_makeJob.run(QtConcurrent::run(&m_threads,
                                    [this, task, cancel = m_running] {
                                        return runSchedules(m_workspace, m_actor, task, cancel);
                                    }),
                  [this](const Result<std::vector<ScheduleRun>> &runs) { finish(runs); });
}

void ScheduleWatch::finish(const Result<std::vector<ScheduleRun>> &runs)
{
    const bool wasStopped = m_running.isCancelled();
    m_activity.reset();
    if (!runs && !wasStopped)
        logError("schedules", runs.error());
    // Nothing made: another program does it, or it cannot be done now.
    if (wasStopped)
        m_rest.setRemainingTime(kLongRest);
    else if (!runs || runs->empty())
        m_rest.setRemainingTime(kShortRest);
    m_isBusy = false;
    look();
}

}  // namespace xinglin

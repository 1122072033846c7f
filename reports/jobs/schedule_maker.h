// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/jobs/report_job.h"
#include "reports/jobs/schedule_files.h"
#include "workspace/schedules/schedule_requests.h"

#include <QElapsedTimer>

namespace xinglin {

class ScheduleDesk;

/// Makes one claimed run of a schedule, from the question whether there is data to the deletion of files that
/// are no more kept. Used once; waits.
class ScheduleMaker
{
public:
    ScheduleMaker(Workspace &workspace, const Actor &actor, ScheduleRun claimed, const CancelToken &cancel);

    /// The ended run as it stands in the book. An error: the book could not be written, or the run was taken
    /// over; cancelled: the run waits again.
    Result<ScheduleRun> make();

private:
    struct Subject
    {
        SubjectInfo info;
        std::int64_t people = 0;
        bool hasData = false;
    };

    Result<ScheduleRun> end(RunEnding ending);
    Result<RunEnding> tryToMake();
    Result<ReportRequest> requestOf() const;
    Result<ScheduleBooks> books() const;
    Result<std::vector<Subject>> subjects();
    Result<Subject> subjectOf(const SubjectId &id);
    Status stage(const std::vector<Subject> &subjects, ReportRequest request, const QString &staging,
                 std::vector<StagedFile> &staged);
    /// Where a staged file is to go.
    QString placeOf(const QString &staged) const;
    Status putInPlace(std::vector<StagedFile> &staged);
    RunEnding noData(const std::vector<Subject> &subjects, bool isAll) const;
    RunEnding wholeEnding() const;
    void tellWithheld(RunEnding &ending, std::size_t reports) const;
    void stayAlive();
    void clearOld();

    Workspace &m_workspace;
    ScheduleDesk &m_desk;
    const Actor &m_actor;
    ScheduleRun m_run;
    CancelToken m_cancel;
    Schedule m_schedule;
    ScheduleBooks m_books;
    QStringList m_withheld;     ///< of whom the report says only that there are too few people
    std::size_t m_without = 0;  ///< people who have no data in the period
    QElapsedTimer m_renewed;
    std::optional<Error> m_lost;  ///< why the run is no more ours
};

}  // namespace xinglin

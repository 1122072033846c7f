// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/schedule.h"

#include <vector>

// How the files of a schedule come into their folder, and go. Nothing that the schedule did not make is ever
// overwritten or deleted: what is its own is known by path and digest.
namespace xinglin {

/// A folder inside the schedule's where a run makes its files before they take their names. Hidden; gone when
/// the run has ended; what a killed run of the schedule left in it is deleted first.
class StagingFolder
{
public:
    /// notFound: the schedule's folder is gone; permission: it may not be written; each says what to do.
    static Result<StagingFolder> make(const QString &folder, ScheduleId schedule);
    StagingFolder(StagingFolder &&other) noexcept;
    StagingFolder &operator=(StagingFolder &&) = delete;
    ~StagingFolder();

    const QString &path() const { return m_path; }

private:
    explicit StagingFolder(QString path)
        : m_path(std::move(path))
    {}
    QString m_path;
};

/// A file in the staging folder and the name it is to take.
struct StagedFile
{
    QString from;
    ScheduleFile file;  ///< planned, or foreign when the same bytes are there already
};

/// Runs with files: those of the schedule, and of all others.
struct ScheduleBooks
{
    std::vector<ScheduleRun> own, others;
};

/// Whether a file of these bytes may have the path: it is free, or the schedule's own and no other's.
bool mayTakeName(const QString &path, const QByteArray &bytes, const ScheduleBooks &books);
/// Those whose very bytes somebody else put there are foreign. What another schedule made belongs to both.
void markForeign(std::vector<StagedFile> &staged, const ScheduleBooks &books);
/// Gives the files their names; those that took them are `made`.
Status takeNames(std::vector<StagedFile> &files);

/// Files of a run that are more than are kept: deletes what the schedule made and nobody changed since, and
/// tells what became of each. `kept`: paths that newer runs made too; `others`: runs of other schedules,
/// whose files stay.
std::vector<ScheduleFile> deleteFiles(const ScheduleRun &run, const QStringList &kept,
                                      const std::vector<ScheduleRun> &others);
/// The runs beyond the newest `keep` periods. `book`: the newest due first.
std::vector<ScheduleRun> beyondKept(const std::vector<ScheduleRun> &book, int keep);

}  // namespace xinglin

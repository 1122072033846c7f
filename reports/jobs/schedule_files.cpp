// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/jobs/schedule_files.h"

#include "core/file_sync.h"
#include "reports/jobs/report_files.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace xinglin {
namespace {

using FileState = ScheduleFile::State;

QByteArray digestOf(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? hash.result() : QByteArray();
}

bool isThere(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() || info.isSymLink();
}

/// One folder can be written in several ways ("out", "out/.", through a link).
bool isSamePlace(const QString &one, const QString &other)
{
    if (one == other)
        return true;
    const QFileInfo here(one), there(other);
    return here.fileName() == there.fileName() && here.exists() &&
           here.canonicalFilePath() == there.canonicalFilePath();
}

bool isOwn(const std::vector<ScheduleRun> &book, const QString &path, const QByteArray &digest)
{
    return std::any_of(book.begin(), book.end(), [&](const ScheduleRun &run) {
        return std::any_of(run.files.begin(), run.files.end(), [&](const ScheduleFile &file) {
            return (file.state == FileState::made || file.state == FileState::planned) &&
                   file.sha256 == digest && isSamePlace(file.path, path);
        });
    });
}

/// Whether a book has the file as one that is there, whoever made it first.
bool isListed(const std::vector<ScheduleRun> &book, const QString &path)
{
    return std::any_of(book.begin(), book.end(), [&](const ScheduleRun &run) {
        return std::any_of(run.files.begin(), run.files.end(), [&](const ScheduleFile &file) {
            return file.state != FileState::removed && file.state != FileState::left &&
                   isSamePlace(file.path, path);
        });
    });
}

bool isOwnThere(const QString &path, const std::vector<ScheduleRun> &book)
{
    const QByteArray found = QFileInfo(path).isSymLink() ? QByteArray() : digestOf(path);
    return !found.isEmpty() && isOwn(book, path, found);
}

}  // namespace

Result<StagingFolder> StagingFolder::make(const QString &folder, ScheduleId schedule)
{
    const QFileInfo info(folder);
    const QString shown = QDir::toNativeSeparators(folder);
    if (!info.exists())
        return fail(ErrorCode::notFound, QCoreApplication::translate(
                                             "Schedules", "The folder %1 is not there. Connect its drive or "
                                                          "make it again, or give the schedule another one.")
                                             .arg(shown));
    if (!info.isDir())
        return fail(ErrorCode::invalidData,
                    QCoreApplication::translate(
                        "Schedules", "%1 is a file, not a folder. Give the schedule another folder.")
                        .arg(shown));
    const QString path = QDir(folder).filePath(QStringLiteral(".xinglin-%1.part").arg(schedule.text()));
    QDir(path).removeRecursively();
    if (!QDir().mkdir(path))
        return fail(ErrorCode::permission,
                    QCoreApplication::translate("Schedules",
                                                "Nothing can be written into the folder %1. Make "
                                                "room and see to its rights, or give the schedule "
                                                "another one.")
                        .arg(shown));
    return StagingFolder(path);
}

StagingFolder::StagingFolder(StagingFolder &&other) noexcept
    : m_path(std::exchange(other.m_path, QString()))
{}

StagingFolder::~StagingFolder()
{
    if (!m_path.isEmpty())
        QDir(m_path).removeRecursively();
}

bool mayTakeName(const QString &path, const QByteArray &bytes, const ScheduleBooks &books)
{
    return isFreeName(path, bytes) || (isOwnThere(path, books.own) && !isListed(books.others, path));
}

void markForeign(std::vector<StagedFile> &staged, const ScheduleBooks &books)
{
    for (StagedFile &each : staged) {
        if (isThere(each.file.path) && !isOwnThere(each.file.path, books.own) &&
            !isOwnThere(each.file.path, books.others))
            each.file.state = FileState::foreign;
    }
}

Status takeNames(std::vector<StagedFile> &files)
{
    for (StagedFile &each : files) {
        if (each.file.state == FileState::foreign)
            continue;
        if (Status taken = replaceFile(each.from, each.file.path); !taken)
            return taken;
        each.file.state = FileState::made;
    }
    return {};
}

std::vector<ScheduleRun> beyondKept(const std::vector<ScheduleRun> &book, int keep)
{
    if (keep <= 0)
        return {};
    std::vector<Period> periods;
    std::vector<ScheduleRun> beyond;
    for (const ScheduleRun &run : book) {
        const bool isKnown = std::find(periods.begin(), periods.end(), run.period) != periods.end();
        if (!isKnown && periods.size() < static_cast<std::size_t>(keep))
            periods.push_back(run.period);
        else if (!isKnown)
            beyond.push_back(run);
    }
    return beyond;
}

std::vector<ScheduleFile> deleteFiles(const ScheduleRun &run, const QStringList &kept,
                                      const std::vector<ScheduleRun> &others)
{
    std::vector<ScheduleFile> files = run.files;
    for (ScheduleFile &file : files) {
        if (file.state == FileState::removed || file.state == FileState::left)
            continue;
        const QFileInfo info(file.path);
        if (file.state != FileState::foreign && !isThere(file.path)) {
            file.state = FileState::removed;
            continue;
        }
        const bool isOurs = file.state != FileState::foreign && !kept.contains(file.path) && info.isFile() &&
                            !info.isSymLink() && !isListed(others, file.path) &&
                            digestOf(file.path) == file.sha256;
        file.state = isOurs && QFile::remove(file.path) ? FileState::removed : FileState::left;
    }
    return files;
}

}  // namespace xinglin

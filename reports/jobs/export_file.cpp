// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/jobs/export_file.h"

#include "core/file_sync.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QUuid>

namespace xinglin {

namespace {

constexpr qint64 kLeftAloneS = 3600;  // by then whoever wrote it is gone

/// A file that waits for its name, in the same folder; others may be writing one of the same name.
struct Waiting
{
    const ExportedFile &file;
    QString place;  ///< where it goes: the file behind a link
    QString path;
};

QString folderOf(const QString &path)
{
    return QFileInfo(path).absolutePath();
}

/// What a link leads to, whether it is there or not; the path itself where it is none.
QString behindLinks(const QString &path)
{
    constexpr int kMostLinks = 40;
    QString place = path;
    for (int i = 0; i < kMostLinks && QFileInfo(place).isSymLink(); ++i)
        place = QFileInfo(place).symLinkTarget();
    return place;
}

/// Short, since the file's own name may be as long as names can be.
QString waitingName()
{
    return QStringLiteral(".xinglin-%1.part").arg(QUuid::createUuid().toString(QUuid::Id128).left(8));
}

/// What programs that were killed left behind.
void removeLeftovers(const QString &folder)
{
    static const QRegularExpression ours(QStringLiteral("^\\.xinglin-[0-9a-f]{8}\\.part$"));
    const QDateTime before = QDateTime::currentDateTimeUtc().addSecs(-kLeftAloneS);
    const auto found = QDir(folder).entryInfoList({QStringLiteral(".xinglin-*.part")},
                                                  QDir::Files | QDir::Hidden | QDir::NoSymLinks);
    for (const QFileInfo &file : found) {
        if (ours.match(file.fileName()).hasMatch() && file.lastModified() < before)
            QFile::remove(file.filePath());
    }
}

Status mayBeReplaced(const QString &path)
{
    const QFileInfo there(path);
    if (!there.isSymLink() && (!there.exists() || there.isFile()))
        return {};
    return fail(ErrorCode::io, QCoreApplication::translate(
                                   "ReportJob", "%1 is there and is no file. Give the report another name.")
                                   .arg(QDir::toNativeSeparators(path)));
}

Status put(const std::vector<Waiting> &files)
{
    QSet<QString> seen;
    for (const Waiting &each : files) {
        const QString folder = folderOf(each.place);
        if (!QDir().mkpath(folder))
            return fail(
                ErrorCode::io,
                QCoreApplication::translate("ReportJob", "The folder %1 cannot be made.").arg(folder));
        if (!seen.contains(folder))
            removeLeftovers(folder);
        seen.insert(folder);
        if (Status free = mayBeReplaced(each.place); !free)
            return free;
        if (Status written = writeNewFile(each.path, each.file.bytes, each.place); !written)
            return written;
    }
    for (const Waiting &each : files) {
        if (Status recorded = each.file.record(); !recorded)
            return recorded;
    }
    for (const Waiting &each : files) {
        if (Status placed = replaceFile(each.path, each.place); !placed)
            return placed;
    }
    return {};
}

}  // namespace

Status exportFiles(const std::vector<ExportedFile> &files)
{
    std::vector<Waiting> waiting;
    for (const ExportedFile &file : files) {
        const QString place = behindLinks(file.path);
        waiting.push_back({file, place, QDir(folderOf(place)).filePath(waitingName())});
    }
    Status done = put(waiting);
    if (!done) {
        for (const Waiting &each : waiting)
            QFile::remove(each.path);
    }
    return done;
}

Status exportFile(const QString &path, const QByteArray &bytes, const std::function<Status()> &record)
{
    return exportFiles({{path, bytes, record}});
}

}  // namespace xinglin

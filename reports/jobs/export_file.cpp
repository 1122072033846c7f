// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/jobs/export_file.h"

#include "core/file_sync.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

namespace xinglin {

namespace {

/// A file that waits for its name, beside it; others may be writing one of the same name.
struct Waiting
{
    const ExportedFile &file;
    QString path;
};

Status mayBeReplaced(const QString &path)
{
    const QFileInfo there(path);
    if (!there.exists() || there.isFile())
        return {};
    return fail(ErrorCode::io, QCoreApplication::translate(
                                   "ReportJob", "%1 is there and is no file. Give the report another name.")
                                   .arg(QDir::toNativeSeparators(path)));
}

Status put(const std::vector<Waiting> &files)
{
    for (const Waiting &each : files) {
        const QString folder = QFileInfo(each.file.path).absolutePath();
        if (!QDir().mkpath(folder))
            return fail(
                ErrorCode::io,
                QCoreApplication::translate("ReportJob", "The folder %1 cannot be made.").arg(folder));
        if (Status free = mayBeReplaced(each.file.path); !free)
            return free;
        if (Status written = writeFileDurably(each.path, each.file.bytes); !written)
            return written;
    }
    for (const Waiting &each : files) {
        if (Status recorded = each.file.record(); !recorded)
            return recorded;
    }
    for (const Waiting &each : files) {
        if (Status placed = replaceFile(each.path, each.file.path); !placed)
            return placed;
    }
    return {};
}

}  // namespace

Status exportFiles(const std::vector<ExportedFile> &files)
{
    const QString mark = QUuid::createUuid().toString(QUuid::Id128).left(8);
    std::vector<Waiting> waiting;
    for (const ExportedFile &file : files)
        waiting.push_back({file, QStringLiteral("%1.%2.part").arg(file.path, mark)});
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

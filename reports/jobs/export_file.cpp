// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/jobs/export_file.h"

#include "core/file_sync.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace xinglin {

namespace {

QString waitingOf(const ExportedFile &file)
{
    return file.path + QStringLiteral(".part");
}

Status put(const std::vector<ExportedFile> &files)
{
    for (const ExportedFile &file : files) {
        const QString folder = QFileInfo(file.path).absolutePath();
        if (!QDir().mkpath(folder))
            return fail(
                ErrorCode::io,
                QCoreApplication::translate("ReportJob", "The folder %1 cannot be made.").arg(folder));
        if (Status written = writeFileDurably(waitingOf(file), file.bytes); !written)
            return written;
    }
    for (const ExportedFile &file : files) {
        if (Status recorded = file.record(); !recorded)
            return recorded;
    }
    for (const ExportedFile &file : files) {
        if (Status placed = replaceFile(waitingOf(file), file.path); !placed)
            return placed;
    }
    return {};
}

}  // namespace

Status exportFiles(const std::vector<ExportedFile> &files)
{
    Status done = put(files);
    if (!done) {
        for (const ExportedFile &file : files)
            QFile::remove(waitingOf(file));
    }
    return done;
}

Status exportFile(const QString &path, const QByteArray &bytes, const std::function<Status()> &record)
{
    return exportFiles({{path, bytes, record}});
}

}  // namespace xinglin

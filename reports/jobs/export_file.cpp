// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/jobs/export_file.h"

#include "core/file_sync.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace xinglin {

Status exportFile(const QString &path, const QByteArray &bytes, const std::function<Status()> &record)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::io,
                    QCoreApplication::translate("ReportJob", "The folder %1 cannot be made.").arg(folder));
    const QString waiting = path + QStringLiteral(".part");
    if (const Status written = writeFileDurably(waiting, bytes); !written)
        return written;
    Status done = record();
    if (done)
        done = replaceFile(waiting, path);
    if (!done)
        QFile::remove(waiting);
    return done;
}

}  // namespace xinglin

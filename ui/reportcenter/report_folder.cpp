// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reportcenter/report_folder.h"

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryFile>

namespace xinglin {
namespace {

struct FolderText
{
    Q_DECLARE_TR_FUNCTIONS(ReportFolder)
};

}  // namespace

QString prepareReportFolder(const QString &folder)
{
    if (!QDir::isAbsolutePath(folder))
        return FolderText::tr("Name the folder from the root on, or choose one.");
    if (!QDir().mkpath(folder))
        return FolderText::tr("The folder cannot be made. Choose another.");
    QTemporaryFile probe(QDir(folder).filePath(QStringLiteral(".xinglin-XXXXXX")));
    if (!probe.open())
        return FolderText::tr("Nothing can be written into the folder. Choose another.");
    return {};
}

}  // namespace xinglin

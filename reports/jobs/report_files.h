// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/jobs/report_job.h"
#include "reports/render/renderer.h"

namespace xinglin {

/// One format of one report.
struct FormatFiles
{
    ReportFormat format = ReportFormat::pdf;
    QString path;         ///< that it wants
    bool isFile = false;  ///< the path is the file, also where the format makes parts
    Rendered rendered;
};

struct NamedFile
{
    ReportFile file;  ///< without its subject
    QByteArray bytes;
};

/// The files and the names they take: parts stand beside the others, named like them with the part's name at
/// the end. Where one of the names may not be taken all get a number ("… (2).pdf", "… (2)_units.csv"), so
/// that what names the others is right. conflict: there are too many of them.
Result<std::vector<NamedFile>> namedFiles(const std::vector<FormatFiles> &made, const MayTakeName &mayTake);

/// Nothing is there, or a file of the very same content.
bool isFreeName(const QString &path, const QByteArray &bytes);

}  // namespace xinglin

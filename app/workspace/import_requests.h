// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/import.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

// What an import is asked for, and what it answers.
namespace xinglin {

struct ImportRequest
{
    QStringList files;
    QString kind;     ///< empty: detected
    QString mapFile;  ///< JSON mapping of columns; empty: by header
    bool dryRun = false;
    bool partial = false;  ///< keep the good records of a file with bad ones
    ImportMode mode = ImportMode::history;
};

struct ImportFileReport
{
    QString file;
    QString kind;
    std::int64_t records = 0, accepted = 0, duplicate = 0, rejected = 0, values = 0;
    std::vector<RecordRejection> rejections;  ///< the first 1,000 in detail; all are counted
    bool committed = false;
    QString note;                ///< "already imported on ...", "unassigned devices: 3"
    std::optional<Error> error;  ///< the file as a whole could not be read
};

struct ImportReport
{
    std::vector<ImportFileReport> files;
    double seconds = 0.0;
    bool dryRun = false;
};

/// What a file looks like before it is imported.
struct ImportPreview
{
    QString file;
    QString kind;
    QString encoding;               ///< "UTF-8", "GB18030", ...
    QString separator;              ///< empty for JSON
    QStringList columns;            ///< as found
    QStringList meaning;            ///< metric key or field each column was taken for; empty: ignored
    std::vector<QStringList> rows;  ///< the first twenty
    QString timeFormat;
    std::optional<Error> error;
};

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/import.h"
#include "workspace/context.h"
#include "workspace/requests.h"

#include <QJsonObject>

#include <optional>

namespace xinglin {

/// Everything one file of an import is done with.
struct ImportJob
{
    Context &context;
    const Actor &actor;
    const ImportRequest &request;
    QString path;
    Progress progress;
    CancelToken cancel;
    Instant started;  ///< also the receipt of what a file holds
};

/// The record of an import as its report stands.
ImportRecord recordOf(const ImportJob &job, const ImportFileReport &report, const QByteArray &digest);
/// Counts of a report, for the audit chain.
QJsonObject auditDetail(const ImportFileReport &report, const QByteArray &digest);
/// "This file was imported on ...; it brought nothing new." when it was.
Result<QString> noteOfRepetition(Context &context, const ImportFileReport &report, const QByteArray &digest);
/// Whether a report allows its file to be committed.
bool mayCommit(const ImportRequest &request, const ImportFileReport &report);
/// Adds a rejection; only the first ones are kept in detail.
void addRejection(ImportFileReport &report, RecordRejection rejection);
void appendNote(ImportFileReport &report, const QString &note);

}  // namespace xinglin

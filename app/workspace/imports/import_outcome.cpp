// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/imports/import_outcome.h"

#include "ingest/record_reader.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace xinglin {

ImportRecord recordOf(const ImportJob &job, const ImportFileReport &report, const QByteArray &digest)
{
    ImportRecord record;
    record.source = QFileInfo(job.path).fileName();
    record.kind = report.kind;
    record.digest = digest;
    record.mode = job.request.mode;
    record.started = job.started;
    record.finished = job.context.clock.now();
    record.records = report.records;
    record.accepted = report.accepted;
    record.duplicate = report.duplicate;
    record.rejected = report.rejected;
    record.values = report.values;
    return record;
}

QJsonObject auditDetail(const ImportFileReport &report, const QByteArray &digest)
{
    return {{QStringLiteral("kind"), report.kind},
            {QStringLiteral("digest"), QString::fromLatin1(digest.toHex())},
            {QStringLiteral("records"), static_cast<qint64>(report.records)},
            {QStringLiteral("accepted"), static_cast<qint64>(report.accepted)},
            {QStringLiteral("duplicate"), static_cast<qint64>(report.duplicate)},
            {QStringLiteral("rejected"), static_cast<qint64>(report.rejected)},
            {QStringLiteral("values"), static_cast<qint64>(report.values)}};
}

Result<QString> noteOfRepetition(Context &context, const ImportFileReport &report, const QByteArray &digest)
{
    std::optional<ImportRecord> before;
    const Status read = context.store.read([&](StoreSession &session) -> Status {
        auto found = session.imports().importByDigest(digest);
        if (!found)
            return fail(found.error());
        before = *std::move(found);
        return {};
    });
    if (!read)
        return fail(read.error());
    if (!before)
        return QString();
    const QString when = context.zone.dayOf(before->finished).text();
    if (report.accepted == 0)
        return QCoreApplication::translate("Workspace",
                                           "The same file was imported on %1; it brings nothing new.")
            .arg(when);
    return QCoreApplication::translate("Workspace", "The same file was imported on %1.").arg(when);
}

bool mayCommit(const ImportRequest &request, const ImportFileReport &report)
{
    return !request.dryRun && !report.error && (report.rejected == 0 || request.partial);
}

void addRejection(ImportFileReport &report, RecordRejection rejection)
{
    ++report.rejected;
    if (report.rejections.size() < kRejectionDetails)
        report.rejections.push_back(std::move(rejection));
}

void appendNote(ImportFileReport &report, const QString &note)
{
    if (note.isEmpty())
        return;
    if (!report.note.isEmpty())
        report.note += QLatin1Char(' ');
    report.note += note;
}

}  // namespace xinglin

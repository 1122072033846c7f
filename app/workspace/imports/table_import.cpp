// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/imports/table_import.h"

#include "workspace/audit_entry.h"

#include <QCoreApplication>

#include <algorithm>

namespace xinglin {
namespace {

/// Ends a transaction that is to leave nothing.
tl::unexpected<Error> takenBack()
{
    return fail(ErrorCode::cancelled, {}, QStringLiteral("table taken back"));
}

Status saveRecord(const ImportJob &job, const ImportFileReport &report, const QByteArray &digest,
                  ImportRecord::State state, StoreSession &session, ImportRecord &saved)
{
    ImportRecord record = recordOf(job, report, digest);
    record.state = state;
    auto added = session.imports().addImport(record);
    if (!added)
        return fail(added.error());
    saved = *std::move(added);
    return session.imports().saveImport(saved, report.rejections);
}

}  // namespace

Status TableApply::note(const QString &action, const QString &subject, const QJsonObject &detail) const
{
    return audit(session, job.context, job.actor, action, subject, detail);
}

Result<ImportFileReport> importTable(const ImportJob &job, const OpenedFile &file, ImportFileReport report,
                                     const ApplyTable &apply)
{
    const QByteArray digest = file.source.digest();
    bool applied = false;
    // A dry run goes all the way, too, and is taken back.
    const Status written =
        report.error ? Status() : job.context.store.write([&](StoreSession &session) -> Status {
            if (Status done = apply({session, job, report}); !done)
                return done;
            std::stable_sort(report.rejections.begin(), report.rejections.end(),
                             [](const auto &a, const auto &b) { return a.line < b.line; });
            applied = true;
            if (job.cancel.isCancelled())
                return fail(ErrorCode::cancelled,
                            QCoreApplication::translate("Workspace", "The import was cancelled."));
            if (!mayCommit(job.request, report))
                return takenBack();
            ImportRecord record;
            if (Status saved =
                    saveRecord(job, report, digest, ImportRecord::State::committed, session, record);
                !saved)
                return saved;
            return audit(session, job.context, job.actor, QStringLiteral("import.commit"),
                         QStringLiteral("import:") + record.id.text(), auditDetail(report, digest));
        });
    if (!written && (!applied || mayCommit(job.request, report) || job.cancel.isCancelled()))
        return fail(written.error());
    report.committed = written.has_value() && !report.error;
    if (report.accepted == 0 && report.rejected == 0 && report.duplicate > 0)
        appendNote(report,
                   QCoreApplication::translate("Workspace", "Everything in the file is known already."));
    if (report.committed || job.request.dryRun)
        return report;
    const Status failed = job.context.store.write([&](StoreSession &session) {
        ImportRecord record;
        return saveRecord(job, report, digest, ImportRecord::State::failed, session, record);
    });
    return failed ? Result<ImportFileReport>(std::move(report)) : fail(failed.error());
}

BilingualText toldName(const BilingualText &known, const BilingualText &told)
{
    return {told.zh, told.en.isEmpty() && told.zh == known.zh ? known.en : told.en};
}

}  // namespace xinglin

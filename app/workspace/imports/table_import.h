// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/plain_tables.h"
#include "workspace/imports/import_outcome.h"
#include "workspace/imports/read_plan.h"

#include <functional>

namespace xinglin {

/// What applying a table's lines in one transaction needs and leaves.
struct TableApply
{
    StoreSession &session;
    const ImportJob &job;
    ImportFileReport &report;

    Day today() const { return job.context.zone.dayOf(job.started); }
    void reject(std::uint64_t line, Rejection reason, const QString &text) const
    {
        addRejection(report, {line, reason, text});
    }
    Status note(const QString &action, const QString &subject, const QJsonObject &detail) const;
};

/// Applies the lines; what is wrong with a line is a rejection in the report, a failure undoes everything.
using ApplyTable = std::function<Status(const TableApply &apply)>;

/// Imports a table whole in one transaction, or takes it back when it may not be committed. `report` has the
/// rejections of reading.
Result<ImportFileReport> importTable(const ImportJob &job, const OpenedFile &file, ImportFileReport report,
                                     const ApplyTable &apply);

Result<ImportFileReport> importUnits(const ImportJob &job, const OpenedFile &file);
Result<ImportFileReport> importPeople(const ImportJob &job, const OpenedFile &file);
Result<ImportFileReport> importBindings(const ImportJob &job, const OpenedFile &file);
Result<ImportFileReport> importCheckUps(const ImportJob &job, const OpenedFile &file);

/// The report of a table as read, before its lines are applied.
template <typename Line>
ImportFileReport reportOf(const ImportJob &job, const OpenedFile &file,
                          const Result<TableResult<Line>> &table)
{
    ImportFileReport report;
    report.file = job.path;
    report.kind = fileKindName(file.kind);
    if (!table) {
        report.error = table.error();
        return report;
    }
    report.records = static_cast<std::int64_t>(table->lines.size() + table->rejected);
    report.rejected = static_cast<std::int64_t>(table->rejected);
    report.rejections = table->rejections;
    return report;
}

/// The name after a file told it: without an English one, the known one stays as long as the Chinese does.
BilingualText toldName(const BilingualText &known, const BilingualText &told);

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/import_verdict_model.h"

#include "ui/models/format.h"
#include "ui/models/import_text.h"

#include <QFileInfo>

namespace xinglin {
namespace {

std::int64_t countOf(const ImportFileReport &file, int column)
{
    switch (column) {
    case ImportFileModel::Records: return file.records;
    case ImportFileModel::Accepted: return file.accepted;
    case ImportFileModel::Duplicate: return file.duplicate;
    case ImportFileModel::Rejected: return file.rejected;
    default: return file.values;
    }
}

}  // namespace

void ImportFileModel::setReport(const ImportReport &report)
{
    beginResetModel();
    m_report = report;
    endResetModel();
}

const ImportFileReport &ImportFileModel::file(int row) const
{
    return m_report.files[static_cast<std::size_t>(row)];
}

QString ImportFileModel::title(int column) const
{
    switch (column) {
    case File: return tr("File");
    case Verdict: return tr("Verdict");
    case Kind: return tr("Kind");
    case Records: return tr("Records");
    case Accepted: return tr("Accepted");
    case Duplicate: return tr("Already there");
    case Rejected: return tr("Rejected");
    case Values: return tr("Values");
    case Note: return tr("Note");
    default: return {};
    }
}

QString ImportFileModel::text(int row, int column) const
{
    const ImportFileReport &each = file(row);
    switch (column) {
    case File: return QFileInfo(each.file).fileName();
    case Verdict: return importVerdictText(each, m_report.dryRun);
    case Kind: return importKindText(each.kind);
    case Note: return each.error ? each.error->message : each.note;
    default: return each.error && each.records == 0 ? format::noData() : format::count(countOf(each, column));
    }
}

QString ImportFileModel::tip(int row, int column) const
{
    if (column == File)
        return file(row).file;
    return column == Note ? text(row, column) : QString();
}

QVariant ImportFileModel::sortKey(int row, int column) const
{
    return isNumber(column) ? QVariant::fromValue(static_cast<qlonglong>(countOf(file(row), column)))
                            : QVariant();
}

void RejectionModel::setFiles(const std::vector<ImportFileReport> &files)
{
    beginResetModel();
    m_rows.clear();
    m_notListed = 0;
    for (const ImportFileReport &file : files) {
        for (const RecordRejection &rejection : file.rejections)
            m_rows.push_back({QFileInfo(file.file).fileName(), rejection});
        m_notListed += file.rejected - static_cast<std::int64_t>(file.rejections.size());
    }
    m_notListed = std::max<std::int64_t>(0, m_notListed);
    endResetModel();
}

QString RejectionModel::title(int column) const
{
    switch (column) {
    case Line: return tr("Line");
    case Reason: return tr("Reason");
    case Detail: return tr("What was found");
    case File: return tr("File");
    default: return {};
    }
}

QString RejectionModel::text(int row, int column) const
{
    const Row &each = m_rows[static_cast<std::size_t>(row)];
    switch (column) {
    case Line: return format::count(static_cast<std::int64_t>(each.rejection.line));
    case Reason: return rejectionText(each.rejection.reason);
    case Detail: return each.rejection.text;
    case File: return each.file;
    default: return {};
    }
}

QString RejectionModel::tip(int row, int column) const
{
    return column == Detail ? text(row, column) : QString();
}

QVariant RejectionModel::sortKey(int row, int column) const
{
    if (column != Line)
        return {};
    return QVariant::fromValue(static_cast<qlonglong>(m_rows[static_cast<std::size_t>(row)].rejection.line));
}

}  // namespace xinglin

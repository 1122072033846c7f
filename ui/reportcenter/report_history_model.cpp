// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reportcenter/report_history_model.h"

#include "ui/models/format.h"
#include "ui/models/names.h"
#include "ui/reportcenter/report_kind_model.h"

#include <QFileInfo>
#include <QLocale>

namespace xinglin {
namespace {

/// What was made: of several files of one format about one subject only their folder.
std::vector<ReportFile> foldersAsOne(const std::vector<ReportFile> &files)
{
    std::vector<ReportFile> out;
    for (const ReportFile &file : files) {
        const bool isMore =
            !out.empty() && out.back().format == file.format && out.back().subject.id == file.subject.id;
        if (!isMore) {
            out.push_back(file);
            continue;
        }
        out.back().path = QFileInfo(file.path).path();
        out.back().bytes += file.bytes;
        out.back().sha256.clear();
    }
    return out;
}

}  // namespace

void ReportHistoryModel::add(const ReportRequest &request, const ReportOutcome &outcome, Instant made,
                             const Zone &zone)
{
    if (outcome.files.empty())
        return;
    const std::vector<ReportFile> files = foldersAsOne(outcome.files);
    beginInsertRows({}, 0, static_cast<int>(files.size()) - 1);
    std::vector<Row> fresh;
    for (const ReportFile &file : files)
        fresh.push_back({request, file, made, zone});
    m_rows.insert(m_rows.begin(), fresh.begin(), fresh.end());
    endInsertRows();
}

QString ReportHistoryModel::title(int column) const
{
    switch (column) {
    case Subject: return tr("About");
    case Kind: return tr("Report");
    case Period: return tr("Period");
    case Made: return tr("Made");
    case Pages: return tr("Pages");
    case Size: return tr("Size");
    case File: return tr("File");
    default: return {};
    }
}

QString ReportHistoryModel::text(int row, int column) const
{
    const Row &each = m_rows[static_cast<std::size_t>(row)];
    switch (column) {
    case Subject: return names::of(each.file.subject.name);
    case Kind: return ReportKindModel::titleOf(each.request.kind);
    case Period: return format::period(each.request.period);
    case Made: return names::minute(each.made, each.zone);
    case Pages: return each.file.pages > 0 ? format::count(each.file.pages) : QStringLiteral("–");
    case Size: return tr("%1 KB").arg(format::count((each.file.bytes + 1023) / 1024));
    case File: return QFileInfo(each.file.path).fileName();
    default: return {};
    }
}

QString ReportHistoryModel::tip(int row, int column) const
{
    const Row &each = m_rows[static_cast<std::size_t>(row)];
    if (column != File)
        return {};
    if (each.file.sha256.isEmpty())
        return each.file.path;
    return each.file.path + QLatin1Char('\n') +
           tr("SHA-256 %1").arg(QString::fromLatin1(each.file.sha256.toHex()));
}

QVariant ReportHistoryModel::sortKey(int row, int column) const
{
    const Row &each = m_rows[static_cast<std::size_t>(row)];
    const auto number = [](std::int64_t value) { return QVariant::fromValue(static_cast<qlonglong>(value)); };
    switch (column) {
    case Made: return number(each.made.ms());
    case Pages: return number(each.file.pages);
    case Size: return number(each.file.bytes);
    default: return {};
    }
}

}  // namespace xinglin

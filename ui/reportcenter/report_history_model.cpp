// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reportcenter/report_history_model.h"

#include "ui/models/format.h"
#include "ui/models/names.h"
#include "ui/reportcenter/report_kind_model.h"

#include <QFileInfo>
#include <QLocale>

#include <algorithm>

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
    std::vector<Row> fresh;
    std::vector<SubjectId> withheld;
    for (const ReportResult &one : outcome.results) {
        if (one.state == ReportResult::State::withheld)
            withheld.push_back(one.subject.id);
        if (one.state != ReportResult::State::failed)
            continue;
        Row row{request, {}, made, zone, one.reason};
        row.file.subject = one.subject;
        fresh.push_back(std::move(row));
    }
    for (const ReportFile &file : foldersAsOne(outcome.files)) {
        Row row{request, file, made, zone};
        row.withheld = std::ranges::find(withheld, file.subject.id) != withheld.end();
        fresh.push_back(std::move(row));
    }
    if (fresh.empty())
        return;
    beginInsertRows({}, 0, static_cast<int>(fresh.size()) - 1);
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
    case Size:
        if (!each.reason.isEmpty())
            return QStringLiteral("–");
        return tr("%1 KB").arg(format::count((each.file.bytes + 1023) / 1024));
    case File:
        if (!each.reason.isEmpty())
            return tr("Not made: %1").arg(each.reason);
        return each.withheld ? tr("withheld: %1").arg(QFileInfo(each.file.path).fileName())
                             : QFileInfo(each.file.path).fileName();
    default: return {};
    }
}

QString ReportHistoryModel::tip(int row, int column) const
{
    const Row &each = m_rows[static_cast<std::size_t>(row)];
    if (column != File)
        return {};
    if (!each.reason.isEmpty())
        return each.reason;
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

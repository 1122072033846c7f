// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/import_preview_model.h"

#include "ui/models/format.h"
#include "ui/models/import_text.h"
#include "ui/models/names.h"

namespace xinglin {

ImportPreviewModel::ImportPreviewModel(const MetricDictionary &metrics, QObject *parent)
    : TableModel(parent)
    , m_metrics(metrics)
{}

void ImportPreviewModel::setPreview(const ImportPreview &preview)
{
    beginResetModel();
    m_preview = preview;
    endResetModel();
}

bool ImportPreviewModel::isIgnored(int column) const
{
    return m_preview.meaning.value(column).isEmpty();
}

QString ImportPreviewModel::title(int column) const
{
    return m_preview.columns.value(column) + QLatin1Char('\n') +
           columnMeaningText(m_preview.meaning.value(column), m_metrics);
}

QString ImportPreviewModel::text(int row, int column) const
{
    return m_preview.rows[static_cast<std::size_t>(row)].value(column);
}

QString ImportPreviewModel::tip(int row, int column) const
{
    const QString words = text(row, column);
    return words.size() > 24 ? words : QString();
}

void ImportHistoryModel::setRecords(std::vector<ImportRecord> records, const Zone &zone)
{
    beginResetModel();
    m_records = std::move(records);
    std::stable_sort(m_records.begin(), m_records.end(),
                     [](const ImportRecord &a, const ImportRecord &b) { return a.started > b.started; });
    m_zone = zone;
    endResetModel();
}

QString ImportHistoryModel::title(int column) const
{
    switch (column) {
    case Source: return tr("File");
    case Time: return tr("When");
    case State: return tr("State");
    case Kind: return tr("Kind");
    case Accepted: return tr("Accepted");
    case Duplicate: return tr("Already there");
    case Rejected: return tr("Rejected");
    case Values: return tr("Values");
    case Mode: return tr("Mode");
    default: return {};
    }
}

QString ImportHistoryModel::text(int row, int column) const
{
    const ImportRecord &each = m_records[static_cast<std::size_t>(row)];
    switch (column) {
    case Source: return each.source;
    case Time: return names::minute(each.started, m_zone);
    case State: return importStateText(each.state);
    case Kind: return importKindText(each.kind);
    case Accepted: return format::count(each.accepted);
    case Duplicate: return format::count(each.duplicate);
    case Rejected: return format::count(each.rejected);
    case Values: return format::count(each.values);
    case Mode: return importModeText(each.mode);
    default: return {};
    }
}

QString ImportHistoryModel::tip(int row, int column) const
{
    const ImportRecord &each = m_records[static_cast<std::size_t>(row)];
    if (column == Source) {
        const QStringList words{importKindText(each.kind), tr("Mode: %1").arg(importModeText(each.mode)),
                                tr("SHA-256 %1").arg(QString::fromLatin1(each.digest.toHex()))};
        return words.join(QLatin1Char('\n'));
    }
    return column == Time ? format::fullInstant(each.started, m_zone) : QString();
}

QVariant ImportHistoryModel::sortKey(int row, int column) const
{
    const ImportRecord &each = m_records[static_cast<std::size_t>(row)];
    const auto number = [](std::int64_t value) { return QVariant::fromValue(static_cast<qlonglong>(value)); };
    switch (column) {
    case Time: return number(each.started.ms());
    case Accepted: return number(each.accepted);
    case Duplicate: return number(each.duplicate);
    case Rejected: return number(each.rejected);
    case Values: return number(each.values);
    default: return {};
    }
}

}  // namespace xinglin

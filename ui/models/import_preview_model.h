// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/table_model.h"
#include "workspace/requests.h"

namespace xinglin {

/// The first rows of a file as they are, under its columns. The header says in a second line what each column
/// was taken for.
class ImportPreviewModel final : public TableModel
{
    Q_OBJECT

public:
    explicit ImportPreviewModel(const MetricDictionary &metrics = MetricDictionary::builtIn(),
                                QObject *parent = nullptr);

    void setPreview(const ImportPreview &preview);
    /// Whether the column is left out by the import.
    bool isIgnored(int column) const;

protected:
    int rows() const override { return static_cast<int>(m_preview.rows.size()); }
    int columns() const override { return static_cast<int>(m_preview.columns.size()); }
    QString title(int column) const override;
    QString text(int row, int column) const override;
    QString tip(int row, int column) const override;

private:
    const MetricDictionary &m_metrics;
    ImportPreview m_preview;
};

/// Imports made so far, newest first.
class ImportHistoryModel final : public TableModel
{
    Q_OBJECT

public:
    enum Column { Source, Time, State, Kind, Accepted, Duplicate, Rejected, Values, Mode, ColumnCount };

    using TableModel::TableModel;

    void setRecords(std::vector<ImportRecord> records, const Zone &zone);

protected:
    int rows() const override { return static_cast<int>(m_records.size()); }
    int columns() const override { return ColumnCount; }
    QString title(int column) const override;
    QString text(int row, int column) const override;
    QString tip(int row, int column) const override;
    bool isNumber(int column) const override { return column >= Accepted && column <= Values; }
    QVariant sortKey(int row, int column) const override;

private:
    std::vector<ImportRecord> m_records;
    Zone m_zone = Zone::utc();
};

}  // namespace xinglin

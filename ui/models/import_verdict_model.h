// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/table_model.h"
#include "workspace/requests.h"

namespace xinglin {

/// What became of each file of an import: one row a file.
class ImportFileModel final : public TableModel
{
    Q_OBJECT

public:
    enum Column { File, Verdict, Kind, Records, Accepted, Duplicate, Rejected, Values, Note, ColumnCount };

    using TableModel::TableModel;

    void setReport(const ImportReport &report);
    void clear() { setReport({}); }
    const ImportReport &report() const { return m_report; }
    /// The file of a row.
    const ImportFileReport &file(int row) const;

protected:
    int rows() const override { return static_cast<int>(m_report.files.size()); }
    int columns() const override { return ColumnCount; }
    QString title(int column) const override;
    QString text(int row, int column) const override;
    QString tip(int row, int column) const override;
    bool isNumber(int column) const override { return column >= Records && column <= Values; }
    QVariant sortKey(int row, int column) const override;

private:
    ImportReport m_report;
};

/// The rejected lines of one or all files, each with its reason in words.
class RejectionModel final : public TableModel
{
    Q_OBJECT

public:
    enum Column { Line, Reason, Detail, File, ColumnCount };

    using TableModel::TableModel;

    void setFiles(const std::vector<ImportFileReport> &files);
    /// Rejected lines that the report counted but did not list.
    std::int64_t notListed() const { return m_notListed; }

protected:
    int rows() const override { return static_cast<int>(m_rows.size()); }
    int columns() const override { return ColumnCount; }
    QString title(int column) const override;
    QString text(int row, int column) const override;
    QString tip(int row, int column) const override;
    bool isNumber(int column) const override { return column == Line; }
    QVariant sortKey(int row, int column) const override;

private:
    struct Row
    {
        QString file;
        RecordRejection rejection;
    };
    std::vector<Row> m_rows;
    std::int64_t m_notListed = 0;
};

}  // namespace xinglin

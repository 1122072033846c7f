// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/jobs/report_job.h"
#include "ui/models/table_model.h"

namespace xinglin {

/// Report files made in this session, newest first.
class ReportHistoryModel final : public TableModel
{
    Q_OBJECT

public:
    enum Column { Subject, Kind, Period, Made, Pages, Size, File, ColumnCount };

    using TableModel::TableModel;

    /// The files, and before them what of a batch could not be made.
    /// What was asked for, and the file.
    const ReportRequest &request(int row) const { return m_rows[static_cast<std::size_t>(row)].request; }
    const ReportFile &file(int row) const { return m_rows[static_cast<std::size_t>(row)].file; }
    void add(const ReportRequest &request, const ReportOutcome &outcome, Instant made, const Zone &zone);
    /// Empty: it could not be made.
    QString path(int row) const { return m_rows[static_cast<std::size_t>(row)].file.path; }

protected:
    int rows() const override { return static_cast<int>(m_rows.size()); }
    int columns() const override { return ColumnCount; }
    QString title(int column) const override;
    QString text(int row, int column) const override;
    QString tip(int row, int column) const override;
    bool isNumber(int column) const override { return column == Pages || column == Size; }
    QVariant sortKey(int row, int column) const override;

private:
    struct Row
    {
        ReportRequest request;
        ReportFile file;
        Instant made;
        Zone zone = Zone::utc();
        QString reason = {};    ///< why there is no file
        bool withheld = false;  ///< the file says only that there are too few people
    };
    std::vector<Row> m_rows;
};

}  // namespace xinglin

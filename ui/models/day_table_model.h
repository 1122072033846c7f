// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/figures.h"
#include "ui/models/table_model.h"

namespace xinglin {

/// The figures behind a trend chart: a row a day, a column for each subject and metric, with a last row that
/// sums up each column (mean of the days with data).
class DayTableModel final : public TableModel
{
    Q_OBJECT

public:
    struct Line
    {
        QString subject;
        Metric metric;
        std::vector<DayPoint> days;
    };

    using TableModel::TableModel;

    /// Lines may cover different days: the table covers them all.
    void setLines(std::vector<Line> lines);

protected:
    int rows() const override;
    int columns() const override { return 1 + static_cast<int>(m_lines.size()); }
    QString title(int column) const override;
    QString text(int row, int column) const override;
    QString tip(int row, int column) const override;
    bool isNumber(int column) const override { return column > 0; }
    QVariant sortKey(int row, int column) const override;

private:
    const DayPoint *point(int row, int column) const;
    std::optional<double> meanOf(int column) const;

    std::vector<Line> m_lines;
    DayRange m_days;
};

}  // namespace xinglin

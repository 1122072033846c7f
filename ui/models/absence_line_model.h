// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/table_model.h"
#include "workspace/alerts/duty_requests.h"

#include <vector>

namespace xinglin {

/// The lines of a table of absences with the verdict on each. GUI thread.
class AbsenceLineModel final : public TableModel
{
    Q_OBJECT

public:
    enum Column { Line, Person, Days, Kind, Verdict, ColumnCount };
    using TableModel::TableModel;

    void setLines(std::vector<AbsenceImportReport::Line> lines);

protected:
    int rows() const override { return static_cast<int>(m_lines.size()); }
    int columns() const override { return ColumnCount; }
    QString title(int column) const override;
    QString text(int row, int column) const override;
    QString tip(int row, int column) const override;
    bool isNumber(int column) const override { return column == Line; }

private:
    std::vector<AbsenceImportReport::Line> m_lines;
};

}  // namespace xinglin

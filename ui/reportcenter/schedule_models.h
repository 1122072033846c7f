// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zone.h"
#include "ui/models/table_model.h"
#include "workspace/schedules/schedule_requests.h"

namespace xinglin {

/// What the schedule does, in words of the installed language.
QString scheduleSentence(const ScheduleRow &row);

/// The schedules, by name, with what is next and what was last. SeverityRole: int of Severity of the last.
class ScheduleModel final : public TableModel
{
    Q_OBJECT

public:
    enum Column { Name, Does, Next, Last, ColumnCount };

    using TableModel::TableModel;

    void setRows(std::vector<ScheduleRow> rows, const Zone &zone);
    const ScheduleRow *at(int row) const;
    int rowOf(ScheduleId id) const;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    int rows() const override { return static_cast<int>(m_rows.size()); }
    int columns() const override { return ColumnCount; }
    QString title(int column) const override;
    QString text(int row, int column) const override;
    QString tip(int row, int column) const override;

private:
    std::vector<ScheduleRow> m_rows;
    Zone m_zone = Zone::utc();
};

/// The runs of one schedule, the newest due first. SeverityRole: int of Severity.
class ScheduleRunModel final : public TableModel
{
    Q_OBJECT

public:
    enum Column { Due, Days, Result, Files, Remark, ColumnCount };

    using TableModel::TableModel;

    void setRuns(std::vector<ScheduleRun> runs, const Zone &zone);
    /// What of the run can be opened: its one file, else the folder of its files; empty: nothing is there.
    QString path(int row) const;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    int rows() const override { return static_cast<int>(m_runs.size()); }
    int columns() const override { return ColumnCount; }
    QString title(int column) const override;
    QString text(int row, int column) const override;
    QString tip(int row, int column) const override;

private:
    std::vector<ScheduleRun> m_runs;
    Zone m_zone = Zone::utc();
};

}  // namespace xinglin

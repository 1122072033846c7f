// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zone.h"
#include "ui/models/table_model.h"
#include "workspace/alerts/duty_requests.h"

namespace xinglin {

/// Who is away when. GUI thread.
class AbsenceModel final : public TableModel
{
    Q_OBJECT

public:
    enum Column { Name, Days, Kind, UnitName, Note, ColumnCount };
    using TableModel::TableModel;

    void setRows(std::vector<AbsenceRow> rows, const Zone &zone);
    const AbsenceRow &absenceRow(int row) const { return m_rows[static_cast<std::size_t>(row)]; }

protected:
    int rows() const override { return static_cast<int>(m_rows.size()); }
    int columns() const override { return ColumnCount; }
    QString title(int column) const override;
    QString text(int row, int column) const override;
    QString tip(int row, int column) const override;
    QVariant sortKey(int row, int column) const override;

private:
    std::vector<AbsenceRow> m_rows;
    Zone m_zone = Zone::utc();
};

/// How fast people must be. GUI thread.
class ServiceLevelModel final : public TableModel
{
    Q_OBJECT

public:
    enum Column { SeverityName, For, Acknowledge, Handle, Escalate, ColumnCount };
    using TableModel::TableModel;

    void setRows(std::vector<ServiceLevelRow> rows);
    const ServiceLevelRow &levelRow(int row) const { return m_rows[static_cast<std::size_t>(row)]; }

protected:
    int rows() const override { return static_cast<int>(m_rows.size()); }
    int columns() const override { return ColumnCount; }
    QString title(int column) const override;
    QString text(int row, int column) const override;
    bool isNumber(int column) const override { return column >= Acknowledge; }
    QVariant sortKey(int row, int column) const override;

private:
    std::vector<ServiceLevelRow> m_rows;
};

}  // namespace xinglin

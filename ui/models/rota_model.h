// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zone.h"
#include "workspace/alerts/duty_requests.h"

#include <QAbstractTableModel>

namespace xinglin {

/// A week of the rota: a row a shift and one for what is not by shift, a column a day, names in the cells.
/// GUI thread.
class RotaModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setWeek(Day monday, std::vector<Shift> shifts, std::vector<DutyRow> rows, const Zone &zone);
    Day dayOf(int column) const { return m_monday + column; }
    /// Of the row; nothing for the row of what is not by shift.
    const Shift *shiftOf(int row) const;
    /// Entries of a cell, the leads first.
    std::vector<DutyRow> entries(const QModelIndex &index) const;
    /// Marks today and rest days.
    void setToday(Day today) { m_today = today; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void retranslate();

private:
    std::vector<std::size_t> placesOf(const QModelIndex &index) const;

    Day m_monday;
    Day m_today;
    Zone m_zone = Zone::utc();
    std::vector<Shift> m_shifts;
    std::vector<DutyRow> m_rows;
};

}  // namespace xinglin

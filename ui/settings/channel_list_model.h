// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zone.h"
#include "ui/models/table_model.h"
#include "workspace/alerts/outbox_requests.h"

namespace xinglin {

/// Channels and how they fare.
class ChannelListModel final : public TableModel
{
    Q_OBJECT

public:
    enum Column { Name, State, LastSent, Waiting, Dead, ColumnCount };

    using TableModel::TableModel;

    void setRows(std::vector<ChannelRow> rows, std::vector<ChannelKind> kinds, const Zone &zone, Instant now);
    const std::vector<ChannelRow> &all() const { return m_rows; }
    /// -1: none.
    int rowOf(const QString &id) const;

protected:
    int rows() const override { return static_cast<int>(m_rows.size()); }
    int columns() const override { return ColumnCount; }
    QString title(int column) const override;
    QString text(int row, int column) const override;
    QString tip(int row, int column) const override;
    bool isNumber(int column) const override { return column == Waiting || column == Dead; }

private:
    std::vector<ChannelRow> m_rows;
    std::vector<ChannelKind> m_kinds;
    Zone m_zone = Zone::utc();
    Instant m_now;
};

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/orders/fatigue.h"
#include "ui/models/table_model.h"

namespace xinglin {

/// The rules that ask for attention most often, the noisiest first. GUI thread.
class FatigueModel final : public TableModel
{
    Q_OBJECT

public:
    enum Column { Rule, Orders, Occurrences, Share, FalseAlarm, Folded, KeptAway, Acknowledge, ColumnCount };

    using TableModel::TableModel;

    void setBoard(FatigueBoard board);
    const FatigueBoard &board() const { return m_board; }
    const FatigueRule &rule(int row) const { return m_board.rules[static_cast<std::size_t>(row)]; }

protected:
    int rows() const override { return static_cast<int>(m_board.rules.size()); }
    int columns() const override { return ColumnCount; }
    QString title(int column) const override;
    QString text(int row, int column) const override;
    QString tip(int row, int column) const override;
    bool isNumber(int column) const override { return column != Rule; }
    QVariant sortKey(int row, int column) const override;

private:
    FatigueBoard m_board;
};

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/cell_delegate.h"

namespace xinglin {

/// A row of the queue in two lines: severity, person and unit with the running clock at the end; below it the
/// rule and the owner. A group is one line with its count.
class OrderDelegate final : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintContent(QPainter *painter, const QRect &area, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;

private:
    void paintGroup(QPainter *painter, const QRect &area, const QModelIndex &index) const;
    void paintClock(QPainter *painter, QRect &line, const QModelIndex &index) const;
};

}  // namespace xinglin

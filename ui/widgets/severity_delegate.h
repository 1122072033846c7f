// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/cell_delegate.h"

namespace xinglin {

/// The mark of SeverityRole before the cell's own word.
class SeverityDelegate final : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

protected:
    void paintContent(QPainter *painter, const QRect &area, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;
};

}  // namespace xinglin

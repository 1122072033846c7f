// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/cell_delegate.h"

namespace xinglin {

/// A row of two lines: the text, and below it the quieter SecondaryRole.
class TwoLineDelegate final : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintContent(QPainter *painter, const QRect &area, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;
};

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/cell_delegate.h"

namespace xinglin {

/// A ScoreCell: bar on the scale of scoreShare() in the score's colour, whisker for its interval, number at
/// the right.
class ScoreDelegate final : public CellDelegate
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/two_line_delegate.h"

#include "ui/models/cells.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace xinglin {

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {160, 44};
}

void TwoLineDelegate::paintContent(QPainter *painter, const QRect &area, const QStyleOptionViewItem &,
                                   const QModelIndex &index) const
{
    const QRect upper(area.left(), area.top() + 4, area.width(), 18);
    const QRect lower(area.left(), area.top() + 22, area.width(), 18);
    const QFont strong = Theme::font(look::body, true), quiet = Theme::font(look::small);
    painter->setFont(strong);
    painter->setPen(theme().colour(ColourRole::text));
    painter->drawText(
        upper, int(Qt::AlignLeft | Qt::AlignVCenter),
        QFontMetrics(strong).elidedText(index.data().toString(), Qt::ElideRight, upper.width()));
    painter->setFont(quiet);
    painter->setPen(theme().colour(ColourRole::secondary));
    painter->drawText(
        lower, int(Qt::AlignLeft | Qt::AlignVCenter),
        QFontMetrics(quiet).elidedText(index.data(SecondaryRole).toString(), Qt::ElideRight, lower.width()));
}

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/trend_delegate.h"

#include "ui/models/cells.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace xinglin {

QSize TrendDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {84, look::row};
}

void TrendDelegate::paintContent(QPainter *painter, const QRect &area, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const auto cell = index.data(TrendRole).value<TrendCell>();
    const auto direction = cell.direction();
    if (!direction) {
        paintQuiet(painter, area, cell.text(), Qt::AlignRight, option);
        return;
    }
    const QColor ink = theme().colour(*direction == 0 ? ColourRole::secondary : ColourRole::text);
    const QColor mark = *direction > 0 ? theme().score(100.0) : *direction < 0 ? theme().score(0.0) : ink;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(mark, 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF middle(area.left() + 6.0, area.center().y() + 0.5);
    const double lift = -4.0 * *direction;
    const QPointF tip = middle + QPointF(5, lift), tail = middle - QPointF(5, lift);
    painter->drawLine(tail, tip);
    if (*direction == 0) {
        painter->drawPolyline(QPolygonF() << tip + QPointF(-3.5, -3.5) << tip << tip + QPointF(-3.5, 3.5));
    } else {
        painter->drawPolyline(QPolygonF() << tip + QPointF(-5, 0) << tip << tip - QPointF(0, lift / 4 * 5));
    }
    painter->setPen(ink);
    painter->drawText(area, int(Qt::AlignRight | Qt::AlignVCenter), cell.text());
}

}  // namespace xinglin

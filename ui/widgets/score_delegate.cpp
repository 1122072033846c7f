// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/score_delegate.h"

#include "ui/models/cells.h"
#include "ui/models/format.h"
#include "ui/widgets/theme.h"

#include <QPainter>

#include <algorithm>

namespace xinglin {

QSize ScoreDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {150, look::row};
}

void ScoreDelegate::paintContent(QPainter *painter, const QRect &area, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const auto cell = index.data(ScoreRole).value<ScoreCell>();
    if (!cell.value || cell.suppressed) {
        paintQuiet(painter, area, cell.text(), Qt::AlignLeft, option);
        return;
    }
    const int numberWidth = option.fontMetrics.horizontalAdvance(QStringLiteral("100")) + look::s;
    const QRectF track(area.left(), area.center().y() - 3.0, area.width() - numberWidth, 8.0);
    const auto x = [&](double score) {
        return track.left() + std::max(scoreShare(score), 0.04) * track.width();
    };

    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme().colour(ColourRole::line));
    painter->drawRoundedRect(track, 4, 4);
    painter->setBrush(theme().score(scoreShare(*cell.value) * 100.0));
    painter->drawRoundedRect(QRectF(track.topLeft(), QPointF(x(*cell.value), track.bottom())), 4, 4);
    const QColor ink = theme().colour(ColourRole::text);
    if (cell.low && cell.high) {
        painter->setPen(QPen(ink, 1.5));
        const double y = track.center().y();
        painter->drawLine(QPointF(x(*cell.low), y), QPointF(x(*cell.high), y));
        for (const double end : {*cell.low, *cell.high})
            painter->drawLine(QPointF(x(end), y - 4), QPointF(x(end), y + 4));
    }
    painter->setPen(ink);
    painter->drawText(area, int(Qt::AlignRight | Qt::AlignVCenter), format::number(*cell.value, 0));
}

}  // namespace xinglin

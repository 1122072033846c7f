// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/strip_delegate.h"

#include "ui/models/cells.h"
#include "ui/models/format.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace xinglin {
namespace {

/// Where the i-th of n days stands in the area.
QRectF slot(const QRect &area, std::size_t i, std::size_t n)
{
    const double width = std::min(static_cast<double>(area.width()) / static_cast<double>(n), 8.0);
    return {area.left() + static_cast<double>(i) * width, area.top() + 5.0, std::max(width - 1.0, 1.0),
            area.height() - 10.0};
}

}  // namespace

QSize StripDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {30 * 5 + 2 * look::s, look::row};
}

void StripDelegate::paintContent(QPainter *painter, const QRect &area, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const auto cell = index.data(StripRole).value<StripCell>();
    const bool isAny =
        std::any_of(cell.days.begin(), cell.days.end(), [](const auto &d) { return d.has_value(); });
    if (!isAny) {
        paintQuiet(painter, area, format::noData(), Qt::AlignLeft, option);
        return;
    }
    painter->setPen(Qt::NoPen);
    for (std::size_t i = 0; i < cell.days.size(); ++i) {
        QRectF place = slot(area, i, cell.days.size());
        if (!cell.days[i]) {
            painter->setBrush(theme().colour(ColourRole::strongLine));
            painter->drawRect(QRectF(place.left(), place.bottom() - 1.0, place.width(), 1.0));
            continue;
        }
        const double share = std::max(scoreShare(*cell.days[i]), 0.12);
        place.setTop(place.bottom() - share * place.height());
        painter->setBrush(theme().score(scoreShare(*cell.days[i]) * 100.0));
        painter->drawRect(place);
    }
}

bool StripDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                              const QModelIndex &index)
{
    const auto cell = index.data(StripRole).value<StripCell>();
    if (event->type() != QEvent::ToolTip || cell.days.empty())
        return CellDelegate::helpEvent(event, view, option, index);
    const QRect area = contentOf(option.rect);
    for (std::size_t i = 0; i < cell.days.size(); ++i) {
        const QRectF place = slot(area, i, cell.days.size());
        if (event->pos().x() > place.right() + 1.0)
            continue;
        const Day day = cell.last - static_cast<int>(cell.days.size() - 1 - i);
        QToolTip::showText(event->globalPos(),
                           format::day(day) + QStringLiteral(": ") + format::number(cell.days[i], 0), view);
        return true;
    }
    return CellDelegate::helpEvent(event, view, option, index);
}

}  // namespace xinglin

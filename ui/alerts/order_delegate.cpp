// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/order_delegate.h"

#include "ui/models/cells.h"
#include "ui/models/format.h"
#include "ui/models/order_queue_model.h"
#include "ui/models/order_words.h"
#include "ui/widgets/severity.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace xinglin {
namespace {

constexpr int kMark = 16;
constexpr int kWordWidth = 22;
constexpr int kRowHeight = 52;

int drawText(QPainter *painter, const QRect &line, const QFont &font, const QColor &colour,
             const QString &text, Qt::Alignment alignment = Qt::AlignLeft)
{
    painter->setFont(font);
    painter->setPen(colour);
    const QFontMetrics metrics(font);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, line.width());
    painter->drawText(line, int(alignment | Qt::AlignVCenter), shown);
    return metrics.horizontalAdvance(shown);
}

QString cell(const QModelIndex &index, int column)
{
    return index.sibling(index.row(), column).data().toString();
}

}  // namespace

QSize OrderDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {240, kRowHeight};
}

void OrderDelegate::paintClock(QPainter *painter, QRect &line, const QModelIndex &index) const
{
    const QString clock = index.data(ClockRole).toString();
    if (clock.isEmpty())
        return;
    const auto state = static_cast<words::ClockState>(index.data(ClockStateRole).toInt());
    const ColourRole role = state == words::ClockState::breached ? ColourRole::p0
                            : state == words::ClockState::soon   ? ColourRole::p1
                                                                 : ColourRole::text;
    const QFont font = Theme::font(look::body, state != words::ClockState::running);
    const int width = QFontMetrics(font).horizontalAdvance(clock) + look::s;
    drawText(painter, line.adjusted(line.width() - width, 0, 0, 0), font, theme().colour(role), clock,
             Qt::AlignRight);
    line.setRight(line.right() - width - look::xs);
}

void OrderDelegate::paintGroup(QPainter *painter, const QRect &area, const QModelIndex &index) const
{
    const auto severity = severityOf(static_cast<AlertSeverity>(index.data(SeverityRole).toInt()));
    paintSeverityMark(painter, QRectF(area.left(), area.center().y() - kMark / 2.0, kMark, kMark), severity,
                      theme());
    QRect line = area.adjusted(kMark + look::s, 0, 0, 0);
    paintClock(painter, line, index);
    const QString count = index.data(SecondaryRole).toString();
    const QFont quiet = Theme::font(look::small);
    const int width = QFontMetrics(quiet).horizontalAdvance(count) + look::s;
    QRect name = line.adjusted(0, 0, -width, 0);
    drawText(painter, name, Theme::font(look::body, true), theme().colour(ColourRole::text),
             cell(index, OrderQueueModel::Person));
    drawText(painter, line, quiet, theme().colour(ColourRole::secondary), count, Qt::AlignRight);
}

void OrderDelegate::paintContent(QPainter *painter, const QRect &area, const QStyleOptionViewItem &,
                                 const QModelIndex &index) const
{
    if (index.data(IsLoadingRole).toBool()) {
        drawText(painter, area, Theme::font(), theme().colour(ColourRole::noData), QStringLiteral("…"));
        return;
    }
    if (index.model()->hasChildren(index)) {
        paintGroup(painter, area, index);
        return;
    }
    const auto severity = severityOf(static_cast<AlertSeverity>(index.data(SeverityRole).toInt()));
    const int middle = area.top() + area.height() / 2;
    QRect upper(area.left(), middle - 21, area.width(), 20);
    QRect lower(area.left(), middle + 1, area.width(), 18);
    paintSeverityMark(painter, QRectF(upper.left(), upper.center().y() - kMark / 2.0 + 1, kMark, kMark),
                      severity, theme());
    const int indent = kMark + look::xs;
    upper.setLeft(upper.left() + indent);
    const QColor marked = theme().colour(severityRole(severity));
    drawText(painter, upper, Theme::font(look::small, true), marked, severityWord(severity));
    upper.setLeft(upper.left() + kWordWidth + look::xs);
    paintClock(painter, upper, index);
    const int name = drawText(painter, upper, Theme::font(look::body, true), theme().colour(ColourRole::text),
                              cell(index, OrderQueueModel::Person));
    QRect unit = upper.adjusted(name + look::s, 0, 0, 0);
    if (unit.width() > look::xl)
        drawText(painter, unit, Theme::font(look::small), theme().colour(ColourRole::secondary),
                 cell(index, OrderQueueModel::Unit));
    lower.setLeft(lower.left() + indent + kWordWidth + look::xs);
    const QString aside = index.data(AsideRole).toString();
    const QFont quiet = Theme::font(look::small);
    const int wanted = QFontMetrics(quiet).horizontalAdvance(aside) + look::xs;
    const int width = std::min(wanted, lower.width() / 2);
    drawText(painter, lower.adjusted(lower.width() - width, 0, 0, 0), quiet,
             theme().colour(ColourRole::secondary), aside, Qt::AlignRight);
    drawText(painter, lower.adjusted(0, 0, -width - look::s, 0), quiet, theme().colour(ColourRole::text),
             index.data(SecondaryRole).toString());
}

}  // namespace xinglin

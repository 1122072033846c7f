// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/cell_delegate.h"

#include "ui/widgets/theme.h"

#include <QApplication>
#include <QPainter>

namespace xinglin {

CellDelegate::CellDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    QStyleOptionViewItem filled(option);
    initStyleOption(&filled, index);
    filled.text.clear();
    filled.icon = {};
    const QStyle *style = filled.widget ? filled.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &filled, painter, filled.widget);
    painter->save();
    painter->setFont(filled.font);
    paintContent(painter, contentOf(option.rect), filled, index);
    painter->restore();
}

QRect CellDelegate::contentOf(const QRect &cell)
{
    constexpr int kStyleMargin = 3;  // what the style puts around a text beside the sheet's padding
    return cell.adjusted(look::s + kStyleMargin, 0, -look::s - kStyleMargin, -1);
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {120, look::row};
}

void CellDelegate::paintQuiet(QPainter *painter, const QRect &area, const QString &text,
                              Qt::Alignment alignment, const QStyleOptionViewItem &option) const
{
    painter->setPen(m_theme.colour(ColourRole::noData));
    painter->drawText(area, int(alignment | Qt::AlignVCenter),
                      option.fontMetrics.elidedText(text, Qt::ElideRight, area.width()));
}

}  // namespace xinglin

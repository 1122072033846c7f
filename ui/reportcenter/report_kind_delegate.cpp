// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reportcenter/report_kind_delegate.h"

#include "ui/models/cells.h"
#include "ui/reportcenter/report_kind_model.h"
#include "ui/widgets/theme.h"

#include <QAbstractScrollArea>
#include <QFontMetrics>
#include <QPainter>

namespace xinglin {
namespace {

constexpr int kIcon = 20;
constexpr int kScrollBar = 14;
constexpr int kMostLines = 4 * look::xl;  ///< of a question, in pixels

}  // namespace

QSize ReportKindDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractScrollArea *>(option.widget);
    // With room for a scroll bar, which comes only when the heights are known.
    const int width = view != nullptr ? std::min(view->viewport()->width(), view->width() - kScrollBar)
                                      : option.rect.width();
    const QRect room(0, 0, width - 2 * look::m - kIcon - look::s, kMostLines);
    const QRect text = QFontMetrics(Theme::font(look::small))
                           .boundingRect(room, Qt::TextWordWrap, index.data(SecondaryRole).toString());
    return {width, 2 * look::s + kIcon + look::xs + text.height() + look::xs};
}

void ReportKindDelegate::paintContent(QPainter *painter, const QRect &area, const QStyleOptionViewItem &,
                                      const QModelIndex &index) const
{
    const auto *kinds = qobject_cast<const ReportKindModel *>(index.model());
    const QRect inner = area.adjusted(0, look::s, 0, -look::s);
    if (kinds != nullptr) {
        const QIcon icon =
            theme().icon(ReportKindModel::iconOf(kinds->kind(index.row())), ColourRole::accent);
        icon.paint(painter, QRect(inner.left(), inner.top(), kIcon, kIcon));
    }
    const QRect title = inner.adjusted(kIcon + look::s, 0, 0, 0);
    painter->setFont(Theme::font(look::body, true));
    painter->setPen(theme().colour(ColourRole::text));
    painter->drawText(QRect(title.left(), title.top(), title.width(), kIcon),
                      Qt::AlignLeft | Qt::AlignVCenter, index.data().toString());
    painter->setFont(Theme::font(look::small));
    painter->setPen(theme().colour(ColourRole::secondary));
    painter->drawText(title.adjusted(0, kIcon + look::xs, 0, 0),
                      Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, index.data(SecondaryRole).toString());
}

}  // namespace xinglin

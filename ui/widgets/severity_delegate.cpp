// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/severity_delegate.h"

#include "ui/models/cells.h"
#include "ui/widgets/severity.h"

#include <QPainter>

namespace xinglin {

void SeverityDelegate::paintContent(QPainter *painter, const QRect &area, const QStyleOptionViewItem &,
                                    const QModelIndex &index) const
{
    constexpr int kMark = 12;
    const Severity severity = severityOf(static_cast<AlertSeverity>(index.data(SeverityRole).toInt()));
    const QRectF square(area.left(), area.center().y() - kMark / 2.0 + 0.5, kMark, kMark);
    paintSeverityMark(painter, square, severity, theme());
    painter->setPen(theme().colour(ColourRole::text));
    painter->drawText(area.adjusted(kMark + look::s, 0, 0, 0), int(Qt::AlignLeft | Qt::AlignVCenter),
                      index.data().toString());
}

}  // namespace xinglin

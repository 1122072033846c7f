// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/render/page_painter.h"

#include "reports/charts/chart_painter.h"

#include <QImage>
#include <QPainter>

#include <cmath>
#include <numbers>

namespace xinglin {
namespace {

QPolygonF regularPolygon(const QRectF &box, int corners, double turn)
{
    QPolygonF polygon;
    const double radius = box.width() / 2;
    for (int i = 0; i < corners; ++i) {
        const double angle = 2.0 * std::numbers::pi * (i + turn) / corners;
        polygon.append(box.center() + QPointF(radius * std::sin(angle), -radius * std::cos(angle)));
    }
    return polygon;
}

}  // namespace

QColor PagePainter::colourOf(Ink ink) const
{
    switch (ink) {
    case Ink::text: return m_palette.text;
    case Ink::secondary: return m_palette.secondary;
    case Ink::accent: return m_palette.accent;
    case Ink::onAccent: return m_palette.onAccent;
    case Ink::line: return m_palette.line;
    case Ink::strongLine: return m_palette.strongLine;
    case Ink::canvas: return m_palette.canvas;
    case Ink::noData: return m_palette.noData;
    case Ink::p0: return m_palette.p0;
    case Ink::p1: return m_palette.p1;
    case Ink::p2: return m_palette.p2;
    case Ink::info: return m_palette.info;
    case Ink::good: return m_palette.good;
    }
    return m_palette.text;
}

/// P0 octagon, P1 triangle, P2 diamond, info circle, good check, no data dashed circle, late clock.
void PagePainter::paintMark(QPainter &painter, const MarkItem &item) const
{
    const QColor colour = colourOf(inkOf(item.mark));
    const QRectF &box = item.box;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    switch (item.mark) {
    case Mark::p0: painter.drawPolygon(regularPolygon(box, 8, 0.5)); break;
    case Mark::p1: painter.drawPolygon(regularPolygon(box.translated(0, box.height() * 0.08), 3, 0.0)); break;
    case Mark::p2: painter.drawPolygon(regularPolygon(box, 4, 0.0)); break;
    case Mark::info: painter.drawEllipse(box.adjusted(1, 1, -1, -1)); break;
    case Mark::good: {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colour, box.width() * 0.18, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const auto at = [&box](double x, double y) {
            return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
        };
        painter.drawPolyline(QPolygonF({at(0.12, 0.55), at(0.4, 0.82), at(0.9, 0.2)}));
        break;
    }
    case Mark::noData: {
        painter.setBrush(Qt::NoBrush);
        QPen pen(colour, box.width() * 0.12);
        pen.setDashPattern({2.0, 1.6});
        painter.setPen(pen);
        painter.drawEllipse(box.adjusted(1, 1, -1, -1));
        break;
    }
    case Mark::late: {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colour, box.width() * 0.13, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawEllipse(box.adjusted(0.4, 0.4, -0.4, -0.4));
        const QPointF middle = box.center();
        painter.drawPolyline(QPolygonF(
            {middle - QPointF(0, box.height() * 0.3), middle, middle + QPointF(box.width() * 0.22, 0)}));
        break;
    }
    case Mark::none: break;
    }
    painter.setBrush(Qt::NoBrush);
}

void PagePainter::paint(QPainter &painter, const PaperPage &page) const
{
    for (const PageItem &item : page.items)
        paint(painter, item);
}

void PagePainter::paint(QPainter &painter, const PageItem &item) const
{
    if (const auto *text = std::get_if<TextItem>(&item)) {
        if (!text->text.isEmpty())
            m_type.draw(painter, text->baseline, text->text, text->style, colourOf(text->ink));
    } else if (const auto *box = std::get_if<BoxItem>(&item)) {
        painter.setPen(box->outlined ? QPen(colourOf(box->fill), 0.8) : QPen(Qt::NoPen));
        painter.setBrush(box->outlined ? QBrush(Qt::NoBrush) : QBrush(colourOf(box->fill)));
        if (box->radius > 0.0)
            painter.drawRoundedRect(box->box, box->radius, box->radius);
        else
            painter.drawRect(box->box);
        painter.setBrush(Qt::NoBrush);
    } else if (const auto *rule = std::get_if<RuleItem>(&item)) {
        QPen pen(colourOf(rule->ink), rule->width);
        pen.setCapStyle(Qt::FlatCap);
        if (rule->dotted)
            pen.setDashPattern({1.5, 3.0});
        painter.setPen(pen);
        painter.drawLine(rule->from, rule->to);
    } else if (const auto *mark = std::get_if<MarkItem>(&item)) {
        paintMark(painter, *mark);
    } else if (const auto *chart = std::get_if<ChartItem>(&item)) {
        ChartPainter(m_palette, m_type).paint(painter, chart->box, *chart->chart);
    } else if (const auto *picture = std::get_if<PictureItem>(&item)) {
        painter.drawImage(picture->box, QImage::fromData(picture->picture->bytes));
    }
}

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/readout_item.h"

#include "ui/charts/spot_text.h"
#include "ui/models/format.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace xinglin {
namespace {

/// Digits that tell neighbouring pixels apart, at most two.
int decimalsOf(const PlotData &data)
{
    const double range = data.yHigh - data.yLow;
    return range >= 200.0 ? 0 : range >= 5.0 ? 1 : 2;
}

}  // namespace

ReadoutItem::ReadoutItem(const Theme &theme, const PlotItem &plot, QGraphicsItem *parent)
    : QGraphicsItem(parent)
    , m_theme(theme)
    , m_plot(plot)
{
    setZValue(10);
}

void ReadoutItem::setBounds(const QRectF &bounds)
{
    prepareGeometryChange();
    m_bounds = bounds;
}

void ReadoutItem::setSelection(const QRectF &rect)
{
    m_selection = rect;
    update();
}

void ReadoutItem::pointAt(double pixel)
{
    const bool wasShown = !m_lines.isEmpty();
    m_lines.clear();
    m_marks.clear();
    const QRectF area = m_plot.plotArea();
    if (m_plot.data() && pixel >= area.left() && pixel <= area.right()) {
        const PlotFrame frame = m_plot.frame();
        collect(frame.xLow + (pixel - area.left()) / area.width() * (frame.xHigh - frame.xLow));
    }
    if (wasShown || !m_lines.isEmpty())
        update();
}

void ReadoutItem::collect(double x)
{
    const PlotFrame frame = m_plot.frame();
    const PlotData &data = frame.data;
    // The nearest point of all gives the time; other series join when they have a point there.
    double when = 0.0, distance = -1.0;
    for (const SeriesPyramid &points : data.series) {
        if (points.size() == 0)
            continue;
        const double at = points.x(points.nearest(x));
        if (distance < 0.0 || std::abs(at - x) < distance) {
            when = at;
            distance = std::abs(at - x);
        }
    }
    const double reach = (frame.xHigh - frame.xLow) * 0.02;
    if (distance < 0.0 || distance > std::max(reach, data.pitch))
        return;
    m_at = frame.x(when);
    m_lines << placeText(data.spec, when);
    const int decimals = decimalsOf(data);
    const QString unit = unitOfLabel(data.spec.yLabel);
    for (std::size_t i = 0; i < data.series.size(); ++i) {
        const SeriesPyramid &points = data.series[i];
        if (points.size() == 0)
            continue;
        const std::size_t p = points.nearest(when);
        if (std::abs(points.x(p) - when) > data.pitch * 0.75)
            continue;
        QString line =
            data.spec.series[i].name + QStringLiteral(": ") + format::number(points.y(p), decimals) + unit;
        if (points.low(p) < points.high(p))
            line += QStringLiteral(" (") + format::interval(points.low(p), points.high(p), decimals) +
                    QLatin1Char(')');
        m_lines << line;
        m_marks.push_back({i, QPointF(frame.x(points.x(p)), frame.y(points.y(p)))});
    }
}

void ReadoutItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF area = m_plot.plotArea();
    if (!m_selection.isEmpty()) {
        QColor fill = m_theme.colour(ColourRole::accent);
        fill.setAlphaF(0.15f);
        painter->setPen(QPen(m_theme.colour(ColourRole::accent), 1.0));
        painter->setBrush(fill);
        painter->drawRect(m_selection);
    }
    if (m_lines.isEmpty())
        return;
    painter->setPen(QPen(m_theme.colour(ColourRole::strongLine), 1.0));
    painter->drawLine(QPointF(m_at, area.top()), QPointF(m_at, area.bottom()));
    const PlotFrame frame = m_plot.frame();
    if (frame.data.spec.kind == ChartSpec::Kind::line) {
        painter->setBrush(m_theme.colour(ColourRole::surface));
        for (const Mark &mark : m_marks) {
            painter->setPen(QPen(frame.colourOf(frame.data.spec.series[mark.series]), 2.0));
            painter->drawEllipse(mark.place, 4.0, 4.0);
        }
    }
    const QFont font = Theme::font(look::small);
    const QFontMetricsF metrics(font);
    double width = 0.0;
    for (const QString &line : m_lines)
        width = std::max(width, metrics.horizontalAdvance(line));
    QRectF box(0, 0, width + 2 * look::s,
               static_cast<double>(m_lines.size()) * metrics.lineSpacing() + 2 * look::xs);
    const bool isRight = m_at + look::m + box.width() < m_bounds.right();
    box.moveTopLeft(
        {isRight ? m_at + look::m : std::max(0.0, m_at - look::m - box.width()), area.top() + look::xs});
    painter->setPen(QPen(m_theme.colour(ColourRole::strongLine), 1.0));
    painter->setBrush(m_theme.colour(ColourRole::raised));
    painter->drawRoundedRect(box, 4, 4);
    painter->setFont(font);
    painter->setPen(m_theme.colour(ColourRole::text));
    double y = box.top() + look::xs + metrics.ascent();
    for (const QString &line : m_lines) {
        painter->drawText(QPointF(box.left() + look::s, y), line);
        y += metrics.lineSpacing();
    }
}

}  // namespace xinglin

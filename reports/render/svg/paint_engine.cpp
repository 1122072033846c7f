// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/render/svg/paint_engine.h"

#include "reports/document/document.h"
#include "reports/render/svg/inks.h"

#include <QPainterPath>

#include <cmath>

namespace xinglin::svg {
namespace {

QString pairText(const QPointF &point)
{
    return shortNumber(point.x()) + QLatin1Char(',') + shortNumber(point.y());
}

QString pathData(const QPainterPath &path)
{
    QString data;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        switch (element.type) {
        case QPainterPath::MoveToElement: data += QLatin1Char('M') + pairText(element); break;
        case QPainterPath::LineToElement: data += QLatin1Char('L') + pairText(element); break;
        case QPainterPath::CurveToElement: data += QLatin1Char('C') + pairText(element); break;
        case QPainterPath::CurveToDataElement: data += QLatin1Char(' ') + pairText(element); break;
        }
    }
    return data;
}

}  // namespace

QString shortNumber(double value)
{
    const double rounded = std::round(value * 100.0) / 100.0;
    return QString::number(rounded == 0.0 ? 0.0 : rounded, 'g', 9);
}

QString escaped(const QString &text)
{
    QString out;
    const QString clean = printable(text);
    out.reserve(clean.size());
    for (qsizetype i = 0; i < clean.size(); ++i) {
        const QChar c = clean[i];
        if (c == QLatin1Char('&'))
            out += QLatin1String("&amp;");
        else if (c == QLatin1Char('<'))
            out += QLatin1String("&lt;");
        else if (c == QLatin1Char('>'))
            out += QLatin1String("&gt;");
        else if (c == QLatin1Char('"'))
            out += QLatin1String("&quot;");
        else if (c.unicode() == 0xfffe || c.unicode() == 0xffff)
            out += QChar(QChar::ReplacementCharacter);  // no sign of XML
        else if (c.isHighSurrogate() && i + 1 < clean.size() && clean[i + 1].isLowSurrogate())
            out += QStringView(clean).mid(i++, 2);
        else
            out += c.isSurrogate() ? QChar(QChar::ReplacementCharacter) : c;
    }
    return out;
}

PaintEngine::PaintEngine(Inks &inks)
    : QPaintEngine(AllFeatures)
    , m_inks(inks)
{}

bool PaintEngine::begin(QPaintDevice *)
{
    m_pen = QPen(Qt::NoPen);
    m_brush = QBrush(Qt::NoBrush);
    m_transform = {};
    return true;
}

void PaintEngine::updateState(const QPaintEngineState &now)
{
    const DirtyFlags flags = now.state();
    if (flags & DirtyTransform)
        m_transform = now.transform();
    if (flags & DirtyPen)
        m_pen = now.pen();
    if (flags & DirtyBrush)
        m_brush = now.brush();
    if (flags & DirtyHints)
        m_isCrisp = !(now.renderHints() & QPainter::Antialiasing);
}

QString PaintEngine::penAttributes() const
{
    const double width = m_pen.widthF() > 0.0 ? m_pen.widthF() : 1.0;
    QString text = QStringLiteral(" stroke-width=\"%1\"").arg(shortNumber(width));
    if (m_pen.capStyle() != Qt::SquareCap)
        text += m_pen.capStyle() == Qt::RoundCap ? QLatin1String(" stroke-linecap=\"round\"")
                                                 : QLatin1String(" stroke-linecap=\"butt\"");
    if (m_pen.joinStyle() == Qt::RoundJoin)
        text += QLatin1String(" stroke-linejoin=\"round\"");
    else if (m_pen.joinStyle() != Qt::BevelJoin)
        text += QLatin1String(" stroke-linejoin=\"miter\"");
    if (m_pen.style() != Qt::SolidLine) {
        QStringList dashes;
        for (const double dash : m_pen.dashPattern())
            dashes += shortNumber(dash * width);
        text += QStringLiteral(" stroke-dasharray=\"%1\"").arg(dashes.join(QLatin1Char(' ')));
    }
    return text;
}

void PaintEngine::element(const QString &shape, bool fills)
{
    std::optional<QColor> fill, stroke;
    if (fills && m_brush.style() != Qt::NoBrush)
        fill = m_brush.color();
    if (m_pen.style() != Qt::NoPen)
        stroke = m_pen.color();
    if (!fill && !stroke)
        return;
    m_out += QLatin1Char('<') + shape + m_inks.attributes(fill, stroke);
    if (stroke)
        m_out += penAttributes();
    if (m_isCrisp)
        m_out += QLatin1String(" shape-rendering=\"crispEdges\"");
    m_out += QLatin1String("/>\n");
}

void PaintEngine::drawPath(const QPainterPath &path)
{
    if (path.isEmpty())
        return;
    QString shape = QStringLiteral("path d=\"%1\"").arg(pathData(m_transform.map(path)));
    if (path.fillRule() == Qt::OddEvenFill)
        shape += QLatin1String(" fill-rule=\"evenodd\"");
    element(shape, true);
}

void PaintEngine::drawEllipse(const QRectF &box)
{
    if (m_transform.type() > QTransform::TxScale) {
        QPaintEngine::drawEllipse(box);
        return;
    }
    const QRectF at = m_transform.mapRect(box);
    element(QStringLiteral("ellipse cx=\"%1\" cy=\"%2\" rx=\"%3\" ry=\"%4\"")
                .arg(shortNumber(at.center().x()), shortNumber(at.center().y()), shortNumber(at.width() / 2),
                     shortNumber(at.height() / 2)),
            true);
}

void PaintEngine::drawPolygon(const QPointF *points, int count, PolygonDrawMode mode)
{
    QStringList places;
    for (int i = 0; i < count; ++i)
        places += pairText(m_transform.map(points[i]));
    const bool isLine = mode == PolylineMode;
    element(QStringLiteral("%1 points=\"%2\"")
                .arg(isLine ? QLatin1String("polyline") : QLatin1String("polygon"),
                     places.join(QLatin1Char(' '))),
            !isLine);
}

void PaintEngine::drawRects(const QRectF *boxes, int count)
{
    for (int i = 0; i < count; ++i) {
        const QRectF box = boxes[i].normalized();
        if (m_transform.type() > QTransform::TxScale) {
            QPainterPath path;
            path.addRect(box);
            drawPath(path);
            continue;
        }
        const QRectF at = m_transform.mapRect(box);
        element(QStringLiteral("rect x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\"")
                    .arg(shortNumber(at.x()), shortNumber(at.y()), shortNumber(at.width()),
                         shortNumber(at.height())),
                true);
    }
}

void PaintEngine::drawLines(const QLineF *lines, int count)
{
    for (int i = 0; i < count; ++i) {
        const QPointF from = m_transform.map(lines[i].p1()), to = m_transform.map(lines[i].p2());
        element(
            QStringLiteral("line x1=\"%1\" y1=\"%2\" x2=\"%3\" y2=\"%4\"")
                .arg(shortNumber(from.x()), shortNumber(from.y()), shortNumber(to.x()), shortNumber(to.y())),
            false);
    }
}

void PaintEngine::drawTextItem(const QPointF &place, const QTextItem &item)
{
    drawSet(place, item.text(), item.font().pointSizeF(), item.font().bold(), item.width(), m_pen.color());
}

void PaintEngine::drawSet(const QPointF &origin, QStringView text, double size, bool bold, double width,
                          const QColor &colour)
{
    syncState();
    if (text.isEmpty())
        return;
    QString place = QStringLiteral("x=\"%1\" y=\"%2\"");
    if (m_transform.type() > QTransform::TxTranslate) {
        place += QStringLiteral(" transform=\"matrix(%1 %2 %3 %4 %5 %6)\"")
                     .arg(shortNumber(m_transform.m11()), shortNumber(m_transform.m12()),
                          shortNumber(m_transform.m21()), shortNumber(m_transform.m22()),
                          shortNumber(m_transform.dx()), shortNumber(m_transform.dy()));
        place = place.arg(shortNumber(origin.x()), shortNumber(origin.y()));
    } else {
        const QPointF at = m_transform.map(origin);
        place = place.arg(shortNumber(at.x()), shortNumber(at.y()));
    }
    m_out += QStringLiteral("<text %1 font-size=\"%2\"").arg(place, shortNumber(size));
    if (bold)
        m_out += QLatin1String(" font-weight=\"bold\"");
    if (width > 0.0)
        m_out +=
            QStringLiteral(" textLength=\"%1\" lengthAdjust=\"spacingAndGlyphs\"").arg(shortNumber(width));
    m_out += m_inks.attributes(colour, std::nullopt) + QLatin1Char('>') + escaped(text.toString()) +
             QLatin1String("</text>\n");
}

}  // namespace xinglin::svg

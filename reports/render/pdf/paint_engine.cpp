// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/render/pdf/paint_engine.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace xinglin::pdf {
namespace {

constexpr double kPicturePixels = 3.0;  // a point, where an area has to be painted as a picture

int inSteps(double opacity)
{
    return static_cast<int>(std::lround(std::clamp(opacity, 0.0, 1.0) * 255.0));
}

/// A gradient along a line whose colours all have the same opacity.
bool isPlainGradient(const QBrush &brush)
{
    if (brush.style() != Qt::LinearGradientPattern || brush.gradient()->spread() != QGradient::PadSpread ||
        brush.gradient()->coordinateMode() != QGradient::LogicalMode)
        return false;
    const QGradientStops stops = brush.gradient()->stops();
    return std::all_of(stops.begin(), stops.end(), [&stops](const QGradientStop &stop) {
        return stop.second.alpha() == stops.first().second.alpha();
    });
}

QTransform onto(const QRectF &box)
{
    return QTransform(box.width(), 0, 0, box.height(), box.left(), box.top());
}

}  // namespace

PaintEngine::PaintEngine(GraphicsResources &graphics, TextShaper &shaper)
    : QPaintEngine(AllFeatures)
    , m_graphics(graphics)
    , m_shaper(shaper)
{}

bool PaintEngine::begin(QPaintDevice *)
{
    m_pen = QPen();
    m_brush = QBrush(Qt::NoBrush);
    m_brushOrigin = {};
    m_transform = {};
    m_opacity = 1.0;
    m_clips.clear();
    m_isClipping = true;
    if (m_page)
        m_page->setClips({});
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
    if (flags & DirtyBrushOrigin)
        m_brushOrigin = now.brushOrigin();
    if (flags & DirtyOpacity)
        m_opacity = now.opacity();
    if (flags & (DirtyClipPath | DirtyClipRegion | DirtyClipEnabled))
        updateClip(now);
}

void PaintEngine::updateClip(const QPaintEngineState &now)
{
    const DirtyFlags flags = now.state();
    if (flags & DirtyClipEnabled)
        m_isClipping = now.isClipEnabled();
    if (flags & (DirtyClipPath | DirtyClipRegion)) {
        m_isClipping = true;
        QPainterPath path;
        if (flags & DirtyClipPath)
            path = now.clipPath();
        else
            path.addRegion(now.clipRegion());
        if (now.clipOperation() != Qt::IntersectClip)
            m_clips.clear();
        if (now.clipOperation() != Qt::NoClip)
            m_clips.push_back(now.transform().map(path));
    }
    m_page->setClips(m_isClipping ? m_clips : std::vector<QPainterPath>());
}

double PaintEngine::scale() const
{
    return std::sqrt(std::abs(m_transform.determinant()));
}

bool PaintEngine::isBent() const
{
    if (m_pen.isCosmetic() || m_transform.type() <= QTransform::TxTranslate)
        return false;
    const double along = std::hypot(m_transform.m11(), m_transform.m12());
    const double across = std::hypot(m_transform.m21(), m_transform.m22());
    const double skew = m_transform.m11() * m_transform.m21() + m_transform.m12() * m_transform.m22();
    return std::abs(along - across) > 1e-6 * along || std::abs(skew) > 1e-6 * along * across;
}

void PaintEngine::useOpacity(int fill, int stroke)
{
    const bool isOpaque = fill == 255 && stroke == 255;
    // Opaque again after something that was not takes a state that says so.
    const bool isPlain = isOpaque && !m_graphics.usesTransparency();
    m_page->setOpacity(isPlain ? 0 : m_graphics.opacity(fill, stroke), isOpaque);
}

void PaintEngine::applyOpacity()
{
    const double fill = fillsPlainly() ? m_brush.color().alphaF() : 1.0;
    useOpacity(inSteps(m_opacity * fill), inSteps(m_opacity * m_pen.color().alphaF()));
}

bool PaintEngine::fillsPlainly() const
{
    return m_brush.style() == Qt::SolidPattern;
}

bool PaintEngine::setFill()
{
    if (!fillsPlainly())
        return false;
    m_page->setFill(m_brush.color().rgb());
    return true;
}

bool PaintEngine::setStroke()
{
    if (m_pen.style() == Qt::NoPen)
        return false;
    const double width = m_pen.widthF() > 0.0 ? m_pen.widthF() : 1.0;
    m_page->setStroke(m_pen.color().rgb());
    m_page->setPen(m_pen, m_pen.isCosmetic() || isBent() ? width : width * scale());
    return true;
}

void PaintEngine::drawPath(const QPainterPath &path)
{
    if (path.isEmpty())
        return;
    if (!fillsPlainly() && m_brush.style() != Qt::NoBrush)
        fillSpecially(path);
    applyOpacity();
    const bool fills = setFill(), strokes = setStroke();
    const bool bends = strokes && isBent();
    if (fills && strokes && !bends)
        m_page->path(path, m_transform, PageContent::Paint::both);
    else if (fills)
        m_page->path(path, m_transform, PageContent::Paint::fill);
    if (bends)
        m_page->bentStroke(path, m_transform);
    else if (strokes && !fills)
        m_page->path(path, m_transform, PageContent::Paint::stroke);
}

void PaintEngine::drawPolygon(const QPointF *points, int count, PolygonDrawMode mode)
{
    if (count < 1)
        return;
    QPainterPath path(points[0]);
    for (int i = 1; i < count; ++i)
        path.lineTo(points[i]);
    if (mode == PolylineMode) {
        const QBrush brush = std::exchange(m_brush, QBrush(Qt::NoBrush));
        drawPath(path);
        m_brush = brush;
        return;
    }
    path.closeSubpath();
    path.setFillRule(mode == WindingMode ? Qt::WindingFill : Qt::OddEvenFill);
    drawPath(path);
}

void PaintEngine::drawPolygon(const QPoint *points, int count, PolygonDrawMode mode)
{
    const QList<QPointF> list(points, points + count);
    drawPolygon(list.constData(), count, mode);
}

void PaintEngine::drawRects(const QRectF *boxes, int count)
{
    const bool isUpright = m_transform.type() <= QTransform::TxScale && !isBent();
    for (int i = 0; i < count; ++i) {
        if (!isUpright || (!fillsPlainly() && m_brush.style() != Qt::NoBrush)) {
            QPainterPath path;
            path.addRect(boxes[i]);
            drawPath(path);
            continue;
        }
        applyOpacity();
        const bool fills = setFill(), strokes = setStroke();
        const QRectF box = m_transform.mapRect(boxes[i].normalized());
        if (fills || strokes)
            m_page->rectangle(box, fills && strokes ? PageContent::Paint::both
                                   : fills          ? PageContent::Paint::fill
                                                    : PageContent::Paint::stroke);
    }
}

void PaintEngine::drawLines(const QLineF *lines, int count)
{
    applyOpacity();
    if (!setStroke())
        return;
    for (int i = 0; i < count; ++i) {
        if (isBent()) {
            QPainterPath path(lines[i].p1());
            path.lineTo(lines[i].p2());
            m_page->bentStroke(path, m_transform);
        } else {
            m_page->line(m_transform.map(lines[i].p1()), m_transform.map(lines[i].p2()));
        }
    }
}

void PaintEngine::fillSpecially(const QPainterPath &path)
{
    if (!isPlainGradient(m_brush)) {
        fillAsPicture(path);
        return;
    }
    const QLinearGradient &gradient = *static_cast<const QLinearGradient *>(m_brush.gradient());
    const QGradientStops stops = gradient.stops();
    const int steps = inSteps(m_opacity * (stops.isEmpty() ? 1.0 : stops.first().second.alphaF()));
    useOpacity(steps, steps);
    const QTransform fromGradient =
        m_brush.transform() * QTransform::fromTranslate(m_brushOrigin.x(), m_brushOrigin.y()) * m_transform;
    m_page->shading(m_graphics.shading(gradient), path, m_transform, fromGradient);
}

void PaintEngine::fillAsPicture(const QPainterPath &path)
{
    const QPainterPath onSheet = m_transform.map(path);
    const QRectF box = onSheet.boundingRect().adjusted(-1, -1, 1, 1);
    const QSize size = (box.size() * kPicturePixels).toSize().boundedTo(QSize(4000, 4000));
    if (size.isEmpty())
        return;
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setTransform(m_transform * QTransform::fromTranslate(-box.left(), -box.top()) *
                         QTransform::fromScale(size.width() / box.width(), size.height() / box.height()));
    painter.setBrushOrigin(m_brushOrigin);
    painter.setOpacity(m_opacity);
    painter.fillPath(path, m_brush);
    painter.end();
    useOpacity(255, 255);
    m_page->picture(m_graphics.picture(image), onto(box));
}

void PaintEngine::drawPixmap(const QRectF &box, const QPixmap &pixmap, const QRectF &part)
{
    drawImage(box, pixmap.toImage(), part, Qt::AutoColor);
}

void PaintEngine::drawImage(const QRectF &box, const QImage &image, const QRectF &part,
                            Qt::ImageConversionFlags)
{
    const QRect pixels = part.toAlignedRect() & image.rect();
    if (pixels.isEmpty() || box.isEmpty())
        return;
    const int steps = inSteps(m_opacity);
    const int number = m_graphics.picture(pixels == image.rect() ? image : image.copy(pixels));
    useOpacity(steps, steps);
    m_page->picture(number, onto(box) * m_transform);
}

bool PaintEngine::drawJpeg(const QRectF &box, const QByteArray &bytes)
{
    syncState();
    const auto number = m_graphics.jpeg(bytes);
    if (number)
        m_page->picture(*number, onto(box) * m_transform);
    return number.has_value();
}

void PaintEngine::drawTiledPixmap(const QRectF &box, const QPixmap &pixmap, const QPointF &offset)
{
    const QBrush brush = std::exchange(m_brush, QBrush(pixmap));
    const QPen pen = std::exchange(m_pen, QPen(Qt::NoPen));
    const QPointF origin = std::exchange(m_brushOrigin, box.topLeft() - offset);
    QPainterPath path;
    path.addRect(box);
    drawPath(path);
    m_brush = brush;
    m_pen = pen;
    m_brushOrigin = origin;
}

void PaintEngine::drawTextItem(const QPointF &place, const QTextItem &item)
{
    const ShapedText &text = m_shaper.shaped(item.text(), item.font().weight() >= QFont::DemiBold);
    // Not the font's points: they mean another size on every device.
    if (text.width > 0.0)
        drawShaped(text, place, item.width() / text.width, m_pen.color());
}

void PaintEngine::drawShaped(const ShapedText &text, const QPointF &origin, double size, const QColor &colour)
{
    syncState();
    const int steps = inSteps(m_opacity * colour.alphaF());
    useOpacity(steps, steps);
    m_page->setFill(colour.rgb());
    if (m_transform.type() <= QTransform::TxTranslate) {
        m_page->text(text, m_transform.map(origin), size, QTransform());
        return;
    }
    const double by = scale();
    const QTransform turn(m_transform.m11() / by, m_transform.m12() / by, m_transform.m21() / by,
                          m_transform.m22() / by, 0, 0);
    m_page->text(text, m_transform.map(origin), size * by, turn);
}

}  // namespace xinglin::pdf

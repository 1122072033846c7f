// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/render/pdf/graphics_resources.h"
#include "reports/render/pdf/page_content.h"

#include <QPaintDevice>
#include <QPaintEngine>

#include <vector>

namespace xinglin::pdf {

/// Lets a QPainter draw into a page. Coordinates are points from the upper left corner of the sheet. Lines
/// and areas with their pens, dashes, opacities, clips and transforms, pictures and linear gradients become
/// operators; a brush that PDF has no simple word for is painted as a picture. Text becomes glyphs that can
/// be read back: through `drawShaped` as it was set, through QPainter::drawText set here in the writer's own
/// faces at the width that Qt gave it. The thread of the painter.
class PaintEngine final : public QPaintEngine
{
public:
    PaintEngine(GraphicsResources &graphics, TextShaper &shaper);

    /// The page that is drawn on from now on.
    void setPage(PageContent *page) { m_page = page; }
    void drawShaped(const ShapedText &text, const QPointF &origin, double size, const QColor &colour);
    /// The JPEG's bytes go into the file as they are; false when they are none.
    bool drawJpeg(const QRectF &box, const QByteArray &bytes);

    bool begin(QPaintDevice *device) override;
    bool end() override { return true; }
    Type type() const override { return User; }
    void updateState(const QPaintEngineState &state) override;
    void drawPath(const QPainterPath &path) override;
    void drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) override;
    void drawPolygon(const QPoint *points, int count, PolygonDrawMode mode) override;
    void drawRects(const QRectF *boxes, int count) override;
    void drawLines(const QLineF *lines, int count) override;
    void drawPixmap(const QRectF &box, const QPixmap &pixmap, const QRectF &part) override;
    void drawImage(const QRectF &box, const QImage &image, const QRectF &part,
                   Qt::ImageConversionFlags flags) override;
    void drawTiledPixmap(const QRectF &box, const QPixmap &pixmap, const QPointF &offset) override;
    void drawTextItem(const QPointF &place, const QTextItem &item) override;
    using QPaintEngine::drawLines;
    using QPaintEngine::drawRects;

private:
    void updateClip(const QPaintEngineState &state);
    bool setFill();
    bool setStroke();
    void applyOpacity();
    void useOpacity(int fill, int stroke);  ///< in 1/255
    bool isBent() const;                    ///< lines get another width along than across
    double scale() const;
    bool fillsPlainly() const;
    void fillSpecially(const QPainterPath &path);
    void fillAsPicture(const QPainterPath &path);

    GraphicsResources &m_graphics;
    TextShaper &m_shaper;
    PageContent *m_page = nullptr;
    QPen m_pen;
    QBrush m_brush;
    QPointF m_brushOrigin;
    QTransform m_transform;
    double m_opacity = 1.0;
    std::vector<QPainterPath> m_clips;  ///< on the sheet
    bool m_isClipping = true;
};

}  // namespace xinglin::pdf

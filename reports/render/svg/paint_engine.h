// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/charts/text_measure.h"

#include <QBrush>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPen>
#include <QTransform>

namespace xinglin::svg {

class Inks;

/// Lets a QPainter write the elements of an SVG picture: lines, areas with their pens and dashes, and text as
/// text. What the charts of reports do not use (pictures, gradients, clips) is not written. The thread of the
/// painter.
class PaintEngine final : public QPaintEngine
{
public:
    explicit PaintEngine(Inks &inks);

    /// The elements painted so far, a line each.
    const QString &elements() const { return m_out; }
    /// One line of text that takes `width`, whatever face the reader has.
    void drawSet(const QPointF &origin, QStringView text, double size, bool bold, double width,
                 const QColor &colour);

    bool begin(QPaintDevice *device) override;
    bool end() override { return true; }
    Type type() const override { return User; }
    void updateState(const QPaintEngineState &state) override;
    void drawPath(const QPainterPath &path) override;
    void drawEllipse(const QRectF &box) override;
    void drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) override;
    void drawRects(const QRectF *boxes, int count) override;
    void drawLines(const QLineF *lines, int count) override;
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}
    void drawTextItem(const QPointF &place, const QTextItem &item) override;
    using QPaintEngine::drawEllipse;
    using QPaintEngine::drawLines;
    using QPaintEngine::drawPolygon;
    using QPaintEngine::drawRects;

private:
    void element(const QString &shape, bool fills);
    QString penAttributes() const;

    Inks &m_inks;
    QString m_out;
    QPen m_pen{Qt::NoPen};
    QBrush m_brush{Qt::NoBrush};
    QTransform m_transform;
    bool m_isCrisp = false;  ///< edges fall on pixels: cells that touch leave no seam
};

/// Text for XML and HTML: control signs gone, `&`, `<`, `>` and quotes as entities.
QString escaped(const QString &text);
/// At most two decimals, none that says nothing.
QString shortNumber(double value);

}  // namespace xinglin::svg

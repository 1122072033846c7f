// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/render/pdf/document_fonts.h"
#include "reports/render/pdf/text_shaper.h"

#include <QBrush>
#include <QPainterPath>
#include <QPen>
#include <QTransform>

#include <string>
#include <string_view>
#include <vector>

namespace xinglin::pdf {

/// The operators of one page. Places are points from the upper left corner of the sheet; they are turned into
/// PDF's own here. What is set already is not set again.
class PageContent
{
public:
    PageContent(double sheetHeight, DocumentFonts &fonts)
        : m_height(sheetHeight)
        , m_fonts(fonts)
    {}

    /// Opens a piece of the page with a meaning (`/TD<</MCID 3>>`); the one before is closed.
    void mark(std::string_view tagAndProperties);
    void endMark();

    void setFill(QRgb colour);
    void setStroke(QRgb colour);
    /// The graphics state `/G<number>`; 0: opaque, as at the beginning of a page.
    void setOpacity(int number, bool isOpaque);
    /// Widths in points of the sheet; dashes in widths, as QPen has them.
    void setPen(const QPen &pen, double width);
    /// What follows shows inside all of these only; none: everywhere.
    void setClips(const std::vector<QPainterPath> &clips);

    enum class Paint { fill, stroke, both };
    /// The path is mapped to the sheet by `transform`.
    void path(const QPainterPath &path, const QTransform &transform, Paint paint);
    void rectangle(const QRectF &box, Paint paint);  ///< on the sheet
    void line(const QPointF &from, const QPointF &to);
    /// As drawn with a pen that the transform bends: the path's own coordinates are kept for the stroke.
    void bentStroke(const QPainterPath &path, const QTransform &transform);
    void picture(int number, const QTransform &fromUnitSquare);
    void shading(int number, const QPainterPath &path, const QTransform &transform,
                 const QTransform &fromGradient);
    /// `scale` maps the size to the sheet; text that is turned has a transform beside its origin.
    void text(const ShapedText &text, const QPointF &origin, double size, const QTransform &turn);

    /// Everything, closed. Nothing may be added afterwards.
    std::string taken();

private:
    struct State
    {
        QRgb fill = 0xff000000, stroke = 0xff000000;
        int opacity = 0;
        double width = 1.0;
        int cap = 0, join = 0;
        double miter = 10.0;
        std::string dash = "[]0 d\n";
        int font = 0;
        double size = 0.0;
    };

    void number(double value);
    void point(const QPointF &at);
    void colour(QRgb colour, std::string_view op);
    void outline(const QPainterPath &path, const QTransform &transform);
    void matrix(const QTransform &transform);
    void glyphRun(const ShapedText &text, std::size_t first, std::size_t end);
    void leaveClip();

    double m_height;
    DocumentFonts &m_fonts;
    std::string m_out;
    State m_state, m_outside;           ///< as set now, and as it was outside the clip
    std::vector<QPainterPath> m_clips;  ///< wanted
    bool m_isClipped = false;           ///< and set
    bool m_isMarked = false;

    void enterClip();
};

}  // namespace xinglin::pdf

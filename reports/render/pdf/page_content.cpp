// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/render/pdf/page_content.h"

#include "reports/render/pdf/syntax.h"

#include <cmath>

namespace xinglin::pdf {
namespace {

int capOf(Qt::PenCapStyle style)
{
    return style == Qt::RoundCap ? 1 : style == Qt::SquareCap ? 2 : 0;
}

int joinOf(Qt::PenJoinStyle style)
{
    return style == Qt::RoundJoin ? 1 : style == Qt::BevelJoin ? 2 : 0;
}

std::string_view operatorOf(PageContent::Paint paint, Qt::FillRule rule)
{
    switch (paint) {
    case PageContent::Paint::fill: return rule == Qt::OddEvenFill ? "f*\n" : "f\n";
    case PageContent::Paint::both: return rule == Qt::OddEvenFill ? "B*\n" : "B\n";
    case PageContent::Paint::stroke: break;
    }
    return "S\n";
}

constexpr std::size_t kLongestString = 32'000;  // bytes; PDF/A takes 32,767

bool isPrivateUse(char32_t codePoint)
{
    return QChar::category(codePoint) == QChar::Other_PrivateUse;
}

QString textOf(const ShapedText &text, std::size_t first, std::size_t end)
{
    QString out;
    for (std::size_t i = first; i < end; ++i)
        out += QString::fromUcs4(&text.glyphs[i].codePoint, 1);
    return out;
}

}  // namespace

void PageContent::number(double value)
{
    addReal(m_out, value);
    m_out += ' ';
}

void PageContent::point(const QPointF &at)
{
    number(at.x());
    number(m_height - at.y());
}

void PageContent::mark(std::string_view tagAndProperties)
{
    endMark();
    m_out += tagAndProperties;
    m_isMarked = true;
}

void PageContent::endMark()
{
    leaveClip();
    if (m_isMarked)
        m_out += "EMC\n";
    m_isMarked = false;
}

void PageContent::colour(QRgb colour, std::string_view op)
{
    for (const int part : {qRed(colour), qGreen(colour), qBlue(colour)}) {
        addReal(m_out, part / 255.0, 3);
        m_out += ' ';
    }
    m_out += op;
}

void PageContent::setFill(QRgb rgb)
{
    enterClip();
    if (m_state.fill == (rgb | 0xff000000))
        return;
    m_state.fill = rgb | 0xff000000;
    colour(rgb, "rg\n");
}

void PageContent::setStroke(QRgb rgb)
{
    enterClip();
    if (m_state.stroke == (rgb | 0xff000000))
        return;
    m_state.stroke = rgb | 0xff000000;
    colour(rgb, "RG\n");
}

void PageContent::setOpacity(int number, bool isOpaque)
{
    enterClip();
    if (m_state.opacity == number || (isOpaque && m_state.opacity == 0))
        return;
    m_state.opacity = number;
    m_out += "/G";
    addInt(m_out, number);
    m_out += " gs\n";
}

void PageContent::setPen(const QPen &pen, double width)
{
    enterClip();
    if (std::abs(m_state.width - width) > 0.001) {
        m_state.width = width;
        addReal(m_out, width, 3);
        m_out += " w\n";
    }
    if (const int cap = capOf(pen.capStyle()); cap != m_state.cap) {
        m_state.cap = cap;
        addInt(m_out, cap);
        m_out += " J\n";
    }
    if (const int join = joinOf(pen.joinStyle()); join != m_state.join) {
        m_state.join = join;
        addInt(m_out, join);
        m_out += " j\n";
    }
    // Qt measures a mitre from the middle of the line, PDF across the whole width.
    if (const double miter = std::max(1.0, 2.0 * pen.miterLimit());
        m_state.join == 0 && std::abs(miter - m_state.miter) > 0.001) {
        m_state.miter = miter;
        addReal(m_out, miter);
        m_out += " M\n";
    }
    std::string dash = "[";
    if (pen.style() != Qt::SolidLine) {
        for (const qreal part : pen.dashPattern()) {
            addReal(dash, part * width);
            dash += ' ';
        }
    }
    dash += ']';
    addReal(dash, pen.style() == Qt::SolidLine ? 0.0 : pen.dashOffset() * width);
    dash += " d\n";
    if (dash != m_state.dash)
        m_out += dash;
    m_state.dash = std::move(dash);
}

void PageContent::setClips(const std::vector<QPainterPath> &clips)
{
    leaveClip();
    m_clips = clips;
}

void PageContent::enterClip()
{
    if (m_isClipped || m_clips.empty())
        return;
    m_isClipped = true;
    m_outside = m_state;
    m_out += "q\n";
    for (const QPainterPath &clip : m_clips) {
        outline(clip, QTransform());
        if (clip.isEmpty())
            m_out += "0 0 0 0 re\n";
        m_out += clip.fillRule() == Qt::OddEvenFill ? "W* n\n" : "W n\n";
    }
}

void PageContent::leaveClip()
{
    if (!m_isClipped)
        return;
    m_isClipped = false;
    m_state = m_outside;
    m_out += "Q\n";
}

void PageContent::outline(const QPainterPath &path, const QTransform &transform)
{
    QPointF start;
    bool isOpen = false;
    const auto close = [&](const QPointF &last) {
        if (isOpen && last == start)
            m_out += "h\n";
    };
    QPointF last;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        const QPointF at = transform.map(QPointF(element.x, element.y));
        switch (element.type) {
        case QPainterPath::MoveToElement:
            close(last);
            point(at);
            m_out += "m\n";
            start = at;
            isOpen = false;
            break;
        case QPainterPath::LineToElement:
            point(at);
            m_out += "l\n";
            isOpen = true;
            break;
        case QPainterPath::CurveToElement: point(at); break;
        case QPainterPath::CurveToDataElement:
            point(at);
            // The second of the two data elements ends the curve.
            if (i + 1 >= path.elementCount() ||
                path.elementAt(i + 1).type != QPainterPath::CurveToDataElement) {
                m_out += "c\n";
                isOpen = true;
            }
            break;
        }
        last = at;
    }
    close(last);
}

void PageContent::path(const QPainterPath &path, const QTransform &transform, Paint paint)
{
    enterClip();
    outline(path, transform);
    m_out += operatorOf(paint, path.fillRule());
}

void PageContent::rectangle(const QRectF &box, Paint paint)
{
    enterClip();
    number(box.left());
    number(m_height - box.bottom());
    number(box.width());
    number(box.height());
    m_out += "re ";
    m_out += operatorOf(paint, Qt::WindingFill);
}

void PageContent::line(const QPointF &from, const QPointF &to)
{
    enterClip();
    point(from);
    m_out += "m ";
    point(to);
    m_out += "l S\n";
}

void PageContent::matrix(const QTransform &transform)
{
    // From the caller's coordinates (down) over the sheet's to PDF's (up).
    const QTransform whole = transform * QTransform(1, 0, 0, -1, 0, m_height);
    for (const double part : {whole.m11(), whole.m12(), whole.m21(), whole.m22(), whole.dx(), whole.dy()}) {
        addReal(m_out, part, 4);
        m_out += ' ';
    }
    m_out += "cm\n";
}

void PageContent::bentStroke(const QPainterPath &path, const QTransform &transform)
{
    enterClip();
    m_out += "q\n";
    matrix(transform);
    // Inside, the coordinates are the path's: undo the turning upside down that `point` does.
    outline(path, QTransform(1, 0, 0, -1, 0, m_height));
    m_out += "S\nQ\n";
}

void PageContent::picture(int number, const QTransform &fromUnitSquare)
{
    enterClip();
    m_out += "q\n";
    // PDF's unit square has its first row on top, at 1.
    matrix(QTransform(1, 0, 0, -1, 0, 1) * fromUnitSquare);
    m_out += "/I";
    addInt(m_out, number);
    m_out += " Do\nQ\n";
}

void PageContent::shading(int number, const QPainterPath &path, const QTransform &transform,
                          const QTransform &fromGradient)
{
    enterClip();
    m_out += "q\n";
    outline(path, transform);
    m_out += path.fillRule() == Qt::OddEvenFill ? "W* n\n" : "W n\n";
    matrix(fromGradient);
    m_out += "/S";
    addInt(m_out, number);
    m_out += " sh\nQ\n";
}

void PageContent::text(const ShapedText &text, const QPointF &origin, double size, const QTransform &turn)
{
    if (text.glyphs.empty())
        return;
    enterClip();
    const bool isUpright = turn.type() <= QTransform::TxTranslate;
    m_out += "BT\n";
    QPointF before;  // where the last run began: positions are told from there
    double x = 0.0;
    bool isFirst = true;
    for (std::size_t first = 0; first < text.glyphs.size();) {
        const Glyph &head = text.glyphs[first];
        const int font = m_fonts.fontOf(head.face, head.glyph, head.codePoint);
        const bool isPrivate = isPrivateUse(head.codePoint);
        double width = 0.0;
        std::size_t end = first;
        for (; end < text.glyphs.size(); ++end) {
            const Glyph &glyph = text.glyphs[end];
            if (end > first && (m_fonts.fontOf(glyph.face, glyph.glyph, glyph.codePoint) != font ||
                                isPrivateUse(glyph.codePoint) != isPrivate))
                break;
            width += static_cast<double>(glyph.advance);
        }
        if (!isUpright) {
            if (isFirst) {
                for (const double part : {turn.m11(), -turn.m12(), -turn.m21(), turn.m22()}) {
                    addReal(m_out, part, 4);
                    m_out += ' ';
                }
                point(origin);
                m_out += "Tm\n";
            } else {
                number(x - before.x());
                m_out += "0 Td\n";
            }
            before.setX(x);
        } else if (isFirst) {
            point(origin);
            m_out += "Td\n";
            before.setX(std::round(origin.x() * 100) / 100);
        } else {
            const double at = std::round((origin.x() + x) * 100) / 100;
            number(at - before.x());
            m_out += "0 Td\n";
            before.setX(at);
        }
        isFirst = false;
        if (m_state.font != font || m_state.size != size) {
            m_state.font = font;
            m_state.size = size;
            m_out += "/F";
            addInt(m_out, font);
            m_out += ' ';
            number(size);
            m_out += "Tf\n";
        }
        // What a private sign is nobody knows from its number (PDF/A-2, 6.2.11.7.3).
        if (isPrivate)
            m_out += "/Span<</ActualText" + textString(textOf(text, first, end)) + ">>BDC\n";
        glyphRun(text, first, end);
        if (isPrivate)
            m_out += "EMC\n";
        x += width * size;
        first = end;
    }
    m_out += "ET\n";
}

void PageContent::glyphRun(const ShapedText &text, std::size_t first, std::size_t end)
{
    const FaceChain &faces = m_fonts.chain();
    std::string bytes;
    std::string pieces;  // of an array, once some glyph is not followed at its own width
    double owed = 0.0;
    for (std::size_t i = first; i < end; ++i) {
        const Glyph &glyph = text.glyphs[i];
        const unsigned cid = faces.face(glyph.face).cidOf(glyph.glyph);
        bytes += static_cast<char>(cid >> 8U);
        bytes += static_cast<char>(cid & 0xffU);
        owed += static_cast<double>(glyph.natural - glyph.advance) * 1000.0;
        const bool isMoved = std::abs(owed) >= 0.5;
        if ((isMoved || bytes.size() >= kLongestString) && i + 1 < end) {
            addLiteral(pieces, bytes);
            if (isMoved)
                addReal(pieces, owed, 0);
            owed -= isMoved ? std::round(owed) : 0.0;
            bytes.clear();
        }
    }
    if (pieces.empty()) {
        addLiteral(m_out, bytes);
        m_out += "Tj\n";
        return;
    }
    if (!bytes.empty())
        addLiteral(pieces, bytes);
    m_out += '[' + pieces + "]TJ\n";
}

std::string PageContent::taken()
{
    endMark();
    return std::move(m_out);
}

}  // namespace xinglin::pdf

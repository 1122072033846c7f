// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/render/pdf/paper_type_setter.h"

#include "reports/render/pdf/hb_owner.h"
#include "reports/render/pdf/paint_engine.h"

#include <QPainter>

#include <hb.h>

namespace xinglin::pdf {
namespace {

/// Collects an outline of HarfBuzz, y upwards in the font's units.
HbOwner<hb_draw_funcs_t, hb_draw_funcs_destroy> collectors()
{
    HbOwner<hb_draw_funcs_t, hb_draw_funcs_destroy> funcs(hb_draw_funcs_create());
    hb_draw_funcs_set_move_to_func(
        funcs.get(),
        [](hb_draw_funcs_t *, void *path, hb_draw_state_t *, float x, float y, void *) {
            static_cast<QPainterPath *>(path)->moveTo(QPointF(x, -y));
        },
        nullptr, nullptr);
    hb_draw_funcs_set_line_to_func(
        funcs.get(),
        [](hb_draw_funcs_t *, void *path, hb_draw_state_t *, float x, float y, void *) {
            static_cast<QPainterPath *>(path)->lineTo(QPointF(x, -y));
        },
        nullptr, nullptr);
    hb_draw_funcs_set_quadratic_to_func(
        funcs.get(),
        [](hb_draw_funcs_t *, void *path, hb_draw_state_t *, float cx, float cy, float x, float y, void *) {
            static_cast<QPainterPath *>(path)->quadTo(QPointF(cx, -cy), QPointF(x, -y));
        },
        nullptr, nullptr);
    hb_draw_funcs_set_cubic_to_func(
        funcs.get(),
        [](hb_draw_funcs_t *, void *path, hb_draw_state_t *, float ax, float ay, float bx, float by, float x,
           float y, void *) {
            static_cast<QPainterPath *>(path)->cubicTo(QPointF(ax, -ay), QPointF(bx, -by), QPointF(x, -y));
        },
        nullptr, nullptr);
    hb_draw_funcs_set_close_path_func(
        funcs.get(),
        [](hb_draw_funcs_t *, void *path, hb_draw_state_t *, void *) {
            static_cast<QPainterPath *>(path)->closeSubpath();
        },
        nullptr, nullptr);
    hb_draw_funcs_make_immutable(funcs.get());
    return funcs;
}

}  // namespace

PaperTypeSetter::PaperTypeSetter(std::shared_ptr<const FaceChain> chain)
    : m_shaper(std::move(chain))
{}

PaperTypeSetter::~PaperTypeSetter() = default;

double PaperTypeSetter::width(QStringView text, const TextStyle &style) const
{
    return text.isEmpty() ? 0.0 : m_shaper.shaped(text, style.bold).width * style.size;
}

bool PaperTypeSetter::hasInk(char32_t codePoint) const
{
    return m_shaper.hasInk(codePoint);
}

const QPainterPath &PaperTypeSetter::outlineOf(const Glyph &glyph) const
{
    const quint64 key = quint64{glyph.face} << 32U | glyph.glyph;
    const auto known = m_outlines.constFind(key);
    if (known != m_outlines.constEnd())
        return *known;
    const FontFace &face = m_shaper.chain().face(glyph.face);
    const auto funcs = collectors();
    QPainterPath path;
    hb_font_get_glyph_shape(face.font(), glyph.glyph, funcs.get(), &path);
    path.setFillRule(Qt::WindingFill);
    const double scale = 1.0 / face.unitsPerEm();
    return *m_outlines.insert(key, QTransform::fromScale(scale, scale).map(path));
}

void PaperTypeSetter::draw(QPainter &painter, const QPointF &origin, QStringView text, const TextStyle &style,
                           const QColor &colour) const
{
    const ShapedText &shaped = m_shaper.shaped(text, style.bold);
    if (auto *engine = dynamic_cast<PaintEngine *>(painter.paintEngine())) {
        engine->drawShaped(shaped, origin, style.size, colour);
        return;
    }
    QPainterPath whole;
    whole.setFillRule(Qt::WindingFill);
    double x = 0.0;
    for (const Glyph &glyph : shaped.glyphs) {
        whole.addPath(outlineOf(glyph).translated(x, 0.0));
        x += static_cast<double>(glyph.advance);
    }
    const QTransform place =
        QTransform::fromScale(style.size, style.size) * QTransform::fromTranslate(origin.x(), origin.y());
    painter.fillPath(place.map(whole), colour);
}

}  // namespace xinglin::pdf

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/charts/type_setter.h"

#include <memory>

namespace xinglin {

/// Text of the window's charts, by Qt's faces. The face is chosen per code point along a chain (DejaVu Sans
/// for Latin and digits, WenQuanYi Zen Hei for Chinese, then whatever the system has); a face whose glyph
/// leaves no ink does not count. Emphasis of Chinese, whose face has one weight, is an outline around the
/// same glyphs. Needs a QGuiApplication.
class ScreenTypeSetter final : public TypeSetter
{
public:
    ScreenTypeSetter();
    ~ScreenTypeSetter() override;

    double width(QStringView text, const TextStyle &style) const override;
    void draw(QPainter &painter, const QPointF &origin, QStringView text, const TextStyle &style,
              const QColor &colour) const override;
    bool hasInk(char32_t codePoint) const override;

private:
    struct Faces;
    std::unique_ptr<Faces> m_faces;
};

}  // namespace xinglin

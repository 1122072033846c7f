// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/charts/type_setter.h"
#include "reports/render/pdf/text_shaper.h"

#include <QHash>
#include <QPainterPath>

namespace xinglin::pdf {

/// Text of papers, on font files. On a PDF page it becomes glyphs; anywhere else the same glyphs are painted
/// as their outlines. Needs no QGuiApplication.
class PaperTypeSetter final : public TypeSetter
{
public:
    explicit PaperTypeSetter(std::shared_ptr<const FaceChain> chain);
    ~PaperTypeSetter() override;

    double width(QStringView text, const TextStyle &style) const override;
    void draw(QPainter &painter, const QPointF &origin, QStringView text, const TextStyle &style,
              const QColor &colour) const override;
    bool hasInk(char32_t codePoint) const override;

    TextShaper &shaper() const { return m_shaper; }

private:
    const QPainterPath &outlineOf(const Glyph &glyph) const;

    mutable TextShaper m_shaper;
    mutable QHash<quint64, QPainterPath> m_outlines;  ///< at size 1
};

}  // namespace xinglin::pdf

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/charts/text_measure.h"

#include <QColor>
#include <QPointF>

#include <memory>
#include <vector>

class QPainter;

namespace xinglin {

/// On a PDF, emphasis by an outline is left to whoever finishes the file: a rectangle far outside the page at
/// this x (its width: the stroke) begins it, one at the other ends it. Stroked outlines would make the file
/// thrice as big.
inline constexpr int kEmphasisBegins = -7777;
inline constexpr int kEmphasisEnds = -7999;

/// Measures and draws text one glyph per code point, without ligatures or substitutions, so that a PDF gives
/// back exactly the text that was drawn. The face is chosen per code point along a chain (DejaVu Sans for
/// Latin and digits, WenQuanYi Zen Hei for Chinese, then whatever the system has); a face whose glyph leaves
/// no ink does not count. Emphasis of Chinese, whose face has one weight, is an outline around the same
/// glyphs.
///
/// Belongs to the thread that made it: make one per thread. Needs a QGuiApplication.
class TypeSetter final : public TextMeasure
{
public:
    TypeSetter();
    ~TypeSetter() override;

    double width(QStringView text, const TextStyle &style) const override;
    /// Draws one line with its baseline starting at `origin`.
    void draw(QPainter &painter, const QPointF &origin, QStringView text, const TextStyle &style,
              const QColor &colour) const;
    /// The text cut with "…" so that it fits; unchanged when it does.
    QString elided(const QString &text, const TextStyle &style, double width) const;

    /// Family names of the chain, best first: part of what decides a file's bytes.
    std::vector<QString> families() const;
    /// Whether some face has ink for the code point (white space counts as having it).
    bool hasInk(char32_t codePoint) const;

private:
    struct Faces;
    std::unique_ptr<Faces> m_faces;
};

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/charts/text_measure.h"

#include <QColor>
#include <QPointF>
#include <QString>

class QPainter;

namespace xinglin {

/// Measures text and draws it one glyph per code point, without ligatures or substitutions: what is drawn is
/// exactly what is read back. On a window's fonts (ScreenTypeSetter) or on font files (PaperTypeSetter).
/// Belongs to the thread that made it: make one per thread.
class TypeSetter : public TextMeasure
{
public:
    /// Draws one line with its baseline starting at `origin`.
    virtual void draw(QPainter &painter, const QPointF &origin, QStringView text, const TextStyle &style,
                      const QColor &colour) const = 0;
    /// Whether some face has ink for the code point (white space counts as having it).
    virtual bool hasInk(char32_t codePoint) const = 0;
    /// The text cut with "…" so that it fits; unchanged when it does.
    QString elided(const QString &text, const TextStyle &style, double width) const;
};

}  // namespace xinglin

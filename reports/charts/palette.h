// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

#include <array>

namespace xinglin {

/// The colours of one theme by role, read from `resources/themes/themes.json`. Paper uses the light one; the
/// window uses the one it is set to. Immutable; any thread.
struct Palette
{
    QColor canvas, surface, raised;
    QColor line, strongLine;
    QColor text, secondary, disabled;
    QColor accent, onAccent;
    QColor p0, p1, p2, info, good, noData;
    std::array<QColor, 7> series;  ///< in this order; told apart also by dash and marker
    std::array<QColor, 5> score;   ///< worst to best

    static const Palette &light();
    static const Palette &dark();

    /// Colour of the numbered series; numbers beyond the last start again.
    const QColor &seriesColour(int number) const;
    /// Colour of a health score of 0..100 on the five-step scale.
    const QColor &scoreColour(double value) const;
    /// `colour` laid over the surface with that opacity, as an opaque colour (paper knows no transparency).
    QColor tint(const QColor &colour, double opacity) const;
};

}  // namespace xinglin

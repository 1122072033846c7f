// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/charts/palette.h"

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QObject>
#include <QPalette>

class QApplication;

namespace xinglin {

/// What a colour means. No widget names a colour: it names one of these.
enum class ColourRole {
    canvas,
    surface,
    raised,
    line,
    strongLine,
    text,
    secondary,
    disabled,
    accent,
    onAccent,
    p0,
    p1,
    p2,
    info,
    good,
    noData,
};
inline constexpr int kColourRoles = 16;

/// Steps of spacing and type, in device-independent pixels.
namespace look {
inline constexpr int xs = 4, s = 8, m = 12, l = 16, xl = 24;
inline constexpr int corner = 6, row = 28, tallRow = 36;
inline constexpr int small = 12, body = 13, heading = 16, title = 20, figure = 28;
inline constexpr QChar kIconGap{0x2002};  ///< between an icon and the text beside it
}  // namespace look

/// WCAG 2.1 contrast ratio of two opaque colours, 1..21.
double contrast(const QColor &a, const QColor &b);

/// The look of the window: one of two schemes, switched while running. GUI thread. Handed to whoever paints.
class Theme : public QObject
{
    Q_OBJECT

public:
    enum class Scheme { light, dark };
    Q_ENUM(Scheme)

    explicit Theme(QObject *parent = nullptr);

    Scheme scheme() const { return m_scheme; }
    /// Recolours the application and emits changed().
    void setScheme(Scheme scheme);
    /// Takes the application over: style, font, palette, style sheet. Again after a change of language.
    void applyTo(QApplication &application);
    /// What the system asks for.
    static Scheme systemScheme();

    /// The colours of the scheme, the same that paper uses.
    const Palette &tokens() const { return *m_tokens; }
    const QColor &colour(ColourRole role) const;
    /// The colour of the index-th series; wraps around.
    const QColor &series(int index) const { return m_tokens->seriesColour(index); }
    /// The colour of a health score 0..100, on the five-step scale.
    const QColor &score(double value) const { return m_tokens->scoreColour(value); }

    /// Behind a selected row: a tint, so that what stands on it keeps its colours.
    QColor selection() const;

    QPalette palette() const;
    QString styleSheet() const;
    /// Fonts of the steps of type, for the installed language. `strong` is the one step of weight.
    static QFont font(int pixelSize = look::body, bool strong = false);
    /// An icon of `resources/icons` that follows the theme as it changes.
    QIcon icon(const QString &name, ColourRole role = ColourRole::secondary) const;

Q_SIGNALS:
    void changed();

private:
    Scheme m_scheme = Scheme::light;
    const Palette *m_tokens = nullptr;
    QApplication *m_application = nullptr;
};

}  // namespace xinglin

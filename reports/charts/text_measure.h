// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace xinglin {

/// A size in points and one step of emphasis.
struct TextStyle
{
    double size = 9.5;
    bool bold = false;

    friend bool operator==(const TextStyle &, const TextStyle &) = default;
};

/// What layout must know of text: how wide it is. Implemented by the type setter on real fonts, and by a
/// ruler of fixed steps in tests.
class TextMeasure
{
public:
    virtual ~TextMeasure() = default;
    /// Width in points of one line of text.
    virtual double width(QStringView text, const TextStyle &style) const = 0;
};

/// Height of a capital letter as a share of the size, used to centre a line on its box.
inline constexpr double kCapHeight = 0.72;

}  // namespace xinglin

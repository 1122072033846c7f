// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/charts/text_measure.h"

#include <QString>

#include <vector>

namespace xinglin {

/// The text in lines that fit the width: Unicode line breaking (UAX 14) with the Chinese rules on top (no
/// line begins with 。，、 or a closing bracket, none ends with an opening one, the last is no single sign);
/// a word wider than the line is cut where it must be. A text without words is one empty line.
std::vector<QString> brokenLines(const QString &text, const TextStyle &style, double width,
                                 const TextMeasure &measure);

/// Width of the widest part that cannot be broken.
double longestWord(const QString &text, const TextStyle &style, const TextMeasure &measure);

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace xinglin {

/// Rounded to `digits` after the point, halves away from zero: a half as people write it, so that 10.95
/// is 11.0 though its double lies below. Values whose digits would not fit a double come back as they are.
double roundedTo(double value, int digits);

/// With fixed digits after the point, "," between thousands and the minus sign U+2212, as everything here
/// prints numbers for people; what rounds to nothing has no sign.
QString groupedNumber(double value, int digits);

}  // namespace xinglin

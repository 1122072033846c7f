// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/printed_number.h"

#include <cmath>

namespace xinglin {

double roundedTo(double value, int digits)
{
    constexpr double kWholeBeyond = 4'503'599'627'370'496.0;  // 2^52: no halves any more
    const double scale = std::pow(10.0, digits);
    const double scaled = value * scale;
    return std::abs(scaled) < kWholeBeyond ? std::round(scaled) / scale : value;
}

QString groupedNumber(double value, int digits)
{
    const double rounded = roundedTo(value, digits);
    QString text = QString::number(std::abs(rounded), 'f', digits);
    const qsizetype point = text.indexOf(u'.');
    for (qsizetype at = (point < 0 ? text.size() : point) - 3; at > 0; at -= 3)
        text.insert(at, u',');
    return rounded < 0.0 ? QChar(0x2212) + text : text;
}

}  // namespace xinglin

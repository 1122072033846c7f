// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/charts/type_setter.h"

namespace xinglin {

QString TypeSetter::elided(const QString &text, const TextStyle &style, double available) const
{
    if (width(text, style) <= available)
        return text;
    QString cut = text;
    while (!cut.isEmpty()) {
        cut.chop(cut.size() > 1 && cut.back().isLowSurrogate() ? 2 : 1);
        const QString candidate = cut + QChar(0x2026);
        if (width(candidate, style) <= available)
            return candidate;
    }
    return QString();
}

}  // namespace xinglin

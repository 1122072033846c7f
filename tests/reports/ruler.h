// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/charts/text_measure.h"

namespace xinglin::test {

/// Text of fixed steps, so that layouts are the same on every machine: half a size for Latin, a whole one for
/// Chinese.
class Ruler final : public TextMeasure
{
public:
    double width(QStringView text, const TextStyle &style) const override
    {
        double sum = 0.0;
        for (const QChar c : text)
            sum += c.unicode() >= 0x2e80 ? style.size : style.size / 2;
        return sum;
    }
};

}  // namespace xinglin::test

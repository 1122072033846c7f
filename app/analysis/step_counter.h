// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace xinglin {

/// Whether a watch makes the metric of its count of steps: that steps, distance and calories move together
/// is one fact, not three.
inline bool isOfStepCounter(QStringView metric)
{
    return metric == QLatin1String("steps") || metric == QLatin1String("distance") ||
           metric == QLatin1String("calories");
}

}  // namespace xinglin

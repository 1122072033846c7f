// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/forecast/forecast.h"
#include "analysis/result.h"

namespace xinglin {

/// A course that is to be looked ahead on and how to speak of it.
struct ForecastCourse
{
    QString metric;  ///< key
    BilingualText name, unitLabel;
    QString unit;  ///< UCUM
    int digits = 1;
    DayRange days;  ///< of the values
    std::vector<std::optional<double>> values;
    ForecastLimits limits;
    InputUsed input;
};

/// The forecast of the course as a result of the method: with figures, or why there are none.
AnalysisResult forecastResult(const QString &method, int version, const ForecastCourse &course);

}  // namespace xinglin

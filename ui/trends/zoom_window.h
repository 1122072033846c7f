// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zone.h"

namespace xinglin {

/// Which data a visible stretch of time wants: daily figures when many days are seen, samples when few are.
struct ZoomWindow
{
    /// Samples take over at this many days and give way again a little later, so that the border does not
    /// flicker.
    static constexpr double kSamplesBelowDays = 8.0;
    static constexpr double kDaysAboveDays = 10.0;

    /// Of day numbers as a daily chart's axis has them.
    static TimeRange ofDays(double from, double to, const Zone &zone);
    /// Of milliseconds as a sample chart's axis has them.
    static TimeRange ofTimes(double from, double to);
    /// The day numbers of a stretch of time.
    static std::pair<double, double> days(const TimeRange &range, const Zone &zone);
    static double lengthInDays(const TimeRange &range);
    /// The stretch with as much before and after it, so that panning finds data; within the limits.
    static TimeRange padded(const TimeRange &range, const TimeRange &limits);
    /// Whether a chart that shows samples (or not) should show them for this stretch.
    static bool wantsSamples(const TimeRange &range, bool hasSamples);
};

}  // namespace xinglin

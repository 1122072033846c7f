// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace xinglin {

/// A way to look ahead on a course of daily values. It is shown one day after the other and asked in between,
/// so it cannot know what comes.
class DayModel
{
public:
    virtual ~DayModel() = default;

    /// The next day; absent: nothing was measured. Finite.
    virtual void see(std::optional<double> value) = 0;
    /// The days after the last one seen, as many as fit. At least one value was seen.
    virtual void predict(std::span<double> out) const = 0;
};

/// The same as on the last such day of the week: what every other way must beat.
std::unique_ptr<DayModel> sameAsLastWeek();
/// Median of the last four weeks and what is usual of the day of the week, over eight weeks.
std::unique_ptr<DayModel> usualLevelAndWeekday();
/// Exponential smoothing of level, damped trend and day of the week (Holt 1957; Winters 1960; Gardner and
/// McKenzie 1985); outliers are drawn in. Of a fixed set of smoothing constants the ones with the least
/// squared error so far.
std::unique_ptr<DayModel> dampedSmoothing();
}  // namespace xinglin

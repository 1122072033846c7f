// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace xinglin {

/// Shewhart's chart of individual values and moving ranges, with the special causes of the NHS's "Making data
/// count" programme.
struct XmrLimits
{
    double mean = 0.0;
    double meanRange = 0.0;           ///< mean of |x_i - x_(i-1)|
    double lower = 0.0, upper = 0.0;  ///< mean -+ 2.66 mean ranges
    double upperRange = 0.0;          ///< 3.267 mean ranges
};

struct XmrChart
{
    XmrLimits plain;     ///< from all ranges
    XmrLimits screened;  ///< ranges at or above the plain `upperRange` left out first
    // Places of values, ascending, judged by the limits asked for:
    std::vector<std::size_t> outside;  ///< beyond a limit
    std::vector<std::size_t> shift;    ///< of runs of seven or more on one side of the mean
    std::vector<std::size_t> trend;    ///< of runs of seven or more that all rise or all fall
    std::vector<std::size_t>
        twoOfThree;  ///< of two in three neighbours beyond two thirds of the way to a limit
};

/// `values` in order. Nothing with fewer than two. `useScreened`: which limits the special causes are judged
/// by.
std::optional<XmrChart> xmrChart(std::span<const double> values, bool useScreened);

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace xinglin {

/// The three methods of the CDC's Early Aberration Reporting System (Hutwagner et al. 2003; limits as Salmon,
/// Schumacher and Höhle 2016 state them). EARS is noisy: nobody should be called on it alone.
enum class EarsMethod {
    c1,  ///< baseline t-7..t-1; contaminates itself from an outbreak's second day on
    c2,  ///< baseline t-9..t-3, a guard of two days
    /// Carries on what the C2 statistics of the last two days exceeded 1 by. Its limit is the day's count
    /// plus (z - what is carried) sd, so that it alarms on what is carried alone.
    c3,
};

struct EarsSettings
{
    EarsMethod method = EarsMethod::c1;
    double alpha = 0.001;  ///< one-sided; the limit is mean + z(1 - alpha) sd
    int baseline = 7;      ///< days of the baseline, at least 3
    double leastSd = 0.0;  ///< a constant baseline has at least this spread
};

/// One judged day. Absent where the baseline holds fewer than three known days.
struct EarsDay
{
    std::size_t place = 0;  ///< in the counts given, from 0
    std::optional<double> expected, upper;
    /// (count - mean) / sd; C3: the sum of max(0, C2 - 1) over the day and the two before it (classic
    /// thresholds 3, 3 and 2). Absent on a constant baseline.
    std::optional<double> statistic;
    bool alarm = false;  ///< the count is above the limit
};

/// Judges every day that has a full baseline before it. `counts`: one for each day, in order; absent days are
/// left out of baselines and never alarm.
std::vector<EarsDay> ears(std::span<const std::optional<double>> counts, const EarsSettings &settings);

}  // namespace xinglin

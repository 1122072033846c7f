// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/wearing_fall.h"

namespace xinglin {

std::optional<double> wearingFall(double now, double before, double people)
{
    constexpr double kLeastFall = 0.05;
    constexpr double kFewestFewer = 1.5;  // people
    const double fall = before - now;
    return fall < kLeastFall || fall * people < kFewestFewer ? std::nullopt : std::optional(fall);
}

std::optional<double> wearingFall(const Coverage &now, const Coverage &before)
{
    if (now.daysExpected == 0 || before.daysExpected == 0)
        return std::nullopt;
    return wearingFall(now.share, before.share, static_cast<double>(now.people));
}

}  // namespace xinglin

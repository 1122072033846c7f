// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace xinglin {

/// What makes minutes without a sign of the wearer non-wear. Defaults: Choi, Liu, Matthews and Buchowski,
/// Medicine and Science in Sports and Exercise 2011.
struct NonWearRule
{
    int frame = 90;     ///< least minutes without a sign
    int allowance = 2;  ///< so many minutes of signs within do not count ...
    int stream = 30;    ///< ... when there is none in so many minutes before and after
};

/// Tells minutes that a device was worn (1) from those it was not (0). `signs` has one entry a minute, not 0
/// where the device felt its wearer: the paper's counts of an accelerometer, here heart rate and steps (a
/// record stands for the minutes up to the next one, see DayTrace).
///
/// Runs of at most `allowance` signs with `stream` silent minutes (or the edge) on both sides are taken away;
/// then every stretch of at least `frame` minutes without a sign is non-wear. A shorter stretch at an edge is
/// wear, as one inside is. Without any sign everything is non-wear.
std::vector<std::uint8_t> wornMinutes(std::span<const std::uint8_t> signs, const NonWearRule &rule = {});

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

namespace xinglin {

/// With fewer different heart rates in a day nothing is said.
inline constexpr std::size_t kSimulatedDistinct = 20;

/// Whether y is a linear function of x but for rounding: some line has every residual within half a step.
/// `x` and `y` are of equal length; kMissing is passed over. Whether such a line exists is decided for the
/// best line (least greatest residual), so no estimate of the line can miss it.
bool isRoundedLine(std::span<const std::int32_t> x, std::span<const std::int32_t> y);

/// Whether both pressures of a day are made from its heart rate.
bool isSimulatedPressure(std::span<const std::int32_t> heartRate, std::span<const std::int32_t> systolic,
                         std::span<const std::int32_t> diastolic);

}  // namespace xinglin

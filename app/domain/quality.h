// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <cstdint>

namespace xinglin {

/// Quality and provenance of one stored value: a bit set. Nothing is ever clamped, imputed or deleted because
/// of a flag.
enum class Flag : std::uint16_t {
    outOfRange = 1u << 0,         ///< outside the plausible range
    frozenRun = 1u << 1,          ///< the full set of vitals repeated unchanged for too long
    impossibleRate = 1u << 2,     ///< changed faster than a body can
    deviceNotWorn = 1u << 3,      ///< the device said it was not worn
    clockSkew = 1u << 4,          ///< stamped more than five minutes after it was received
    derived = 1u << 5,            ///< computed from other values by the device or a program
    simulated = 1u << 6,          ///< made up by the device (pressure as a line of heart rate)
    manual = 1u << 7,             ///< entered by a person
    duplicateConflict = 1u << 8,  ///< another value came for the same device, time and metric
    backFilled = 1u << 9,         ///< arrived later than the device's own watermark by more than a day
    counterReset = 1u << 10,      ///< a cumulative counter stepped back here
};

using Flags = std::uint16_t;

constexpr Flags bit(Flag flag)
{
    return static_cast<Flags>(flag);
}
constexpr bool has(Flags flags, Flag flag)
{
    return (flags & bit(flag)) != 0;
}

/// Values with one of these take no part in figures, baselines and scores; how many there were is always
/// told.
inline constexpr std::array kExcludingFlags{Flag::outOfRange,    Flag::frozenRun, Flag::impossibleRate,
                                            Flag::deviceNotWorn, Flag::clockSkew, Flag::duplicateConflict,
                                            Flag::simulated};
inline constexpr Flags kExcluding = bit(Flag::outOfRange) | bit(Flag::frozenRun) | bit(Flag::impossibleRate) |
                                    bit(Flag::deviceNotWorn) | bit(Flag::clockSkew) |
                                    bit(Flag::duplicateConflict) | bit(Flag::simulated);

/// "out_of_range": as JSON and CSV carry it.
QString flagName(Flag flag);
/// Names of all set flags, joined by a space.
QString flagNames(Flags flags);

}  // namespace xinglin

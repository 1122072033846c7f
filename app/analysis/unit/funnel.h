// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <vector>

// Funnel plots with over-dispersion: Spiegelhalter, Statistics in Medicine 24 (2005) 1185, and Quality and
// Safety in Health Care 14 (2005) 347; ratios as NHS Digital's SHMI takes them.
namespace xinglin {

/// What is compared: events among n (proportion), or observed against expected (ratio). midP: proportions
/// whose small units have z and limits of one exact distribution, so that table and chart never contradict
/// each other: below kFunnelExactBelow people both are of the binomial mid-P (Lancaster 1961), above by
/// arcsine.
enum class FunnelKind { proportion, ratio, midP };
/// How extreme units are kept from inflating the over-dispersion: pulled in to the quantiles (type 7), or
/// left out by rank.
enum class FunnelTrim { winsorised, truncated };

struct FunnelCount
{
    double events = 0.0;  ///< >= 0
    double size = 0.0;    ///< people, or expected events; above 0, else the unit takes no part
};

struct FunnelOptions
{
    FunnelKind kind = FunnelKind::proportion;
    FunnelTrim trim = FunnelTrim::winsorised;
    double trimBy = 0.1;             ///< at each end, 0 <= trimBy < 0.5
    std::optional<double> target{};  ///< absent: all events over all sizes; a ratio's is 1
};

struct FunnelInterval
{
    double low = 0.0, high = 0.0;
};

struct FunnelPoint
{
    std::optional<double> rate;  ///< absent without a size
    /// Standardised distance from the target on the scale where its variance is known: arcsine of the root
    /// with 1 / (4 n) for proportions, the logarithm with 1 / E for ratios (absent at no events); the normal
    /// quantile of a small unit's mid-P.
    std::optional<double> z;
    std::optional<double> zAdjusted;  ///< with the variance between units added
};

struct Funnel
{
    double target = 0.0;
    double phi = 0.0;   ///< mean squared trimmed z; 1 when only chance is at work
    double tau2 = 0.0;  ///< additive variance between units on the z scale; 0: no over-dispersion
    int used = 0;       ///< units that phi stands on
    std::vector<FunnelPoint> points;  ///< as the counts
};

/// Below this number of people the arcsine limits are not monotone: exact binomial ones are taken.
inline constexpr double kFunnelExactBelow = 20.0;
/// |z| of the 99.8% limits.
inline constexpr double kFunnelZ998 = 3.090232306167813;
inline constexpr double kFunnelZ95 = 1.959963984540054;

/// Nothing when no unit has a size.
std::optional<Funnel> funnelOf(std::span<const FunnelCount> counts, const FunnelOptions &options = {});

/// Where a unit of the size lies by chance with the probability (0.95, 0.998) around the target, without
/// over-dispersion. Ratios: exact Poisson limits by chi-square quantiles, as multiples of 1. Proportions:
/// arcsine limits, below 20 people exact binomial ones with Spiegelhalter's interpolation (2005, appendix),
/// or of the mid-P with the same interpolation.
FunnelInterval funnelLimits(FunnelKind kind, double target, double size, double probability);
/// The same with the variance between units, on the scale of z (arcsine or mid-P, logarithm).
FunnelInterval funnelAdjustedLimits(FunnelKind kind, double target, double tau2, double size,
                                    double probability);

}  // namespace xinglin

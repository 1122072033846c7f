// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/trend.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

// The daily rhythm of a course, with a shape given (cosinor) and without (interdaily figures).
namespace xinglin {

/// Y = M + A cos(2 pi t / period + phase), by least squares on M + beta cos + gamma sin (Halberg 1967;
/// Nelson et al. 1979).
struct Cosinor
{
    std::int64_t n = 0;
    double mesor = 0.0;      ///< M, in the values' unit
    double beta = 0.0;       ///< A cos(phase)
    double gamma = 0.0;      ///< -A sin(phase)
    double amplitude = 0.0;  ///< A
    double phase = 0.0;      ///< acrophase, radians, in (-pi, pi]
    double peak = 0.0;       ///< time of the maximum, in [0, period), unit of the period
    double mesorError = 0.0;
    std::optional<double> amplitudeError;  ///< by the delta method; absent without amplitude
    std::optional<double> f, p;  ///< of no rhythm, 2 and n - 3 degrees; absent when the fit is perfect
    std::optional<double> r2;    ///< explained share of the variance; absent without variance
};
/// Times in any order, in the unit of the period. Nothing with fewer than four values or where the times
/// cannot tell the three terms apart.
std::optional<Cosinor> cosinor(std::span<const SeriesValue> series, double period);

/// Figures of the rhythm that assume no shape (Witting et al. 1990; Van Someren et al. 1999).
struct CircadianFigures
{
    std::int64_t n = 0;
    std::optional<double> stability;             ///< IS: 0 none, 1 every day the same
    std::optional<double> variability;           ///< IV: near 0 a smooth wave, near 2 noise
    std::vector<std::optional<double>> profile;  ///< mean by place in the period
    std::optional<double> m10, l5;               ///< mean of the highest ten, the lowest five in a row
    std::optional<int> m10Start, l5Start;        ///< place they begin at; the first of equal ones
    std::optional<double> amplitude;             ///< RA = (M10 - L5) / (M10 + L5); absent when that is 0
};
/// Values at equal steps (absent where there is none), the first at place `offset` of the period. M10 and L5
/// are of 10/24 and 5/24 of the period; absent when a place has no value. IV is over neighbours that both
/// have one. Nothing for a period below 2 or no value at all.
std::optional<CircadianFigures> circadianFigures(std::span<const std::optional<double>> values, int period,
                                                 int offset = 0);

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>

// Rates made comparable between groups of different age and sex.
namespace xinglin {

/// One age and sex band of one group.
struct RateStratum
{
    double count = 0.0;       ///< events
    double population = 0.0;  ///< people; a stratum without any takes no part
    double standard = 0.0;    ///< people of the standard population
};

struct DirectRate
{
    double crude = 0.0, adjusted = 0.0;
    double low = 0.0, high = 0.0;
    double variance = 0.0;  ///< of the adjusted rate
    int emptyStrata = 0;    ///< with standard people but none of the group: their weight went to the others
};

/// The rate the group would have with the standard's structure, with the gamma interval of Fay and Feuer
/// (Statistics in Medicine 16, 1997, 791). Nothing without people, or without standard people where they are.
std::optional<DirectRate> directRate(std::span<const RateStratum> strata, double confidence = 0.95);

struct IndirectRatio
{
    double observed = 0.0, expected = 0.0, ratio = 0.0;
    double low = 0.0, high = 0.0;  ///< lognormal; without any event: 0 and the exact Poisson limit
};

/// One stratum of a group against the rates of a reference.
struct ReferenceStratum
{
    double count = 0.0, population = 0.0;
    double referenceCount = 0.0, referencePopulation = 0.0;
};

/// Observed events over those expected at the reference's rates (SIR). Nothing when none are expected.
std::optional<IndirectRatio> indirectRatio(std::span<const ReferenceStratum> strata,
                                           double confidence = 0.95);

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <vector>

// Shrunken estimates of many groups: each borrows from all in proportion to its own uncertainty.
namespace xinglin {

/// How the variance between groups is estimated.
enum class BetweenVariance {
    derSimonianLaird,      ///< moments, closed form (1986)
    restrictedLikelihood,  ///< REML by Fisher scoring
    pauleMandel,           ///< Q(tau2) = k - 1 (1982)
    empiricalBayes,        ///< Morris (1983); the same root as Paule and Mandel's, found by scoring
};

/// One group: an estimate and its sampling variance.
struct GroupEstimate
{
    double y = 0.0;
    double variance = 1.0;  ///< above 0
};

struct RandomEffects
{
    double mu = 0.0, se = 0.0;  ///< mean of the groups and its standard error
    double tau2 = 0.0;          ///< variance between groups
    double q = 0.0;             ///< Cochran's Q at tau2 = 0
    double i2 = 0.0;            ///< per cent of the total variance that is between groups (Higgins 2002)
    /// Best linear unbiased predictions, theta_i = B y_i + (1 - B) mu with B = tau2 / (tau2 + v_i), and their
    /// standard errors with that of mu in them.
    std::vector<double> blup, blupSe;
};

/// Nothing with fewer than two groups, or a variance that is not above 0 and finite.
std::optional<RandomEffects> randomEffects(std::span<const GroupEstimate> groups, BetweenVariance how);

/// For every group the probability that its true value is the highest (or the lowest) of all: the posterior
/// normals given mu, integrated over them and over mu. No simulation: the same bits every time. Sums to 1;
/// groups that cannot be told apart (tau2 = 0) share it equally.
std::vector<double> worstProbabilities(std::span<const GroupEstimate> groups, const RandomEffects &fit,
                                       bool highestIsWorst = true);

/// Efron and Morris (JASA 70, 1975, 311): shares of equally many trials, James-Stein towards their mean with
/// k - 3.
struct JamesStein
{
    double mean = 0.0;
    double variance = 0.0;  ///< mean (1 - mean) / trials
    double factor = 0.0;    ///< what is left of a distance from the mean; not below 0
    std::vector<double> estimates;
};
/// Nothing with fewer than four shares, without trials, or when all shares are equal.
std::optional<JamesStein> jamesStein(std::span<const double> shares, double trials);

}  // namespace xinglin

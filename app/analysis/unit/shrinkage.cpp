// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/unit/shrinkage.h"

#include "analysis/distributions.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace xinglin {
namespace {

/// Weighted sums at a tau2.
struct WeightSums
{
    double w = 0.0, w2 = 0.0, w3 = 0.0;
    double mu = 0.0;
    double q = 0.0;   ///< sum of w (y - mu)^2
    double q2 = 0.0;  ///< sum of w^2 (y - mu)^2
};

WeightSums weightSums(std::span<const GroupEstimate> groups, double tau2)
{
    WeightSums sums;
    double wy = 0.0;
    for (const GroupEstimate &each : groups) {
        const double w = 1.0 / (each.variance + tau2);
        sums.w += w;
        sums.w2 += w * w;
        sums.w3 += w * w * w;
        wy += w * each.y;
    }
    sums.mu = wy / sums.w;
    for (const GroupEstimate &each : groups) {
        const double w = 1.0 / (each.variance + tau2);
        const double off = each.y - sums.mu;
        sums.q += w * off * off;
        sums.q2 += w * w * off * off;
    }
    return sums;
}

double betweenByMoments(std::span<const GroupEstimate> groups)
{
    const WeightSums sums = weightSums(groups, 0.0);
    const double divisor = sums.w - sums.w2 / sums.w;
    const double off = sums.q - (static_cast<double>(groups.size()) - 1.0);
    return divisor > 0.0 ? std::max(0.0, off / divisor) : 0.0;
}

double restrictedLogLikelihood(std::span<const GroupEstimate> groups, double tau2)
{
    const WeightSums sums = weightSums(groups, tau2);
    double logs = 0.0;
    for (const GroupEstimate &each : groups)
        logs += std::log(each.variance + tau2);
    return -0.5 * (logs + std::log(sums.w) + sums.q);
}

/// Fisher scoring from the moment estimate, kept at or above 0, steps halved while the likelihood falls.
double betweenByLikelihood(std::span<const GroupEstimate> groups)
{
    double tau2 = betweenByMoments(groups);
    double likelihood = restrictedLogLikelihood(groups, tau2);
    for (int round = 0; round < 1000; ++round) {
        const WeightSums sums = weightSums(groups, tau2);
        const double trace = sums.w - sums.w2 / sums.w;
        const double information = sums.w2 - 2.0 * sums.w3 / sums.w + sums.w2 * sums.w2 / (sums.w * sums.w);
        if (!(information > 0.0))
            break;
        double step = (sums.q2 - trace) / information;
        double next = std::max(0.0, tau2 + step);
        double reached = restrictedLogLikelihood(groups, next);
        for (int half = 0; half < 40 && reached < likelihood; ++half) {
            step *= 0.5;
            next = std::max(0.0, tau2 + step);
            reached = restrictedLogLikelihood(groups, next);
        }
        const bool settled = std::abs(next - tau2) <= 1e-13 * std::max(next, 1e-300) || reached < likelihood;
        if (reached >= likelihood) {
            tau2 = next;
            likelihood = reached;
        }
        if (settled)
            break;
    }
    return tau2;
}

/// The root of Q(tau2) = k - 1; Q falls, so a bracket shrinks onto it.
double betweenByPauleMandel(std::span<const GroupEstimate> groups)
{
    const double wanted = static_cast<double>(groups.size()) - 1.0;
    if (weightSums(groups, 0.0).q <= wanted)
        return 0.0;
    double high = groups.front().variance;
    while (weightSums(groups, high).q > wanted)
        high *= 2.0;
    double low = 0.0;
    double tau2 = std::min(high, betweenByMoments(groups));
    for (int round = 0; round < 400; ++round) {
        const WeightSums sums = weightSums(groups, tau2);
        (sums.q > wanted ? low : high) = tau2;
        double next = tau2 + (sums.q - wanted) / sums.q2;
        if (!(next > low && next < high))
            next = 0.5 * (low + high);
        if (std::abs(next - tau2) <= 1e-15 * next)
            return next;
        tau2 = next;
    }
    return tau2;
}

double betweenVariance(std::span<const GroupEstimate> groups, BetweenVariance how)
{
    switch (how) {
    case BetweenVariance::derSimonianLaird: return betweenByMoments(groups);
    case BetweenVariance::restrictedLikelihood: return betweenByLikelihood(groups);
    case BetweenVariance::pauleMandel:
    case BetweenVariance::empiricalBayes: break;
    }
    return betweenByPauleMandel(groups);
}

bool canBeWeighed(std::span<const GroupEstimate> groups)
{
    return groups.size() >= 2 && std::all_of(groups.begin(), groups.end(), [](const GroupEstimate &each) {
               return std::isfinite(each.y) && std::isfinite(each.variance) && each.variance > 0.0;
           });
}

struct PosteriorNormal
{
    double mean = 0.0, sd = 1.0;
};

/// P(each is the highest) of independent normals by the trapezoid rule, which for them is exact to many
/// digits when a step is half of the narrowest deviation.
std::vector<double> highestProbabilities(std::span<const PosteriorNormal> normals)
{
    constexpr double kReach = 8.5;
    constexpr double kMostSteps = 20'000.0;
    double low = normals.front().mean - kReach * normals.front().sd;
    double high = low;
    double narrowest = normals.front().sd;
    for (const PosteriorNormal &each : normals) {
        low = std::max(low, each.mean - kReach * each.sd);
        high = std::max(high, each.mean + kReach * each.sd);
        narrowest = std::min(narrowest, each.sd);
    }
    const double steps = std::clamp(std::ceil((high - low) / (0.4 * narrowest)), 64.0, kMostSteps);
    std::vector<double> result(normals.size(), 0.0);
    std::vector<double> cdf(normals.size());
    for (double step = 0.0; step <= steps; step += 1.0) {
        const double x = low + (high - low) * step / steps;
        double logAll = 0.0;
        for (std::size_t i = 0; i < normals.size(); ++i) {
            cdf[i] = std::max(1e-300, normalCdf((x - normals[i].mean) / normals[i].sd));
            logAll += std::log(cdf[i]);
        }
        for (std::size_t i = 0; i < normals.size(); ++i) {
            const double t = (x - normals[i].mean) / normals[i].sd;
            result[i] += std::exp(logAll - std::log(cdf[i]) - 0.5 * t * t) / normals[i].sd;
        }
    }
    return result;
}

}  // namespace

std::optional<RandomEffects> randomEffects(std::span<const GroupEstimate> groups, BetweenVariance how)
{
    if (!canBeWeighed(groups))
        return std::nullopt;
    RandomEffects fit;
    fit.tau2 = betweenVariance(groups, how);
    const WeightSums fixed = weightSums(groups, 0.0);
    fit.q = fixed.q;
    const double typical = (static_cast<double>(groups.size()) - 1.0) / (fixed.w - fixed.w2 / fixed.w);
    fit.i2 = 100.0 * fit.tau2 / (fit.tau2 + typical);
    const WeightSums sums = weightSums(groups, fit.tau2);
    fit.mu = sums.mu;
    fit.se = 1.0 / std::sqrt(sums.w);
    for (const GroupEstimate &each : groups) {
        const double own = fit.tau2 / (fit.tau2 + each.variance);
        fit.blup.push_back(own * each.y + (1.0 - own) * fit.mu);
        fit.blupSe.push_back(std::sqrt(own * each.variance + (1.0 - own) * (1.0 - own) * fit.se * fit.se));
    }
    return fit;
}

std::vector<double> worstProbabilities(std::span<const GroupEstimate> groups, const RandomEffects &fit,
                                       bool highestIsWorst)
{
    const std::size_t count = groups.size();
    if (!(fit.tau2 > 0.0))
        return std::vector<double>(count, 1.0 / static_cast<double>(std::max<std::size_t>(count, 1)));
    // Gauss-Hermite nodes and weights of order 7 (Abramowitz and Stegun, table 25.10).
    constexpr std::array kNodes{0.0, 0.8162878828589647, 1.6735516287674714, 2.6519613568352334};
    constexpr std::array kWeights{0.8102646175568073, 0.4256072526101278, 0.05451558281912703,
                                  0.0009717812450995192};
    std::vector<double> total(count, 0.0);
    std::vector<PosteriorNormal> normals(count);
    for (int node = -3; node <= 3; ++node) {
        const auto place = static_cast<std::size_t>(std::abs(node));
        const double mu = fit.mu + std::numbers::sqrt2 * fit.se * (node < 0 ? -kNodes[place] : kNodes[place]);
        for (std::size_t i = 0; i < count; ++i) {
            const double own = fit.tau2 / (fit.tau2 + groups[i].variance);
            const double mean = own * groups[i].y + (1.0 - own) * mu;
            normals[i] = {highestIsWorst ? mean : -mean, std::sqrt(own * groups[i].variance)};
        }
        const std::vector<double> share = highestProbabilities(normals);
        double sum = 0.0;
        for (const double each : share)
            sum += each;
        for (std::size_t i = 0; i < count; ++i)
            total[i] += kWeights[place] * (sum > 0.0 ? share[i] / sum : 1.0 / static_cast<double>(count));
    }
    double sum = 0.0;
    for (const double each : total)
        sum += each;
    for (double &each : total)
        each /= sum;
    return total;
}

std::optional<JamesStein> jamesStein(std::span<const double> shares, double trials)
{
    if (shares.size() < 4 || !(trials > 0.0))
        return std::nullopt;
    const auto count = static_cast<double>(shares.size());
    JamesStein result;
    for (const double each : shares)
        result.mean += each;
    result.mean /= count;
    result.variance = result.mean * (1.0 - result.mean) / trials;
    double squares = 0.0;
    for (const double each : shares)
        squares += (each - result.mean) * (each - result.mean);
    if (!(squares > 0.0))
        return std::nullopt;
    result.factor = std::max(0.0, 1.0 - (count - 3.0) * result.variance / squares);
    for (const double each : shares)
        result.estimates.push_back(result.mean + result.factor * (each - result.mean));
    return result;
}

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/unit/funnel.h"

#include "analysis/distributions.h"
#include "analysis/robust.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace xinglin {
namespace {

/// Value and standard error on the scale where z is formed.
struct FunnelPlace
{
    double y = 0.0, s = 1.0;
};

double angleOf(double share)
{
    return std::asin(std::sqrt(std::clamp(share, 0.0, 1.0)));
}

bool isMidP(FunnelKind kind, double size)
{
    return kind == FunnelKind::midP && size < kFunnelExactBelow;
}

/// P(R <= r) of n trials.
double binomialCdf(double r, double n, double p)
{
    if (r < 0.0)
        return 0.0;
    return r >= n ? 1.0 : incompleteBeta(n - r, r + 1.0, 1.0 - p);
}

/// The interpolated number of events below which a share `tail` lies; over n.
double binomialLimit(double tail, double n, double p)
{
    double r = 0.0;
    while (r < n && binomialCdf(r, n, p) < tail)
        r += 1.0;
    const double above = binomialCdf(r, n, p);
    const double below = binomialCdf(r - 1.0, n, p);
    const double share = above > below ? (above - tail) / (above - below) : 0.0;
    return std::clamp((r - share) / n, 0.0, 1.0);
}

/// Mid-P of r events among n: P(R < r) + P(R = r) / 2.
double midP(double r, double n, double p)
{
    return 0.5 * (binomialCdf(r - 1.0, n, p) + binomialCdf(r, n, p));
}

/// The z of the mid-P; from the nearer end, so that it stays accurate far out.
double exactZ(double r, double n, double p)
{
    return r > n * p ? -normalQuantile(midP(n - r, n, 1.0 - p)) : normalQuantile(midP(r, n, p));
}

/// The interpolated number of events whose mid-P is `tail` (below a half); over n.
double midPLimit(double tail, double n, double p)
{
    double below = midP(0.0, n, p);
    if (tail <= below)
        return 0.0;
    for (double r = 1.0; r <= n; r += 1.0) {
        const double here = midP(r, n, p);
        if (here >= tail)
            return (r - (here - tail) / (here - below)) / n;
        below = here;
    }
    return 1.0;
}

/// Absent without a size, and for a ratio's logarithm without events.
std::optional<FunnelPlace> placeOf(const FunnelCount &count, FunnelKind kind, double target)
{
    if (!(count.size > 0.0))
        return std::nullopt;
    if (kind != FunnelKind::ratio) {
        const double s = 0.5 / std::sqrt(count.size);
        if (isMidP(kind, count.size))
            return FunnelPlace{angleOf(target) + s * exactZ(count.events, count.size, target), s};
        return FunnelPlace{angleOf(count.events / count.size), s};
    }
    if (!(count.events > 0.0))
        return std::nullopt;
    return FunnelPlace{std::log(count.events / count.size), 1.0 / std::sqrt(count.size)};
}

double targetPlace(FunnelKind kind, double target)
{
    return kind == FunnelKind::ratio ? std::log(target) : angleOf(target);
}

struct Trimmed
{
    std::vector<double> z, s;  // those kept, in the order of the units
};

Trimmed winsorised(std::vector<double> z, std::vector<double> s, double by)
{
    std::vector<double> sorted = z;
    std::sort(sorted.begin(), sorted.end());
    const double low = quantileOfSorted(sorted, by).value_or(0.0);
    const double high = quantileOfSorted(sorted, 1.0 - by).value_or(0.0);
    for (double &each : z)
        each = std::clamp(each, low, high);
    return {std::move(z), std::move(s)};
}

/// Leaves out the lowest and the highest of 1 / by groups of ranks (average ranks of ties).
Trimmed truncated(const std::vector<double> &z, const std::vector<double> &s, double by)
{
    std::vector<double> sorted = z;
    std::sort(sorted.begin(), sorted.end());
    const double groups = by > 0.0 ? std::round(1.0 / by * 1e9) / 1e9 : 0.0;
    Trimmed kept;
    for (std::size_t i = 0; i < z.size(); ++i) {
        const auto [first, last] = std::equal_range(sorted.begin(), sorted.end(), z[i]);
        const double rank =
            (static_cast<double>(first - sorted.begin()) + 1.0 + static_cast<double>(last - sorted.begin())) /
            2.0;
        const double group = std::floor(rank * groups / (static_cast<double>(z.size()) + 1.0) + 1e-12);
        if (groups == 0.0 || (group > 0.0 && group < groups - 1.0)) {
            kept.z.push_back(z[i]);
            kept.s.push_back(s[i]);
        }
    }
    return kept;
}

double additiveVariance(const Trimmed &trimmed, double phi)
{
    const auto count = static_cast<double>(trimmed.z.size());
    double sum = 0.0;
    double squares = 0.0;
    for (const double s : trimmed.s) {
        const double w = 1.0 / (s * s);
        sum += w;
        squares += w * w;
    }
    const double divisor = sum - squares / sum;
    return divisor > 0.0 ? std::max(0.0, (count * phi - (count - 1.0)) / divisor) : 0.0;
}

}  // namespace

std::optional<Funnel> funnelOf(std::span<const FunnelCount> counts, const FunnelOptions &options)
{
    double events = 0.0;
    double sizes = 0.0;
    for (const FunnelCount &each : counts) {
        if (each.size > 0.0) {
            events += each.events;
            sizes += each.size;
        }
    }
    if (!(sizes > 0.0))
        return std::nullopt;
    Funnel funnel;
    funnel.target = options.target.value_or(options.kind == FunnelKind::ratio ? 1.0 : events / sizes);
    const double theta = targetPlace(options.kind, funnel.target);
    std::vector<double> z, s;
    for (const FunnelCount &each : counts) {
        FunnelPoint &point = funnel.points.emplace_back();
        if (each.size > 0.0)
            point.rate = each.events / each.size;
        const auto place = placeOf(each, options.kind, funnel.target);
        if (!place)
            continue;
        point.z = (place->y - theta) / place->s;
        z.push_back(*point.z);
        s.push_back(place->s);
    }
    const Trimmed trimmed = options.trim == FunnelTrim::winsorised ? winsorised(z, s, options.trimBy)
                                                                   : truncated(z, s, options.trimBy);
    funnel.used = static_cast<int>(trimmed.z.size());
    if (funnel.used > 0) {
        double squares = 0.0;
        for (const double each : trimmed.z)
            squares += each * each;
        funnel.phi = squares / funnel.used;
        funnel.tau2 = additiveVariance(trimmed, funnel.phi);
    }
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (const auto place = placeOf(counts[i], options.kind, funnel.target))
            funnel.points[i].zAdjusted = (place->y - theta) / std::sqrt(place->s * place->s + funnel.tau2);
    }
    return funnel;
}

FunnelInterval funnelLimits(FunnelKind kind, double target, double size, double probability)
{
    const double tail = 0.5 * (1.0 - probability);
    if (kind == FunnelKind::ratio)
        return {target * gammaQuantile(tail, size) / size,
                target * gammaQuantile(1.0 - tail, size + 1.0) / size};
    if (kind == FunnelKind::proportion && size < kFunnelExactBelow)
        return {binomialLimit(tail, size, target), binomialLimit(1.0 - tail, size, target)};
    return funnelAdjustedLimits(kind, target, 0.0, size, probability);
}

FunnelInterval funnelAdjustedLimits(FunnelKind kind, double target, double tau2, double size,
                                    double probability)
{
    const double factor = -normalQuantile(0.5 * (1.0 - probability));
    const double theta = targetPlace(kind, target);
    if (kind == FunnelKind::ratio) {
        const double half = factor * std::sqrt(1.0 / size + tau2);
        return {std::exp(theta - half), std::exp(theta + half)};
    }
    if (isMidP(kind, size)) {
        const double tail = normalCdf(-factor * std::sqrt(1.0 + 4.0 * size * tau2));
        return {midPLimit(tail, size, target), 1.0 - midPLimit(tail, size, 1.0 - target)};
    }
    const double half = factor * std::sqrt(0.25 / size + tau2);
    const auto share = [](double angle) {
        const double root = std::sin(std::clamp(angle, 0.0, 0.5 * std::numbers::pi));
        return root * root;
    };
    return {share(theta - half), share(theta + half)};
}

}  // namespace xinglin

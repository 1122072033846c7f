// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/robust_scales.h"

#include "analysis/distributions.h"
#include "analysis/robust.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <numbers>
#include <vector>

namespace xinglin {
namespace {

/// Factors for n = 2..12, from simulation.
constexpr std::array kQnSmall{0.399356, 0.99365, 0.51321, 0.84401, 0.61220, 0.85877,
                              0.66993,  0.87344, 0.72014, 0.88906, 0.75743};
/// Factors for n = 2..9.
constexpr std::array kSnSmall{0.743, 1.851, 0.954, 1.351, 0.993, 1.198, 1.005, 1.131};
constexpr double kHuberK = 1.5;
constexpr double kHuberTolerance = 1e-6;

double qnFactor(std::size_t count)
{
    if (count <= kQnSmall.size() + 1)
        return kQnSmall[count - 2];
    const auto n = static_cast<double>(count);
    const double excess = count % 2 == 1 ? 1.60188 + (-2.1284 - 5.172 / n) / n
                                         : 3.67561 + (1.9654 + (6.987 - 77.0 / n) / n) / n;
    return 1.0 / (excess / n + 1.0);
}

/// Pairs of the sorted values that are at most `distance` apart, no more than `enough` counted.
std::uint64_t closePairs(std::span<const double> ascending, double distance, std::uint64_t enough)
{
    std::uint64_t pairs = 0;
    std::size_t first = 0;
    for (std::size_t second = 0; second < ascending.size() && pairs < enough; ++second) {
        while (ascending[second] - ascending[first] > distance)
            ++first;
        pairs += second - first;
    }
    return pairs;
}

/// The k-th smallest (from 1) distance of two values: bisection over the doubles themselves, whose bits are
/// ordered as their values.
double pairDistance(std::span<const double> ascending, std::uint64_t k)
{
    auto low = std::bit_cast<std::uint64_t>(0.0);
    auto high = std::bit_cast<std::uint64_t>(ascending.back() - ascending.front());
    while (low < high) {
        const std::uint64_t middle = low + (high - low) / 2;
        if (closePairs(ascending, std::bit_cast<double>(middle), k) >= k)
            high = middle;
        else
            low = middle + 1;
    }
    return std::bit_cast<double>(low);
}

/// The distance from a value to its `rank`-th nearest of all (itself is the 0-th).
double neighbourDistance(std::span<const double> ascending, std::size_t place, std::size_t rank)
{
    const double center = ascending[place];
    // Windows of rank + 1 values around the place: their reach to the left falls, to the right grows.
    std::size_t low = place > rank ? place - rank : 0;
    std::size_t high = std::min(place, ascending.size() - 1 - rank);
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        if (ascending[middle + rank] - center >= center - ascending[middle])
            high = middle;
        else
            low = middle + 1;
    }
    const auto reach = [&](std::size_t first) {
        return std::max(center - ascending[first], ascending[first + rank] - center);
    };
    const double here = reach(low);
    const bool hasEarlier = low > 0 && low + rank > place;
    return hasEarlier ? std::min(here, reach(low - 1)) : here;
}

/// Mean of the values drawn in to [low, high].
double drawnMean(std::span<const double> values, double low, double high)
{
    double sum = 0.0;
    for (const double value : values)
        sum += std::clamp(value, low, high);
    return sum / static_cast<double>(values.size());
}

/// What the squares of normal values drawn in to k are on average.
double drawnSquare(double k)
{
    const double inside = 2.0 * normalCdf(k) - 1.0;
    const double density = std::exp(-0.5 * k * k) / std::sqrt(2.0 * std::numbers::pi);
    return inside + k * k * (1.0 - inside) - 2.0 * k * density;
}

}  // namespace

std::optional<double> meanOf(std::span<const double> values)
{
    if (values.empty())
        return std::nullopt;
    const auto n = static_cast<double>(values.size());
    double sum = 0.0;
    for (const double value : values)
        sum += value;
    const double first = sum / n;
    double rest = 0.0;
    for (const double value : values)
        rest += value - first;
    return first + rest / n;
}

std::optional<double> standardDeviationOf(std::span<const double> values)
{
    if (values.size() < 2)
        return std::nullopt;
    const double mean = *meanOf(values);
    double squares = 0.0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    return std::sqrt(squares / static_cast<double>(values.size() - 1));
}

std::optional<double> qnScale(std::span<const double> ascending)
{
    constexpr double kConstant = 2.21914;
    const std::size_t n = ascending.size();
    if (n < 2)
        return std::nullopt;
    const std::uint64_t half = n / 2 + 1;
    return kConstant * qnFactor(n) * pairDistance(ascending, half * (half - 1) / 2);
}

std::optional<double> snScale(std::span<const double> ascending)
{
    constexpr double kConstant = 1.1926;
    const std::size_t n = ascending.size();
    if (n < 2)
        return std::nullopt;
    std::vector<double> distances;
    distances.reserve(n);
    for (std::size_t place = 0; place < n; ++place)
        distances.push_back(neighbourDistance(ascending, place, n / 2));
    const auto middle = distances.begin() + static_cast<std::ptrdiff_t>((n + 1) / 2 - 1);
    std::nth_element(distances.begin(), middle, distances.end());
    double factor = n % 2 == 1 ? static_cast<double>(n) / (static_cast<double>(n) - 0.9) : 1.0;
    if (n <= kSnSmall.size() + 1)
        factor = kSnSmall[n - 2];
    return kConstant * factor * *middle;
}

std::optional<double> tauScale(std::span<const double> ascending)
{
    constexpr double kWeightReach = 4.5;
    constexpr double kSquareReach = 3.0;
    if (ascending.empty())
        return std::nullopt;
    const double center = medianOfSorted(ascending);
    const double spread = rawMadOfSorted(ascending, center);
    if (!(spread > 0.0))
        return 0.0;
    double weights = 0.0;
    double weighted = 0.0;
    for (const double value : ascending) {
        const double far = (value - center) / (spread * kWeightReach);
        const double near = std::max(0.0, 1.0 - far * far);
        weights += near * near;
        weighted += near * near * value;
    }
    const double location = weighted / weights;
    double squares = 0.0;
    for (const double value : ascending) {
        const double far = (value - location) / spread;
        squares += std::min(far * far, kSquareReach * kSquareReach);
    }
    const double reach = kSquareReach * normalQuantile(0.75);
    return spread * std::sqrt(squares / (static_cast<double>(ascending.size()) * drawnSquare(reach)));
}

std::optional<double> huberLocation(std::span<const double> ascending)
{
    if (ascending.empty())
        return std::nullopt;
    double location = medianOfSorted(ascending);
    const double scale = kMadToSd * rawMadOfSorted(ascending, location);
    if (!(scale > 0.0))
        return location;
    for (int step = 0; step < 10'000; ++step) {
        const double next = drawnMean(ascending, location - kHuberK * scale, location + kHuberK * scale);
        if (std::abs(location - next) < kHuberTolerance * scale)
            break;
        location = next;
    }
    return location;
}

std::optional<HuberEstimate> huberProposal2(std::span<const double> ascending)
{
    if (ascending.empty())
        return std::nullopt;
    HuberEstimate result;
    result.location = medianOfSorted(ascending);
    result.scale = kMadToSd * rawMadOfSorted(ascending, result.location);
    if (!(result.scale > 0.0) || ascending.size() < 2)
        return result;
    const double expected = drawnSquare(kHuberK) * static_cast<double>(ascending.size() - 1);
    for (int step = 0; step < 30; ++step) {
        const double low = result.location - kHuberK * result.scale;
        const double high = result.location + kHuberK * result.scale;
        const double location = drawnMean(ascending, low, high);
        double squares = 0.0;
        for (const double value : ascending) {
            const double off = std::clamp(value, low, high) - location;
            squares += off * off;
        }
        const double scale = std::sqrt(squares / expected);
        const double tolerance = kHuberTolerance * result.scale;
        if (std::abs(result.location - location) < tolerance && std::abs(result.scale - scale) < tolerance)
            break;
        result = {location, scale};
    }
    return result;
}

std::optional<double> trimmedMean(std::span<const double> ascending, double share)
{
    const auto cut =
        static_cast<std::size_t>(std::floor(static_cast<double>(ascending.size()) * std::max(share, 0.0)));
    if (ascending.size() <= 2 * cut)
        return ascending.empty() ? std::nullopt : std::optional(medianOfSorted(ascending));
    return meanOf(ascending.subspan(cut, ascending.size() - 2 * cut));
}

std::optional<double> quantileType8OfSorted(std::span<const double> ascending, double p)
{
    if (ascending.empty())
        return std::nullopt;
    // A place that is whole but for rounding is whole.
    constexpr double kFuzz = 4.0 * std::numeric_limits<double>::epsilon();
    constexpr double kThird = 1.0 / 3.0;
    const auto n = static_cast<double>(ascending.size());
    const double place = kThird + std::clamp(p, 0.0, 1.0) * (n + 1.0 - 2.0 * kThird);
    const double lower = std::floor(place + kFuzz);
    double share = place - lower;
    if (std::abs(share) < kFuzz)
        share = 0.0;
    const auto at = [&](double rank) {
        return ascending[static_cast<std::size_t>(std::clamp(rank, 1.0, n) - 1.0)];
    };
    return share == 0.0 ? at(lower) : at(lower) + share * (at(lower + 1.0) - at(lower));
}

}  // namespace xinglin

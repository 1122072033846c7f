// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/multiple_testing.h"

#include <algorithm>
#include <numeric>

namespace xinglin {
namespace {

std::vector<std::size_t> ascendingOrder(std::span<const double> p)
{
    std::vector<std::size_t> order(p.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return p[a] < p[b]; });
    return order;
}

/// The step-up adjustment p * n / rank * factor, made monotone from the largest down.
std::vector<double> stepUp(std::span<const double> p, double factor)
{
    const std::vector<std::size_t> order = ascendingOrder(p);
    std::vector<double> adjusted(p.size());
    const auto n = static_cast<double>(p.size());
    double least = 1.0;
    for (std::size_t rank = p.size(); rank > 0; --rank) {
        const std::size_t place = order[rank - 1];
        least = std::min(least, n * factor / static_cast<double>(rank) * p[place]);
        adjusted[place] = least;
    }
    return adjusted;
}

}  // namespace

std::vector<double> adjustBenjaminiHochberg(std::span<const double> p)
{
    return stepUp(p, 1.0);
}

std::vector<double> adjustBenjaminiYekutieli(std::span<const double> p)
{
    double harmonic = 0.0;
    for (std::size_t rank = 1; rank <= p.size(); ++rank)
        harmonic += 1.0 / static_cast<double>(rank);
    return stepUp(p, harmonic);
}

std::vector<double> adjustHolm(std::span<const double> p)
{
    const std::vector<std::size_t> order = ascendingOrder(p);
    std::vector<double> adjusted(p.size());
    double most = 0.0;
    for (std::size_t rank = 0; rank < p.size(); ++rank) {
        most = std::max(most, static_cast<double>(p.size() - rank) * p[order[rank]]);
        adjusted[order[rank]] = std::min(1.0, most);
    }
    return adjusted;
}

std::vector<double> adjustBonferroni(std::span<const double> p)
{
    std::vector<double> adjusted(p.begin(), p.end());
    for (double &each : adjusted)
        each = std::min(1.0, each * static_cast<double>(p.size()));
    return adjusted;
}

std::size_t countRejected(std::span<const double> adjusted, double q)
{
    return static_cast<std::size_t>(
        std::count_if(adjusted.begin(), adjusted.end(), [&](double each) { return each <= q; }));
}

}  // namespace xinglin

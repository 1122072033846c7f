// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/robust.h"

#include <algorithm>
#include <cmath>

namespace xinglin {

std::optional<double> quantileOfSorted(std::span<const double> ascending, double p)
{
    if (ascending.empty())
        return std::nullopt;
    const double place = std::clamp(p, 0.0, 1.0) * static_cast<double>(ascending.size() - 1);
    const auto lower = static_cast<std::size_t>(place);
    const double share = place - static_cast<double>(lower);
    if (share == 0.0 || lower + 1 >= ascending.size())
        return ascending[lower];
    return ascending[lower] + share * (ascending[lower + 1] - ascending[lower]);
}

std::optional<double> quantile(std::vector<double> values, double p)
{
    std::sort(values.begin(), values.end());
    return quantileOfSorted(values, p);
}

std::optional<double> median(std::vector<double> values)
{
    if (values.empty())
        return std::nullopt;
    std::sort(values.begin(), values.end());
    return medianOfSorted(values);
}

double medianOfSorted(std::span<const double> ascending)
{
    const std::size_t half = ascending.size() / 2;
    return ascending.size() % 2 == 1 ? ascending[half] : (ascending[half - 1] + ascending[half]) / 2.0;
}

double rawMadOfSorted(std::span<const double> ascending, double center)
{
    // Deviations grow away from the center on both sides: merge the two runs up to the middle ranks.
    auto right = std::lower_bound(ascending.begin(), ascending.end(), center);
    auto left = right;
    const std::size_t n = ascending.size();
    double before = 0.0;
    double current = 0.0;
    for (std::size_t rank = 0; rank <= n / 2; ++rank) {
        before = current;
        const bool takeLeft = right == ascending.end() ||
                              (left != ascending.begin() && center - *(left - 1) <= *right - center);
        current = takeLeft ? center - *--left : *right++ - center;
    }
    return n % 2 == 1 ? current : (before + current) / 2.0;
}

std::optional<double> scaledMad(std::vector<double> values)
{
    if (values.empty())
        return std::nullopt;
    std::sort(values.begin(), values.end());
    return kMadToSd * rawMadOfSorted(values, medianOfSorted(values));
}

std::optional<double> modifiedZ(double value, double median, double rawMad)
{
    if (!(rawMad > 0.0))
        return std::nullopt;
    return kModifiedZFactor * (value - median) / rawMad;
}

}  // namespace xinglin

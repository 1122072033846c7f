// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/loess.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace xinglin {

std::optional<double> LoessSmoother::at(std::span<const double> y, std::span<const double> weights,
                                        LoessShape shape, double place, int left, int right)
{
    const int n = static_cast<int>(y.size());
    double reach = std::max(place - left, right - place);
    if (shape.window > n)
        reach += (shape.window - n) / 2;
    const double outside = 0.999 * reach;
    const double inside = 0.001 * reach;
    m_local.assign(static_cast<std::size_t>(right - left + 1), 0.0);
    double sum = 0.0;
    for (int j = left; j <= right; ++j) {
        const double distance = std::abs(j - place);
        if (distance > outside)
            continue;
        const double ratio = distance / reach;
        const double cube = 1.0 - ratio * ratio * ratio;
        double weight = distance <= inside ? 1.0 : cube * cube * cube;
        if (!weights.empty())
            weight *= weights[static_cast<std::size_t>(j - 1)];
        m_local[static_cast<std::size_t>(j - left)] = weight;
        sum += weight;
    }
    if (!(sum > 0.0))
        return std::nullopt;
    double center = 0.0;
    for (int j = left; j <= right; ++j) {
        double &weight = m_local[static_cast<std::size_t>(j - left)];
        weight /= sum;
        center += weight * j;
    }
    double tilt = 0.0;
    if (reach > 0.0 && shape.degree > 0) {
        double spread = 0.0;
        for (int j = left; j <= right; ++j)
            spread += m_local[static_cast<std::size_t>(j - left)] * (j - center) * (j - center);
        if (std::sqrt(spread) > 0.001 * (n - 1))
            tilt = (place - center) / spread;
    }
    double fit = 0.0;
    for (int j = left; j <= right; ++j)
        fit += m_local[static_cast<std::size_t>(j - left)] * (tilt * (j - center) + 1.0) *
               y[static_cast<std::size_t>(j - 1)];
    return fit;
}

void LoessSmoother::fitAt(std::span<const double> y, std::span<const double> weights, LoessShape shape,
                          int place, std::span<double> out)
{
    const int n = static_cast<int>(y.size());
    int left = 1;
    int right = n;
    if (shape.window < n) {
        left = std::clamp(place - (shape.window + 1) / 2 + 1, 1, n - shape.window + 1);
        right = left + shape.window - 1;
    }
    const auto index = static_cast<std::size_t>(place - 1);
    out[index] = at(y, weights, shape, place, left, right).value_or(y[index]);
}

void LoessSmoother::smooth(std::span<const double> y, std::span<const double> weights, LoessShape shape,
                           std::span<double> out)
{
    const int n = static_cast<int>(y.size());
    if (n < 2) {
        std::copy(y.begin(), y.end(), out.begin());
        return;
    }
    const int jump = std::clamp(shape.jump, 1, n - 1);
    const auto between = [&](int from, int to) {
        const double first = out[static_cast<std::size_t>(from - 1)];
        const double step = (out[static_cast<std::size_t>(to - 1)] - first) / (to - from);
        for (int j = from + 1; j < to; ++j)
            out[static_cast<std::size_t>(j - 1)] = first + step * (j - from);
    };
    int last = 1;
    fitAt(y, weights, shape, 1, out);
    for (int place = 1 + jump; place <= n; place += jump) {
        fitAt(y, weights, shape, place, out);
        between(last, place);
        last = place;
    }
    if (last != n) {
        fitAt(y, weights, shape, n, out);
        between(last, n);
    }
}

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace xinglin {

/// One loess.
struct LoessShape
{
    int window = 7;  ///< neighbours that weigh
    int degree = 0;  ///< of the local polynomial, 0 or 1
    int jump = 1;    ///< fitted at every so many places; between, it is linear
};

/// Local regression (Cleveland 1979) at places 1..n with tricube weights, as the decomposition stl() needs
/// it; buffers are kept between calls. No weights: all are 1.
class LoessSmoother
{
public:
    /// The fit at `place` (may lie outside 1..n) from the neighbours [left, right]; nothing when they weigh
    /// nothing.
    std::optional<double> at(std::span<const double> y, std::span<const double> weights, LoessShape shape,
                             double place, int left, int right);
    /// The fits at every place; a place whose neighbours weigh nothing keeps its value.
    void smooth(std::span<const double> y, std::span<const double> weights, LoessShape shape,
                std::span<double> out);

private:
    void fitAt(std::span<const double> y, std::span<const double> weights, LoessShape shape, int place,
               std::span<double> out);

    std::vector<double> m_local;
};

}  // namespace xinglin

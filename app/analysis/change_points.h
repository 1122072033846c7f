// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <vector>

// Where a course changes for good, found afterwards (the whole course is known). A change point is told as
// the number of values before it: the 1-based place of the last value of a segment, as R's packages tell it.
namespace xinglin {

/// What a segment costs.
enum class SegmentCost {
    mean,            ///< squared distance from the segment's mean: changes of level at unit variance
    meanAndVariance  ///< -2 log likelihood of a normal of its own
};

/// Optimal segmentation by PELT (Killick, Fearnhead and Eckley 2012): least sum of costs plus `penalty` for
/// each segment; segments have at least `shortest` values. Ascending change points; the end is not one.
/// `modified`: each segment also costs log of its length, as with the modified BIC (Zhang and Siegmund 2007).
/// A segment without spread is taken to have a variance of 1e-11, as the R package changepoint does.
std::vector<int> pelt(std::span<const double> values, SegmentCost cost, double penalty, int shortest = 1,
                      bool modified = false);

/// Binary segmentation (Scott and Knott 1974) with the same cost: splits where the cost falls most while it
/// falls by more than the penalty.
std::vector<int> binarySegmentation(std::span<const double> values, SegmentCost cost, double penalty,
                                    int shortest = 1);

/// The best segmentation for each number of breaks in the level (Bai and Perron 2003, as R's strucchange).
struct Breakpoints
{
    std::vector<std::vector<int>> byBreaks;  ///< [m]: the best m break points
    std::vector<double> rss, bic;            ///< [m]: residual sum of squares; Bayesian criterion
    int chosen = 0;                          ///< m with the least criterion

    const std::vector<int> &best() const { return byBreaks[static_cast<std::size_t>(chosen)]; }
};
/// `shortest`: fewest values of a segment, as a share of all below 1, else a number. Quadratic in n. Nothing
/// when there are fewer than two segments' worth of values.
std::optional<Breakpoints> breakpoints(std::span<const double> values, double shortest = 0.15);

/// Means of the segments between change points.
std::vector<double> segmentMeans(std::span<const double> values, std::span<const int> changes);

/// Penalty of the modified BIC for a change in mean and variance: (2 + 2) log n.
double modifiedBicPenalty(std::size_t n);

}  // namespace xinglin

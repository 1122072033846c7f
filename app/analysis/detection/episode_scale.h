// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>

namespace xinglin {

/// How high the episodes of one series usually go in one statistic, learnt from the highest value of each of
/// its recent blocks of rows (block maxima; Gumbel 1958, Coles 2001 ch. 3), on a logarithmic axis. What lies
/// above is rated in robust standard deviations of those maxima, so statistics of different units and series
/// of different tempers can be compared. How many of the maxima were as high bounds the rating: by its share
/// of log p, p the rank among them (a conformal p-value), and once more for each. Fixed memory; amortised
/// constant time.
class EpisodeScale
{
public:
    struct Settings
    {
        std::size_t blocks = 150;   ///< recent blocks that are remembered, at most kMostBlocks
        double centre = 0.45;       ///< quantile of the maxima that counts as usual
        double priorSpread = 0.55;  ///< spread assumed before there are blocks …
        double priorBlocks = 10.0;  ///< … which weighs as many blocks as this
        double recordSpread = 0.1;  ///< of the distance to the highest maximum: it may come again
        double most = 5.0;          ///< ratings end here
        double habit = 0.08;        ///< each earlier episode as high takes this share off
        double alike = 0.3;         ///< spreads below that still count as high
        double leastSpread = 0.2;   ///< never finer than this
        double recordWeight = 0.1;  ///< share of the distance to the highest maximum remembered
    };
    static constexpr std::size_t kMostBlocks = 256;

    explicit EpisodeScale(const Settings &settings)
        : m_settings(settings)
    {}

    /// Standard deviations above what is usual; 0 before two blocks are complete.
    double rate(double logStatistic) const;
    /// Takes part in the block that is running.
    void note(double logStatistic);
    /// Closes the block. A block without a value leaves no trace.
    void endBlock();

private:
    Settings m_settings;
    std::array<float, kMostBlocks> m_maxima{};  // a ring
    std::array<float, kMostBlocks> m_sorted{};  // the same, ascending
    std::size_t m_next = 0;
    std::size_t m_count = 0;
    double m_current = kNothing;
    double m_centre = 0.0;
    double m_spread = 1.0;  // with prior and floor
    double m_highest = 0.0;
    double m_logCount = 1.0;  // of one block more

    static constexpr double kNothing = -1e30;
};

}  // namespace xinglin

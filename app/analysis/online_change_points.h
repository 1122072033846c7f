// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace xinglin {

/// What the watch believes before it has seen anything: a normal of unknown mean and variance.
struct WatchPrior
{
    double center = 0.0;       ///< expected mean
    double scale = 1.0;        ///< expected standard deviation, above 0
    double strength = 0.1;     ///< how many values the expected mean is worth
    double hazard = 1.0 / 60;  ///< chance of a change between two values
};

/// Bayesian online change-point detection (Adams and MacKay 2007) with a Normal-Gamma prior: after every
/// value, how likely it is that the present level has held for 0, 1, 2, ... values. Run lengths from 199 on
/// are one. A value costs a pass over the run lengths and no allocation; the whole state is below 12 KB.
class OnlineChangeWatch
{
public:
    static constexpr std::size_t kRunLengths = 200;

    explicit OnlineChangeWatch(const WatchPrior &prior = {});

    /// A missing night is simply not told: the state holds. `value` is finite.
    void add(double value);

    std::int64_t seen() const { return m_seen; }
    /// Probability that a change lies within the last `values` values; 0 before anything could have changed.
    double recentChange(std::size_t values) const;
    /// Values since the likeliest last change, the one just told included; seen() (at most 199) without one.
    std::size_t likeliestRun() const;
    /// Probability of the run length.
    double probability(std::size_t run) const { return run < m_count ? m_chance[run] : 0.0; }
    /// Expected level: the mean over run lengths.
    double level() const;

private:
    using Row = std::array<double, kRunLengths>;

    void predict(double value, Row &density) const;
    void grow(double value, const Row &density);
    void restart();

    WatchPrior m_prior;
    std::int64_t m_seen = 0;
    std::size_t m_count = 1;  // run lengths in use
    bool m_restarted = false;
    Row m_chance{}, m_mean{}, m_beta{};
    Row m_width{}, m_gain{}, m_spread{};  // by run length: what depends on the prior's strength alone
};

}  // namespace xinglin

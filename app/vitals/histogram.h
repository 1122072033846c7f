// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace xinglin {

/// Exact counts of whole steps of a metric, sparse and ascending. Adding and subtracting are exact and
/// commute, so any order of merging gives the same bits.
class Histogram
{
public:
    struct Bin
    {
        std::int32_t value = 0;  ///< steps
        std::int64_t count = 0;  ///< never 0; negative only while a difference is on its way
        friend auto operator<=>(const Bin &, const Bin &) = default;
    };

    Histogram() = default;
    /// Bins must ascend and have no zero counts.
    explicit Histogram(std::vector<Bin> bins)
        : m_bins(std::move(bins))
    {}

    const std::vector<Bin> &bins() const { return m_bins; }
    bool isEmpty() const { return m_bins.empty(); }
    std::int64_t total() const;
    std::optional<std::int32_t> min() const;
    std::optional<std::int32_t> max() const;
    /// Number of values in [low, high].
    std::int64_t countBetween(std::int32_t low, std::int32_t high) const;
    /// Quantile of type 7 (Hyndman and Fan 1996; R's default) in steps; nothing when empty. p in 0..1.
    std::optional<double> quantile(double p) const;

    void add(std::int32_t value, std::int64_t count = 1);
    void add(const Histogram &other);
    void subtract(const Histogram &other);

    friend bool operator==(const Histogram &, const Histogram &) = default;

private:
    void merge(const Histogram &other, std::int64_t sign);
    std::vector<Bin> m_bins;
};

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>

namespace xinglin {

/// Counts of values in bins that grow geometrically, for what has no bounded scale (steps, calories): any
/// quantile is within 1% of the exact one (DDSketch, Masson, Rim and Lee 2019, without collapsing). States
/// add and subtract without loss, in any order, so a unit's is the sum of its people's.
class LogHistogram
{
public:
    /// Largest relative error of a value.
    static constexpr double kAccuracy = 0.01;

    /// A finite value; below 1e-9 either way it counts as 0.
    void add(double value, std::int64_t count = 1);
    void merge(const LogHistogram &other);
    /// Takes away what was merged before.
    void subtract(const LogHistogram &other);

    std::int64_t count() const { return m_count; }
    std::size_t bins() const { return m_bins.size(); }
    /// Quantile of type 7 of the bins' middles; nothing when empty.
    std::optional<double> quantile(double p) const;

    friend bool operator==(const LogHistogram &, const LogHistogram &) = default;

private:
    double valueAt(std::int64_t rank) const;

    std::map<int, std::int64_t> m_bins;  // signed: -5 is the bin 5 of the negative values, 0 the zeros
    std::int64_t m_count = 0;
};

}  // namespace xinglin

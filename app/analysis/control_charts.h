// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

// Control charts of standardized values, one value at a time: O(1), no allocation, a few doubles of state. An
// absent value holds the state: it is no 0.
namespace xinglin {

/// Exponentially weighted moving average (Roberts 1959).
struct EwmaSettings
{
    double lambda = 0.3;   ///< weight of the newest value, in (0, 1]
    double limit = 2.675;  ///< L, in standard deviations of the average; one-sided ARL 365 at lambda .3
    double clip = 4.0;     ///< values are drawn in to +-clip first
};

class EwmaChart
{
public:
    explicit EwmaChart(const EwmaSettings &settings = {})
        : m_settings(settings)
    {}

    void add(std::optional<double> z);
    void reset();

    double value() const { return m_value; }
    /// L sqrt(lambda / (2 - lambda) (1 - (1 - lambda)^(2t))) after t values; 0 before the first.
    double limit() const;
    bool isHigh() const { return m_rest < 1.0 && m_value > limit(); }
    bool isLow() const { return m_rest < 1.0 && m_value < -limit(); }

private:
    EwmaSettings m_settings;
    double m_value = 0.0;
    double m_rest = 1.0;  // (1 - lambda)^(2t)
};

/// Cumulative sums of what goes beyond k, one for each direction (Page 1954), with the fast initial response
/// of Lucas and Crosier (1982).
struct CusumSettings
{
    double k = 0.5;
    double h = 4.082;              ///< one-sided ARL 365 at k .5
    double headStart = 0.0;        ///< share of h that a sum begins with; 0.5 is the fast initial response
    double clip = 4.0;             ///< values are drawn in to +-clip first
    double cap = 0.0;              ///< sums grow to cap * h at most; 0: without bound
    bool resetAfterAlarm = false;  ///< a sum that alarmed begins anew with the next value
};

class CusumChart
{
public:
    explicit CusumChart(const CusumSettings &settings = {})
        : m_settings(settings)
    {
        reset();
    }

    void add(std::optional<double> z);
    void reset();

    double high() const { return m_high; }
    double low() const { return m_low; }  ///< not negative: grows with values below -k
    bool isHigh() const { return m_high > m_settings.h; }
    bool isLow() const { return m_low > m_settings.h; }

private:
    double next(double sum, double step) const;

    CusumSettings m_settings;
    double m_high = 0.0, m_low = 0.0;
};

/// What an empirical limit allows and was found on.
struct CalibratedLimit
{
    double limit = 0.0;         ///< an alarm is a statistic above it
    std::int64_t episodes = 0;  ///< that the healthy courses have at this limit
    std::int64_t nights = 0;    ///< known values they were found in
    double ratePerNight() const { return static_cast<double>(episodes) / static_cast<double>(nights); }
};

/// The least limit with at most `episodesPerNight` false episodes on healthy courses of a statistic (one
/// course a person, in order). An episode is a run of values above the limit; runs at most `apart` values
/// from each other are one, as an alert's hold makes them. Right for autocorrelated and heavy-tailed
/// statistics, whose run lengths no table tells. With a budget below one episode the limit is the largest
/// value seen. Nothing without known values. O(n log n).
std::optional<CalibratedLimit> calibrateLimit(std::span<const std::vector<std::optional<double>>> courses,
                                              double episodesPerNight, int apart = 1);

}  // namespace xinglin

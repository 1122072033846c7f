// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/language.h"
#include "core/result.h"

#include <QByteArray>
#include <QStringList>

#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace xinglin {

/// Stored values are whole steps of their metric; this one stands for "not measured".
inline constexpr std::int32_t kMissing = std::numeric_limits<std::int32_t>::min();

/// How a day is made of a metric's samples.
enum class Aggregation {
    level,       ///< mean, minimum, maximum of the samples
    cumulative,  ///< a counter that resets at local midnight: the day total is the sum of its rises
    interval,  ///< amounts per interval: the day total is their sum (feeds another metric, see Metric::feeds)
    sleep,     ///< minutes asleep: union of the night's segments
    track,     ///< coordinates: never averaged
    state,     ///< device state (wear, battery): not analysed
};

/// In which direction leaving the usual is bad. A distance on the other side costs no points.
enum class Harm { both, low, high };

/// One row of the dictionary (`resources/metrics/metrics.json`), the only place that knows a metric.
struct Metric
{
    std::uint8_t number = 0;  ///< stored in blocks; never reused, never renumbered
    QString key;              ///< "heart_rate"
    BilingualText name;
    QString unit;             ///< UCUM, "/min"
    BilingualText unitLabel;  ///< as people read it: "bpm", "次/分"
    int perUnit = 1;   ///< steps in one unit: stored value / perUnit = value (temperature 10, sleep 60)
    int decimals = 0;  ///< digits shown
    Aggregation aggregation = Aggregation::level;
    std::optional<std::int32_t> plausibleLow, plausibleHigh;  ///< in steps, inclusive; outside: flagged, kept
    std::optional<std::int32_t> usualLow, usualHigh;  ///< in steps, inclusive: the normal range at rest
    bool zeroIsMissing = false;
    std::optional<double> maxRatePerMinute;  ///< in units; a faster change is flagged impossible_rate
    std::optional<double> scaleFloor;        ///< in units: the least spread of a baseline (sensor resolution)
    std::optional<double> populationMean,
        populationSd;  ///< in units: the default before a person's own baseline
    double scoreWeight = 0.0;
    Harm harm = Harm::both;
    QString feeds;  ///< key of the metric whose day total an interval metric makes
    QString loinc;
    QStringList aliases;  ///< field names of watches and column headers in either language

    double toUnits(double steps) const { return steps / perUnit; }
    std::optional<double> toUnits(const std::optional<std::int32_t> &steps) const
    {
        return steps ? std::optional(toUnits(*steps)) : std::nullopt;
    }
    bool isPlausible(std::int32_t steps) const
    {
        return (!plausibleLow || steps >= *plausibleLow) && (!plausibleHigh || steps <= *plausibleHigh);
    }
    bool isUsual(std::int32_t steps) const
    {
        return (!usualLow || steps >= *usualLow) && (!usualHigh || steps <= *usualHigh);
    }
    /// Whether people's days of this metric are summarised, scored and drawn.
    bool isAnalysed() const
    {
        return aggregation == Aggregation::level || aggregation == Aggregation::cumulative ||
               aggregation == Aggregation::sleep;
    }
};

/// Whether so far from the usual, above or below 0, is in the direction in which leaving it is bad: a long
/// walk is far from the usual, but no hint of a risk.
inline bool mayHarm(const Metric &metric, double deviation)
{
    return metric.harm == Harm::both || (metric.harm == Harm::low) == (deviation < 0.0);
}

/// The metrics of a workspace: the shipped ones and those that administrators added. Immutable; any thread.
class MetricDictionary
{
public:
    /// The shipped dictionary.
    static const MetricDictionary &builtIn();
    /// Reads the JSON form; names the row and the field when one is wrong.
    static Result<MetricDictionary> fromJson(const QByteArray &json);

    const std::vector<Metric> &all() const { return m_metrics; }
    /// Dense position of a metric is its place in all(); numbers may have gaps.
    std::size_t size() const { return m_metrics.size(); }
    const Metric *find(QStringView key) const;
    const Metric *byNumber(std::uint8_t number) const;
    /// By key or alias, exact; the hot path of the readers.
    const Metric *byAlias(std::string_view utf8) const;

private:
    std::vector<Metric> m_metrics;
    std::unordered_map<std::string, std::size_t> m_aliases;
};

}  // namespace xinglin

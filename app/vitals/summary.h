// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/ports/vitals_port.h"
#include "vitals/histogram.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace xinglin {

/// Exact power sums of whole numbers.
struct Moments
{
    std::int64_t n = 0;
    std::int64_t sum = 0;
    std::int64_t sumSquares = 0;

    void add(std::int64_t value)
    {
        ++n;
        sum += value;
        sumSquares += value * value;
    }
    void add(const Moments &other, int sign = 1)
    {
        n += sign * other.n;
        sum += sign * other.sum;
        sumSquares += sign * other.sumSquares;
    }
    /// Nothing when n is 0.
    std::optional<double> mean() const;
    /// Sample variance (n - 1), formed in 128-bit integers and rounded once; nothing when n < 2.
    std::optional<double> variance() const;
    friend bool operator==(const Moments &, const Moments &) = default;
};

struct HourCell
{
    std::int64_t n = 0;
    std::int64_t sum = 0;
    friend bool operator==(const HourCell &, const HourCell &) = default;
};

inline constexpr int kFlagKinds = 11;  ///< bits of Flag

/// One metric over some person-days. A level metric counts samples; cumulative and sleep metrics count day
/// totals (one value a person-day). Only values without an excluding flag count.
struct MetricSummary
{
    std::uint8_t metric = 0;           ///< Metric::number
    Moments moments;                   ///< of values in steps
    Histogram histogram;               ///< of values in steps
    std::array<HourCell, 24> hours{};  ///< by local hour; cumulative metrics: rises within the hour
    std::array<std::int64_t, kFlagKinds>
        excluded{};    ///< values left out, by bit of Flag (a value may count in several)
    Moments dayMeans;  ///< of the person-days' means in hundredths of a step: between-person spread

    friend bool operator==(const MetricSummary &, const MetricSummary &) = default;
};

/// A person-day far from the person's own usual in a harmful direction (or, while learning, from the
/// population's): what "who to see first" reads from a unit's roll-up without touching its people.
struct Deviation
{
    std::int32_t person = -1;  ///< dense index
    std::uint8_t metric = 0;
    std::int32_t z = 0;  ///< robust z in thousandths, signed
    friend auto operator<=>(const Deviation &, const Deviation &) = default;
};

/// What health scores of person-days add up to. Points in thousandths.
struct ScoreSummary
{
    struct Part
    {
        std::uint8_t metric = 0;
        std::int64_t n = 0;       ///< person-days that had it
        std::int64_t points = 0;  ///< sum of contributions, thousandths of a point
        std::int64_t weight = 0;  ///< sum of effective weights, millionths
        friend bool operator==(const Part &, const Part &) = default;
    };
    Moments value;                   ///< thousandths of a point
    std::int64_t low = 0, high = 0;  ///< sums of the person-days' interval ends, thousandths
    Histogram histogram;             ///< whole points
    std::int64_t learning = 0;       ///< person-days judged by the population default
    std::vector<Part> parts;         ///< by metric number
    /// A sorted multiset: adding a summary unites, subtracting takes away.
    std::vector<Deviation> deviations;

    /// While most person-days are judged by the population, few can be far from their own usual: another
    /// yardstick than later.
    bool isLearning() const { return 2 * learning > value.n; }

    friend bool operator==(const ScoreSummary &, const ScoreSummary &) = default;
};

/// Everything the figures of a person or a unit over some days are made from. A person-day is one with
/// personDays = 1; a unit's day is the sum over its people; a period is the sum over its days. Integers only:
/// adding in any order gives the same bits, and what was added can be subtracted.
struct Summary
{
    std::int64_t personDays = 0;         ///< person-days with any record
    std::int64_t countedDays = 0;        ///< of them with at least half of what the device should have sent
    std::int64_t expected = 0;           ///< records the devices should have sent (their own median interval)
    std::int64_t received = 0;           ///< records that came
    std::vector<MetricSummary> metrics;  ///< by metric number
    ScoreSummary score;

    const MetricSummary *find(std::uint8_t metric) const;
    void add(const Summary &other) { merge(other, 1); }
    void subtract(const Summary &other) { merge(other, -1); }
    bool isEmpty() const { return *this == Summary(); }

    friend bool operator==(const Summary &, const Summary &) = default;

private:
    void merge(const Summary &other, int sign);
};

/// Packed form: sparse, delta-coded, with a checksum.
ByteBuffer encode(const Summary &summary);
/// What of a summary is wanted: a table of units needs no distributions, and those are nearly all of its
/// bytes.
enum class SummaryParts { all, withoutHistograms, countsAndScore };
/// damaged when the checksum or the structure does not fit.
Result<Summary> decodeSummary(Bytes bytes, SummaryParts parts = SummaryParts::all);

}  // namespace xinglin

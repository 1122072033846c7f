// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/day.h"
#include "domain/metric.h"
#include "vitals/summary.h"

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace xinglin {

/// A baseline of a day is made of the 28 days before the 3 guard days before it: never of what it judges.
inline constexpr int kBaselineDays = 28;
inline constexpr int kGuardDays = 3;
/// The earliest day that takes part in the baseline of day d is d - kBaselineReach.
inline constexpr int kBaselineReach = kBaselineDays + kGuardDays;
/// With fewer days the population default applies and the person is "learning".
inline constexpr int kBaselineMinimum = 7;
/// After a longer absence what was before no longer counts.
inline constexpr int kRestartAfterMissing = 14;
/// Robust scales from which a day is told of as far from the usual.
inline constexpr double kFarScales = 3.0;

/// What is usual for a person: robust center and spread of daily values, in units.
struct Baseline
{
    double center = 0.0;
    double scale = 1.0;     ///< 1.4826 MAD, at least the metric's scale floor; always above 0
    int days = 0;           ///< days it was made of
    bool learning = false;  ///< the population default, for lack of own days

    double z(double value) const { return (value - center) / scale; }
    double low() const { return center - 2.0 * scale; }
    double high() const { return center + 2.0 * scale; }
};

/// The value a person's day has in a metric, in units: mean of the samples, or the day total. Nothing when
/// nothing counted.
std::optional<double> dayValue(const MetricSummary &summary, const Metric &metric);

/// The recent days of one person and one metric, told in ascending order; keeps 32 of them, sorted as it
/// goes, so a baseline for every day of a long course costs little.
class BaselineWindow
{
public:
    /// `scaleFloor` in units, above 0.
    explicit BaselineWindow(double scaleFloor = 1.0)
        : m_scaleFloor(scaleFloor)
    {}

    /// Remembers a day that counts; what is not finite is passed over. `day` is later than every day told
    /// before.
    void add(Day day, double value);
    /// The person's own baseline for judging `day`, from day - 31 to day - 4; nothing with fewer than seven
    /// values since the last absence of more than 14 days. `day` is not earlier than the last one told or
    /// judged.
    std::optional<Baseline> own(Day day);

private:
    struct Entry
    {
        Day day;
        double value = 0.0;
    };
    static constexpr std::size_t kSlots = 32;

    const Entry &entry(std::size_t place) const { return m_ring[place % kSlots]; }
    void enter(double value);
    void leave(double value);
    void advance(Day day);
    std::size_t restart(Day day) const;

    double m_scaleFloor;
    std::array<Entry, kSlots> m_ring{};
    std::size_t m_first = 0, m_inside = 0, m_end = 0;  // [first, inside) are in the window, the rest wait
    std::array<double, kSlots> m_sorted{};
    std::size_t m_count = 0;
};

/// Least spread of a baseline of the metric: its scale floor, or one step.
double scaleFloorOf(const Metric &metric);
/// The population default; nothing for a metric without one.
std::optional<Baseline> populationBaseline(const Metric &metric);

/// One day of a person as it is stored, or of a unit as its reader may see it.
struct PersonDay
{
    Day day;
    Summary summary;
    /// Of a unit: numbers of the metrics that are not in the summary because too few people had them. Counts
    /// of people and records are never taken out.
    std::vector<std::uint8_t> withheld = {};
    bool isScoreWithheld = false;  ///< and how many were far from their usual
};

/// Baseline of one metric for a day from the person's days (ascending; days outside the window and days that
/// do not count are passed over), or the population default, or nothing.
std::optional<Baseline> baselineFor(const Metric &metric, Day day, std::span<const PersonDay> history);

/// What is usual by local hour, apart for weekdays and weekends: robust center and spread of the hours'
/// values (mean of a level, gain of a count) over the same days as the baseline. A cell is absent with fewer
/// than three days in it.
struct HourProfile
{
    std::array<std::array<std::optional<Baseline>, 24>, 2> cells;  ///< [weekend][hour]

    const std::optional<Baseline> &at(bool weekend, int hour) const
    {
        return cells[weekend ? 1 : 0][static_cast<std::size_t>(hour)];
    }
};
HourProfile hourProfileFor(const Metric &metric, Day day, std::span<const PersonDay> history);

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/baseline.h"
#include "analysis/subject_figures.h"
#include "core/instant.h"
#include "core/zone.h"
#include "domain/check_up.h"
#include "domain/metric.h"
#include "domain/organisation.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace xinglin {

/// A stretch of minutes after 18:00 of the day before, [first, end).
struct MinuteSpan
{
    int first = 0, end = 0;
};

struct PressureReading
{
    Instant time;
    double systolic = 0.0, diastolic = 0.0;  ///< mmHg
};

/// How good a person-day's records are. Values are counted before anything is left out.
struct RecordQuality
{
    std::int64_t records = 0, values = 0;
    std::int64_t counted = 0;                        ///< values without an excluding flag
    std::array<std::int64_t, kFlagKinds> flagged{};  ///< values by bit of Flag; one may count in several
    std::int64_t outOfOrder = 0;                     ///< records that came after a later one of the device
    std::int64_t stuckRuns = 0;                      ///< runs of frozen_run
};

/// What of a person-day's samples analyses need beyond its Summary. Only values that count.
struct DayFacts
{
    Day day;
    int wornMinutes = 0;      ///< by wornMinutes() (wear.h), 0..1440 (a day of a clock change: 1380, 1500)
    int recordedMinutes = 0;  ///< that a record stands for
    int longestUnwornMinutes = 0;
    RecordQuality quality;
    std::optional<double> restingHeartRate;  ///< mean of 00:00-07:00 without steps, >= 30 valid minutes, bpm
    int restingMinutes = 0;                  ///< valid minutes of it
    std::vector<std::optional<double>> night;  ///< by metric number: mean of the samples 00:00-07:00, units
    std::array<std::optional<double>, 24> hourHeartRate{};  ///< mean by local hour, bpm
    std::array<std::optional<double>, 24> hourSteps{};      ///< rises by local hour; absent: no record
    bool sleepKnown = false;
    std::vector<MinuteSpan> asleep;          ///< ascending, apart; of the night of this day
    std::vector<PressureReading> pressures;  ///< ascending
    int oxygenMinutes = 0, oxygenMinutesBelow94 = 0, oxygenMinutesBelow90 = 0;
    std::optional<double> lowestOxygen;  ///< %
    std::optional<int> desaturations;  ///< falls of >= 3% for >= 10 s; absent where the rate cannot show them
    int sedentaryMinutes = 0, longestSedentaryMinutes = 0;  ///< awake, worn, without steps
};

/// The newest counted value of a metric, for a score of the moment.
struct LatestValue
{
    std::uint8_t metric = 0;
    double value = 0.0;  ///< units
    Instant time;
};

/// Everything analyses of a person read; made by the workspace from one snapshot, without identity.
struct PersonRecord
{
    const MetricDictionary *metrics = nullptr;
    Zone zone = Zone::utc();
    DayRange days;           ///< asked about
    DayRange compared = {};  ///< the period before; invalid: that of `days` (see previous)
    Day dataFrom = {};  ///< the workspace's first day with data: what lies before it is not compared with
    Instant now;        ///< the workspace's clock
    Sex sex = Sex::unknown;
    std::optional<double> age;        ///< years on the last day asked about
    std::vector<PersonDay> history;   ///< summaries, ascending, from days.first - kAnalysisReach
    std::vector<DayFacts> facts;      ///< ascending, one for each day of history
    std::vector<LatestValue> latest;  ///< by metric number
    std::vector<CheckUp> checkUps;    ///< ascending, up to the last day asked about
    std::optional<std::vector<DayRange>> watched = {};  ///< days with a watch of their own; nothing: all

    /// The period that this one is compared with. Where `days` end with the data of a period that is not
    /// over, it is still the one before that period.
    DayRange previous() const { return compared.isValid() ? compared : previousOf(days); }
    /// Whether the person had a watch to wear on the day.
    bool hasWatch(Day day) const
    {
        return !watched ||
               std::ranges::any_of(*watched, [day](const DayRange &each) { return each.contains(day); });
    }
    const Metric &metric(const char *key) const { return *metrics->find(QString::fromLatin1(key)); }
};

/// How many days before the period analyses may look at.
inline constexpr int kAnalysisReach = 120;

}  // namespace xinglin

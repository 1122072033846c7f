// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/figures.h"
#include "domain/organisation.h"

#include <array>
#include <utility>
#include <vector>

namespace xinglin {

/// Name of a flag that leaves values out ("frozen_run"), and how many values it stands on; only those above
/// 0. A value may have several.
using LeftOut = std::vector<std::pair<QString, std::int64_t>>;

/// One day of a unit's data. Days that have not begun are absent.
struct QualityDay
{
    Day day;
    bool isOver = true;         ///< else more may come today
    std::int64_t members = 0;   ///< of the unit on the day
    std::int64_t withData = 0;  ///< of them with any record
    std::int64_t counted = 0;   ///< of them with at least half of what their device should have sent
    std::int64_t expected = 0, received = 0;  ///< records
};

/// One metric of a unit over the days.
struct MetricQuality
{
    std::uint8_t metric = 0;
    std::int64_t values = 0;      ///< that count
    std::int64_t personDays = 0;  ///< with at least one of them
    LeftOut leftOut;
    std::vector<std::int64_t> daily;  ///< personDays, a number for each of DataQuality::daily
};

/// One person of the unit.
struct PersonQuality
{
    QString code, position;
    BilingualText name, unitName;
    QString device;           ///< serial of the watch worn now; empty: none
    int daysExpected = 0;     ///< of membership of any unit that are over, or have data all the same
    int daysWithData = 0;     ///< days with any record
    int longestGap = 0;       ///< days in a row without any record
    Day lastDay;              ///< the latest with a record; invalid: none in the period
    std::int64_t values = 0;  ///< that count, of all metrics
    std::int64_t expected = 0, received = 0;  ///< records of the days with any
    LeftOut leftOut;
    std::int64_t mostLeftOut = 0;  ///< values of the commonest reason

    double share() const { return daysExpected > 0 ? double(daysWithData) / daysExpected : 0.0; }
    /// Share of the values that the commonest reason leaves out.
    double leftOutShare() const
    {
        return mostLeftOut > 0 ? double(mostLeftOut) / double(values + mostLeftOut) : 0.0;
    }
};

/// The people by the share of their days with data: none, under half, half to under 80%, 80% and more.
using WearingBands = std::array<std::int64_t, 4>;

/// How much of a unit's data is there and fit to be used.
struct DataQuality
{
    DayRange days;
    bool suppressed = false;  ///< too few people for this reader; nothing else is told
    Coverage coverage;
    std::int64_t countedDays = 0;   ///< person-days with at least half of what the device should have sent
    std::vector<QualityDay> daily;  ///< the days of which data are expected, in their order
    std::vector<MetricQuality> metrics;  ///< by dictionary order; those never measured are absent
    WearingBands people{};
    std::vector<PersonQuality> leastData;    ///< under half of their days, the fewest first; at most 30
    std::int64_t underHalf = 0;              ///< how many there are
    std::vector<PersonQuality> mostLeftOut;  ///< a tenth of the values and more, the most first; at most 30
    std::int64_t overTenth = 0;              ///< how many there are
};

}  // namespace xinglin

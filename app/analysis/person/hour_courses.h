// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/person/person_record.h"
#include "analysis/result.h"

#include <optional>
#include <vector>

namespace xinglin {

/// One value an hour of one metric, 24 a local day (a day of a clock change lacks or unites one).
struct HourCourse
{
    const Metric *metric = nullptr;
    DayRange days;
    std::vector<std::optional<double>> values;  ///< 24 for each of the days
    std::int64_t n = 0;                         ///< of them there
    std::int64_t daysWithData = 0;
};

/// Heart rate and steps by hour, those of them that have any value on the days.
std::vector<HourCourse> hourCourses(const PersonRecord &record, const DayRange &days);

/// A result about the course with everything but its figures.
AnalysisResult resultAbout(const HourCourse &course, const QString &method, int version);

}  // namespace xinglin

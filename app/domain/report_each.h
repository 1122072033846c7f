// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace xinglin {

/// Whether one question makes one report, or one for each of several subjects. The numbers are stored.
enum class ReportEach : std::uint8_t {
    none = 0,     ///< one report
    subUnit = 1,  ///< one for each direct sub-unit of a unit
    unit = 2,     ///< one for the unit and for each below it, at every level
    person = 3,   ///< a personal report for everybody in a unit on the last day
};

/// "none", "sub-unit", "unit", "person": as the command line and stored schedules carry them.
QString reportEachName(ReportEach each);
std::optional<ReportEach> parseReportEach(QStringView text);
/// Every choice there is for a personal report, or for one of a unit.
std::vector<ReportEach> reportEaches(bool personal);
bool canBeOf(ReportEach each, bool personal);
/// "sub-unit|unit": those of which there are several reports.
QString reportEachNames(bool personal, const QString &separator);

}  // namespace xinglin

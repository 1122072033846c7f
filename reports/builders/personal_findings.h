// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/builders/report_parts.h"

namespace xinglin {

/// A day of a person far from their own usual. Pointers live as long as the figures and the dictionary.
struct FarDay
{
    const Metric *metric = nullptr;  ///< the one that was farthest
    const DayPoint *point = nullptr;
    QStringList others = {};  ///< metrics that were far the same day, but less
};
/// Days far from their own usual in the direction that may harm, each once, the farthest first.
std::vector<FarDay> farDays(const ReportWords &words, const SubjectFigures &figures);

/// Whether history brought the alert in: nobody handled it here.
bool isHistory(const PersonAlert &alert);

/// What a reader must know of the period first: the alerts about the person, what of them waits for
/// somebody, and the days farthest from their own usual. Empty: there was neither.
std::vector<Finding> personalFindings(const ReportSource &source,
                                      const Result<std::vector<PersonAlert>> &alerts);

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/person/person_record.h"
#include "analysis/result.h"

#include <vector>

namespace xinglin {

/// One analysis of a person: a pure function. Several results when it speaks of several metrics.
struct PersonAnalysis
{
    const char *method;  ///< id
    std::vector<AnalysisResult> (*run)(const PersonRecord &record);
};

/// Every analysis of a person, one entry a method, in the order of the methods' numbers. What builds on
/// others (recommendations) is not here, see advice/.
const std::vector<PersonAnalysis> &personAnalyses();

}  // namespace xinglin

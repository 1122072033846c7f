// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/person/person_record.h"
#include "analysis/result.h"

namespace xinglin {

/// What check-ups and the record itself tell, as a result that rules can test (method "person"). Detail: age,
/// sex, smoker, diabetes, treated_pressure, active, diet, bmi, waist, glucose, systolic, diastolic,
/// check_up_days (since the newest check-up). Each field is of the newest check-up that has it; absent
/// otherwise.
AnalysisResult personFacts(const PersonRecord &record);

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/builders/report_data.h"

namespace xinglin::test {

/// October 2026 of a believable unit or person, made by formula and seed; never shipped.
ReportSetting sampleSetting(Language language);
ComprehensiveData sampleUnit();
PersonalData samplePerson();

}  // namespace xinglin::test

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/builders/report_data.h"
#include "reports/document/document.h"

namespace xinglin {

/// The report on one person: head, coverage, score with its parts, deviations, the course of every metric
/// with the person's own baseline, methods.
Document personalReport(const ReportSetting &setting, const PersonalData &data);

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/builders/report_parts.h"

namespace xinglin {

/// The sub-units side by side, each with how it stands to the whole. What is too small says so.
TableBlock unitTable(const ReportSource &source, const std::vector<ReportUnit> &units);

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/terminal.h"
#include "reports/jobs/report_job.h"

namespace xinglin {

/// A file that was made, as --json tells of it.
QJsonObject jsonOfFile(const ReportFile &file);

/// Says on standard error what could not be set as it should be: signs that no font has, a font that is not
/// installed, scripts that are more than signs in a row.
void tellType(const ReportOutcome &outcome, const Terminal &terminal);

}  // namespace xinglin

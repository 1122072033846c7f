// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/terminal.h"
#include "reports/jobs/report_job.h"

namespace xinglin {

/// A file that was made, as --json tells of it. Signs no font has are said on standard error besides.
QJsonObject toldFile(const ReportFile &file, const Terminal &terminal);

/// Says on standard error, once for all files, what could not be set in the type that it should be.
void tellType(const ReportOutcome &outcome, const Terminal &terminal);

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/builders/alert_data.h"
#include "reports/document/document.h"

namespace xinglin {

/// The list one shift hands to the next: who goes and who comes, unfinished orders by severity, snoozed ones,
/// follow-ups, notes, and lines to sign on.
Document handOverReport(const ReportSetting &setting, const HandOverData &data);

}  // namespace xinglin

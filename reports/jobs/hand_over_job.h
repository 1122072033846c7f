// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/builders/alert_data.h"
#include "reports/jobs/report_job.h"

namespace xinglin {

struct HandOverPrintRequest
{
    UnitId unit;  ///< with everything below; invalid: the whole workspace
    Language language = Language::en;
    Paper paper = Paper::a4;
    QString out;  ///< a PDF file, or a folder
};

/// What the shift hands over now; an invalid unit: of the whole workspace. `named`: people appear with their
/// names; else by code. Waits; not for the GUI thread.
Result<HandOverData> fetchHandOver(Workspace &workspace, const Actor &actor, UnitId unit, Language language,
                                   bool named);

/// Prints what the shift hands over now as a PDF and records it in the audit chain. Waits; not for the GUI
/// thread.
Result<ReportFile> printHandOver(Workspace &workspace, const Actor &actor,
                                 const HandOverPrintRequest &request, const CancelToken &cancel);

}  // namespace xinglin

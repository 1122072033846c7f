// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/verb.h"
#include "reports/jobs/report_job.h"

// The parts of `report`.
namespace xinglin::report_verbs {

/// Makes the files of one kind of report.
std::unique_ptr<Verb> makeKind(ReportKind kind);

template <ReportKind kind>
std::unique_ptr<Verb> make()
{
    return makeKind(kind);
}

/// Says whether a file is what was made here, and whether its data are still the same.
std::unique_ptr<Verb> makeVerify();

}  // namespace xinglin::report_verbs

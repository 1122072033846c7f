// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/verb.h"

// One maker for each verb; the classes live in the files of the same names.
namespace xinglin {

std::unique_ptr<Verb> makeInitVerb();
std::unique_ptr<Verb> makeImportVerb();
std::unique_ptr<Verb> makeUnitsVerb();
std::unique_ptr<Verb> makePeopleVerb();
std::unique_ptr<Verb> makeDevicesVerb();
std::unique_ptr<Verb> makeBindingsVerb();
std::unique_ptr<Verb> makeVitalsVerb();
std::unique_ptr<Verb> makeSummaryVerb();
std::unique_ptr<Verb> makeReportVerb();
std::unique_ptr<Verb> makeAnalyzeVerb();
std::unique_ptr<Verb> makeAnalyzeSeriesVerb();
std::unique_ptr<Verb> makeDetectVerb();
std::unique_ptr<Verb> makeExplainVerb();
std::unique_ptr<Verb> makeMethodsVerb();
std::unique_ptr<Verb> makeAlertsVerb();
std::unique_ptr<Verb> makeRulesVerb();
std::unique_ptr<Verb> makeCheckVerb();
std::unique_ptr<Verb> makeBackupVerb();
std::unique_ptr<Verb> makeRestoreVerb();
std::unique_ptr<Verb> makeDutyVerb();
std::unique_ptr<Verb> makeBenchVerb();
std::unique_ptr<Verb> makeChannelsVerb();
std::unique_ptr<Verb> makeOutboxVerb();
std::unique_ptr<Verb> makeScheduleVerb();
std::unique_ptr<Verb> makeVersionVerb();

// Parts of groups.
std::unique_ptr<Verb> makeAlertsStatsVerb();
std::unique_ptr<Verb> makeAlertsFatigueVerb();
std::unique_ptr<Verb> makeAlertsExportVerb();
std::unique_ptr<Verb> makeAlertsLearnedVerb();
std::unique_ptr<Verb> makeAlertsVerifyBundleVerb();
std::unique_ptr<Verb> makeAuditVerb();
std::unique_ptr<Verb> makeAuditVerifyVerb();

}  // namespace xinglin

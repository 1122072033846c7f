// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/builders/alert_data.h"

namespace xinglin::test {

/// The numbers of 400 invented orders of October 2026.
AlertNumbers sampleAlertNumbers();
/// An order of a person with a high heart rate: acknowledged, on scene, done, followed up.
OrderReportData sampleEvidence();
/// A hand-over with orders of every severity, a late one, a snoozed one, a task, and notes.
HandOverData sampleHandOver();

}  // namespace xinglin::test

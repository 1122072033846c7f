// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/check_up_fields.h"

#include <QString>

// Check-ups in the words of the installed language. GUI thread.
namespace xinglin {

/// "Total cholesterol"
QString checkUpFieldText(const CheckUpField &field);
/// The word of a place of a choice, or of no (0) and yes (1).
QString checkUpAnswerText(const CheckUpField &field, int place);
/// "5.2 mmol/L", "yes"
QString checkUpValueText(const CheckUpField &field, double value);
/// What the check-up holds, in one line: "120/80 mmHg, weight 72 kg, smoker: no".
QString checkUpSummary(const CheckUp &checkUp);

}  // namespace xinglin

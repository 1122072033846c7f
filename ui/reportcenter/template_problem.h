// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rule_json.h"

namespace xinglin {

/// What is wrong with a template, with the name of the field as the form says it, in the installed language;
/// files and the command line name the field of the file instead (problemText()).
QString templateFormProblem(const RuleProblem &problem);

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/verb.h"

namespace xinglin::report_verbs {

/// `report templates`: list, show, check, import, export, remove.
std::unique_ptr<Verb> makeTemplates();

}  // namespace xinglin::report_verbs

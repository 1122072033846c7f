// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"
#include "cli/session.h"

namespace xinglin {

/// The options by which `analyze` and `explain` name a subject and days.
std::vector<Option> analysisOptions();
/// Opens the workspace, settles it and asks the engine; `only` are ids of methods, empty for all.
Result<Analysis> askEngine(const Arguments &arguments, const QStringList &only, Session &session);

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/verb.h"
#include "core/paper.h"

// The paper of what is printed.
namespace xinglin {

Option paperOption();
/// A4 where none is named.
Result<Paper> paperIn(const Arguments &arguments);

}  // namespace xinglin

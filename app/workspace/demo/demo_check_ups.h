// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/demo/demo_company.h"

#include <string>

namespace xinglin {

/// Check-ups of three people in five as a table to import, in the language's own headers: the yearly one,
/// with a laboratory for most, and for a few the vital signs of the last day. Believable inventions that go
/// with age, sex and each other. Equal options make equal bytes.
std::string demoCheckUps(const DemoCompany &company, const DemoOptions &options);

}  // namespace xinglin

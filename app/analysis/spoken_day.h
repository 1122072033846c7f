// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/day.h"
#include "core/language.h"

namespace xinglin {

/// A day as sentences have it, with its year: "20 October 2026", "2026年10月20日". Tables and charts have the
/// short form, Day::text(). Any thread.
BilingualText spokenDay(Day day);

}  // namespace xinglin

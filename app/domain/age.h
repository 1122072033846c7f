// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/day.h"

#include <optional>

namespace xinglin {

/// Age in years on the day: whole birthdays and the share of the way to the next one. Nothing before birth,
/// or without a date of it. Who is born on 29 February has a birthday on 1 March in other years.
std::optional<double> ageOn(Day day, Day birth);

}  // namespace xinglin

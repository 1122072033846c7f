// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/figures.h"

#include <optional>

namespace xinglin {

/// By how much of the days watches are worn less than before, where that is worth a word: by 0.05 and more,
/// and by more than one of the people, since one who left the watch at home is no fall. Shares of 0..1.
std::optional<double> wearingFall(double now, double before, double people);
/// The same of coverages; nothing where no days were expected in either.
std::optional<double> wearingFall(const Coverage &now, const Coverage &before);

}  // namespace xinglin

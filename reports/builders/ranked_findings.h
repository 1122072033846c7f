// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/builders/report_words.h"

#include <cstddef>
#include <vector>

namespace xinglin {

struct Coverage;

/// Something to act on, with how pressing it is among others of its mark.
struct RankedFinding
{
    double urgency = 0.0;
    Finding finding;
};

/// Whether a stands before b: what to act on now first, then by urgency.
bool isMorePressing(const RankedFinding &a, const RankedFinding &b);
/// At most so many, the most pressing first; equals keep their order.
std::vector<RankedFinding> mostPressing(std::vector<RankedFinding> found, std::size_t most);
std::vector<Finding> findingsIn(std::vector<RankedFinding> found);

/// A finding of a rule: "act now" when urgent, else "watch".
Finding ruleFinding(const Texts &texts, bool urgent, const QString &text, const QString &evidence);
/// That watches are worn less than before, by `fall` (see wearingFall).
Finding wearingFallFinding(const ReportWords &words, const Coverage &now, const Coverage &before,
                           double fall);

}  // namespace xinglin

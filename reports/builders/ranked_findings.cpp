// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/builders/ranked_findings.h"

#include <algorithm>

namespace xinglin {

bool isMorePressing(const RankedFinding &a, const RankedFinding &b)
{
    const bool isNow = a.finding.mark == Mark::p1;
    const bool isOtherNow = b.finding.mark == Mark::p1;
    return isNow != isOtherNow ? isNow : a.urgency > b.urgency;
}

std::vector<RankedFinding> mostPressing(std::vector<RankedFinding> found, std::size_t most)
{
    std::ranges::stable_sort(found, isMorePressing);
    if (found.size() > most)
        found.resize(most);
    return found;
}

std::vector<Finding> findingsIn(std::vector<RankedFinding> found)
{
    std::vector<Finding> findings;
    for (RankedFinding &each : found)
        findings.push_back(std::move(each.finding));
    return findings;
}

Finding ruleFinding(const Texts &texts, bool urgent, const QString &text, const QString &evidence)
{
    return {urgent ? Mark::p1 : Mark::p2,
            urgent ? texts.translate("Report", "act now") : texts.translate("Report", "watch"), text,
            evidence};
}

Finding wearingFallFinding(const ReportWords &words, const Coverage &now, const Coverage &before, double fall)
{
    const Texts &texts = words.texts();
    return ruleFinding(texts, false,
                       texts.translate("Report", "The wearing rate fell by %1 percentage points")
                           .arg(words.number(fall * 100.0, 1)),
                       texts.translate("Report", "%1 now, %2 in the period before.")
                           .arg(words.percent(now.share), words.percent(before.share)));
}

}  // namespace xinglin

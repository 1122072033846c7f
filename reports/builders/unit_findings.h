// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/builders/report_parts.h"

namespace xinglin {

/// How a sub-unit's score stands to the whole unit's, with intervals widened for the number of units compared
/// (Bonferroni), so that a list of many units does not accuse one by chance.
enum class Standing { unknown, notDistinguishable, below, above };

struct UnitStanding
{
    const ReportUnit *unit = nullptr;
    std::optional<double> low, high;  ///< the widened interval
    Standing standing = Standing::unknown;
};

std::vector<UnitStanding> unitStandings(const std::vector<ReportUnit> &units, const ScoreFigures &whole);

/// The five things to act on, most pressing first, each with its evidence: rules only, no guesses. Empty
/// when no rule was triggered. `concerned`: how many people there are to see by metric, where `concerns` are
/// not all of them; `clusters`: the units with more of them than chance explains.
std::vector<Finding> findingsOf(const ReportSource &source, const std::vector<ReportUnit> *units,
                                const std::vector<ReportConcern> *concerns,
                                const std::map<std::uint8_t, std::int64_t> &concerned = {},
                                const std::vector<ConcernCluster> &clusters = {});

/// Who stands in the table of people to see, and of how many. `data.concerns` is there.
QString concernsIntro(const ReportWords &words, const ReportSetting &setting, const ComprehensiveData &data);

/// "Zhang Wei (E0012)", or the code alone where the reader may not see names.
QString personText(const ReportWords &words, const ReportConcern &concern);

}  // namespace xinglin

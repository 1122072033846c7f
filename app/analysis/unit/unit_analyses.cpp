// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/unit/unit_analyses.h"

#include "analysis/unit/advice_unit_analyses.h"

namespace xinglin {

const std::vector<UnitAnalysis> &unitAnalyses()
{
    static const std::vector<UnitAnalysis> all{
        {"unit-score", unitScoreAnalysis},
    };
    return all;
}

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/person/person_analyses.h"

#include "analysis/person/advice_analyses.h"

namespace xinglin {

const std::vector<PersonAnalysis> &personAnalyses()
{
    static const std::vector<PersonAnalysis> all{
        {"health-score", healthScoreAnalysis},
        {"effect", effectAnalysis},
    };
    return all;
}

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/person/person_analyses.h"

#include "analysis/clinical/clinical_analyses.h"
#include "analysis/person/advice_analyses.h"
#include "analysis/person/chart_analyses.h"
#include "analysis/person/nightly_analyses.h"

namespace xinglin {

const std::vector<PersonAnalysis> &personAnalyses()
{
    static const std::vector<PersonAnalysis> all{
        {"deviation-z", deviationAnalysis},
        {"control-charts", controlChartAnalysis},
        {"blood-pressure", analyseBloodPressure},
        {"news2", analyseNews2},
        {"framingham", analyseFramingham},
        {"china-par", analyseChinaPar},
        {"findrisc", analyseFindrisc},
        {"validity", validityAnalysis},
        {"wear", wearAnalysis},
        {"resting-heart-rate", restingHeartRateAnalysis},
        {"baseline", baselineAnalysis},
        {"multi-metric", multiMetricAnalysis},
        {"two-night-rule", twoNightRuleAnalysis},
        {"oxygen-burden", oxygenBurdenAnalysis},
        {"activity", activityAnalysis},
        {"health-score", healthScoreAnalysis},
        {"effect", effectAnalysis},
    };
    return all;
}

}  // namespace xinglin

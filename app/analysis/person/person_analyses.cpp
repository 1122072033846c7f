// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/person/person_analyses.h"

#include "analysis/clinical/clinical_analyses.h"
#include "analysis/forecast/forecast_analyses.h"
#include "analysis/person/advice_analyses.h"
#include "analysis/person/chart_analyses.h"
#include "analysis/person/nightly_analyses.h"
#include "analysis/person/shape_analyses.h"

namespace xinglin {

const std::vector<PersonAnalysis> &personAnalyses()
{
    static const std::vector<PersonAnalysis> all{
        {"validity", validityAnalysis},
        {"wear", wearAnalysis},
        {"resting-heart-rate", restingHeartRateAnalysis},
        {"baseline", baselineAnalysis},
        {"deviation-z", deviationAnalysis},
        {"control-charts", controlChartAnalysis},
        {"multi-metric", multiMetricAnalysis},
        {"two-night-rule", twoNightRuleAnalysis},
        {"trend", trendAnalysis},
        {"change-points", changePointAnalysis},
        {"seasonal", seasonalAnalysis},
        {"rhythm", rhythmAnalysis},
        {"sleep", sleepAnalysis},
        {"blood-pressure", analyseBloodPressure},
        {"oxygen-burden", oxygenBurdenAnalysis},
        {"activity", activityAnalysis},
        {"news2", analyseNews2},
        {"china-par", analyseChinaPar},
        {"framingham", analyseFramingham},
        {"findrisc", analyseFindrisc},
        {"isolation-forest", profileAnalysis},
        {"health-score", healthScoreAnalysis},
        {"effect", effectAnalysis},
        {"forecast", forecastAnalysis},
    };
    return all;
}

}  // namespace xinglin

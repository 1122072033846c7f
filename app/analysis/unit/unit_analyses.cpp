// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/unit/unit_analyses.h"

#include "analysis/forecast/forecast_analyses.h"
#include "analysis/unit/advice_unit_analyses.h"
#include "analysis/unit/comparison_analyses.h"

namespace xinglin {

const std::vector<UnitAnalysis> &unitAnalyses()
{
    static const std::vector<UnitAnalysis> all{
        {"roll-up", rollUpAnalysis},
        {"quantiles", quantilesAnalysis},
        {"standardised-rates", standardisedRatesAnalysis},
        {"shrinkage", shrinkageAnalysis},
        {"funnel", funnelAnalysis},
        {"surveillance", surveillanceAnalysis},
        {"false-discovery", falseDiscoveryAnalysis},
        {"privacy-guard", privacyGuardAnalysis},
        {"alarm-figures", alarmFiguresAnalysis},
        {"unit-score", unitScoreAnalysis},
        {"unit-forecast", unitForecastAnalysis},
    };
    return all;
}

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/figures.h"
#include "analysis/person/multi_metric.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

// Simulated people whose nights feed the engine's own baseline, z, statistic, threshold and control of false
// discoveries: how many false alarms, how many illnesses found. The model is that of alert_sim.py: nightly
// values of six metrics, AR(1) 0.3 with innovations of Student's t with 5 degrees, a tenth of the values
// missing, a tenth of the people ill for six nights. It ranks rules; it does not promise accuracy in the
// field.
namespace xinglin {

struct AlertSimulation
{
    int people = 4000, nights = 120;
    int firstScored = 45;  ///< nights before only make the baseline
    std::uint64_t seed = 1;
    double targetEpisodes = 0.0175;  ///< false episodes a person-week on the half that sets the threshold
};

/// What came of the half of the people that set nothing.
struct AlertFigures
{
    static constexpr std::array kLevels{0.05, 0.1, 0.2};

    double falseEpisodes = 0.0;  ///< a person-week: alarms of well nights, seven nights apart
    double detected = 0.0;       ///< share of the ill with an alarm in the first three nights
    std::array<double, kLevels.size()> falseDiscoveries{};  ///< share of the rejected at each level of BH
    double uniformity = 0.0;  ///< Kolmogorov-Smirnov distance of p on one night of the well
    std::int64_t wellPeople = 0;
    double threshold = 0.0;
};

/// One run; the same seed gives the same bits. About a second.
AlertFigures simulateAlerts(const AlertSimulation &simulation);
/// Runs of the seeds 1..n on `threads` threads; in order of the seed, whatever the threads.
std::vector<AlertFigures> simulateAlerts(int seeds, int threads);
/// Mean with Student's 95% interval over the runs.
Estimate overSeeds(std::span<const AlertFigures> runs, double (*figure)(const AlertFigures &));

/// The calibration that is shipped: quiet nights of everybody in the runs of the seeds 1..n together.
/// Typical scales are not the simulation's to know and stay empty.
StrainCalibration calibrateStrain(int seeds);

}  // namespace xinglin

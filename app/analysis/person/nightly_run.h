// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/person/strain_course.h"
#include "analysis/person/two_night_rule.h"
#include "vitals/person_day.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace xinglin {

/// One level metric of one person-day, in units.
struct NightlyFigure
{
    Day day;
    std::uint8_t metric = 0;
    std::int64_t n = 0;
    double mean = 0.0, min = 0.0, max = 0.0;
    double p10 = 0.0, p50 = 0.0, p90 = 0.0;
    std::optional<double> sd;
    std::optional<double> center, scale, z;  ///< own usual before the day

    friend bool operator==(const NightlyFigure &, const NightlyFigure &) = default;
};

/// What the nightly run says of a person on the last of the days.
struct NightlyPerson
{
    std::vector<NightlyFigure> figures;  ///< by day, then metric
    std::optional<double> strain, p;
    double adjusted = 1.0;  ///< p by Benjamini and Hochberg over everybody
    TwoNightRule::State twoNights = TwoNightRule::State::green;

    friend bool operator==(const NightlyPerson &, const NightlyPerson &) = default;
};

/// What of the run is wanted.
enum class NightlyParts {
    figures,  ///< day figures with usual and z
    all       ///< also facts of the days, strain, two-night rule and control of false discoveries
};

/// Everybody's days. Each person is worked out alone and kept by place, so any number of threads gives the
/// same bits.
class NightlyRun
{
public:
    NightlyRun(const MetricDictionary &metrics, const Zone &zone, const DayRange &days);

    /// The devices of a person, reaching over the days; called from several threads.
    using DevicesOf = std::function<std::vector<WornDevice>(std::size_t person)>;
    std::vector<NightlyPerson> run(std::size_t people, const DevicesOf &devicesOf, int threads,
                                   NightlyParts parts = NightlyParts::all) const;

private:
    NightlyPerson judge(std::vector<WornDevice> devices, NightlyParts parts) const;
    void addFigures(Day day, const Summary &summary, std::vector<BaselineWindow> &windows,
                    NightlyPerson &person) const;

    const MetricDictionary &m_metrics;
    QualityRules m_rules;
    Zone m_zone;
    DayRange m_days;
    std::vector<StrainPart> m_parts;
};

}  // namespace xinglin

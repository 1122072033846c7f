// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/person/multi_metric.h"
#include "analysis/person/person_record.h"

#include <optional>
#include <span>
#include <vector>

namespace xinglin {

/// One night as it was judged.
struct StrainNight
{
    std::vector<std::optional<double>> z;  ///< by part
    std::optional<double> statistic;
};

/// Judges the nights of one person in ascending order; nights of work are passed over (isNightOfRest).
class StrainCourse
{
public:
    /// `parts` must outlive the object.
    StrainCourse(const MetricDictionary &metrics, std::span<const StrainPart> parts);

    StrainNight judge(const DayFacts &facts);

private:
    std::optional<double> valueOf(const DayFacts &facts, std::uint8_t metric) const;

    std::span<const StrainPart> m_parts;
    std::uint8_t m_heart = 0;
    std::vector<BaselineWindow> m_windows;
    StrainWatch m_watch;
};

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/person/strain_course.h"

#include "analysis/person/person_course.h"

namespace xinglin {

StrainCourse::StrainCourse(const MetricDictionary &metrics, std::span<const StrainPart> parts)
    : m_parts(parts)
{
    const Metric *heart = metrics.find(QStringLiteral("heart_rate"));
    m_heart = heart ? heart->number : std::uint8_t{0};
    for (const StrainPart &part : parts)
        m_windows.emplace_back(scaleFloorOf(*metrics.byNumber(part.metric)));
}

StrainNight StrainCourse::judge(const DayFacts &facts)
{
    StrainNight night;
    night.z.resize(m_parts.size());
    if (!isNightOfRest(facts))
        return night;
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        const auto value = valueOf(facts, m_parts[i].metric);
        if (!value)
            continue;
        if (const auto usual = m_windows[i].own(facts.day))
            night.z[i] = strainZ(m_parts[i], *usual, *value);
        m_windows[i].add(facts.day, *value);
    }
    if (const auto strain = strainOfNight(m_parts, night.z))
        night.statistic = m_watch.add(facts.day, *strain);
    return night;
}

/// The heart rate of a night is the resting one.
std::optional<double> StrainCourse::valueOf(const DayFacts &facts, std::uint8_t metric) const
{
    if (metric == m_heart)
        return finite(facts.restingHeartRate);
    return metric < facts.night.size() ? finite(facts.night[metric]) : std::nullopt;
}

}  // namespace xinglin

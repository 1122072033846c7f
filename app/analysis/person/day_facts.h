// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/person/day_trace.h"

#include <array>

namespace xinglin {

/// Least minutes of valid heart rate for a night's resting heart rate.
inline constexpr int kRestingMinutes = 30;

/// Works out the facts of a person's days, in ascending order, from all devices worn. The quality flags and
/// the ownership of samples are PersonDays' own, so facts and summaries never contradict each other. Wear
/// looks three hours into the days before and after. Days of a clock change have 1380 or 1500 minutes; hours
/// and nights are local. One object per person and stretch of days; not for several threads at once.
class PersonDayFacts
{
public:
    /// The devices reach over the days asked about by a day and kQualityMarginMs at both ends (what is
    /// missing there counts as no record). `metrics` and `rules` must outlive the object.
    PersonDayFacts(const MetricDictionary &metrics, const QualityRules &rules, const Zone &zone,
                   std::vector<WornDevice> devices);

    DayFacts of(Day day);
    /// The newest value that counts of each metric over the days told so far, by metric number.
    std::vector<LatestValue> latest() const;

private:
    const DayTrace &trace(Day day);
    void fillWear(Day day, DayFacts &facts);
    void fillSedentary(const DayTrace &trace, const std::vector<std::uint8_t> &worn, DayFacts &facts) const;
    void fillSleep(Day day, DayFacts &facts) const;
    void fillMeans(const DayTrace &trace, DayFacts &facts) const;

    const MetricDictionary &m_metrics;
    Zone m_zone;
    DayTracer m_tracer;
    std::array<DayTrace, 3> m_traces;  // of the latest days, by day number modulo 3
    std::vector<TimedValue> m_newest;  // by metric number
};

}  // namespace xinglin

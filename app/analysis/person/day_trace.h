// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/person/oxygen_burden.h"
#include "analysis/person/person_record.h"
#include "vitals/person_day.h"

#include <memory>
#include <vector>

namespace xinglin {

/// What the minutes of a day tell.
enum MinuteSign : std::uint8_t {
    kFelt = 1,     ///< a record of the wearer stands for it
    kMoved = 2,    ///< steps were counted in the pause that ended with, or the record that covers it
    kAsleep = 4,   ///< inside a segment of sleep that is not awake
    kResting = 8,  ///< a valid heart rate without steps stands for it
};

/// The samples of a person's day from all devices, brought together: only values that count. A record stands
/// for the time up to the device's next one when that is at most one and a half of its median pause away,
/// else for one median pause; never for more than half an hour.
struct DayTrace
{
    Day day;
    TimeRange range;
    std::int64_t nightEnd = 0;               ///< 07:00, UTC ms
    std::vector<std::uint8_t> minutes;       ///< MinuteSign bits, from the beginning of the day
    std::vector<TimedValue> oxygen;          ///< ascending
    std::vector<PressureReading> pressures;  ///< ascending
    std::vector<TimeRange> asleep;           ///< within the day, ascending, apart
    struct Sum
    {
        std::int64_t n = 0, sum = 0;
        void add(std::int64_t value)
        {
            ++n;
            sum += value;
        }
    };
    std::vector<Sum> night;  ///< by metric number, steps of the metric
    Sum resting;             ///< heart rate 00:00-07:00 without steps
    std::array<Sum, 24> heartHours{};
    std::array<Sum, 24> stepHours{};  ///< n: records with a count
    RecordQuality quality;
    std::vector<TimedValue> newest;  ///< by metric number; time 0 when there is none
};

/// Makes traces of the days of one person. The quality of values is PersonDays' own: the same flags from the
/// same samples. One object per person and stretch of days; not for several threads at once.
class DayTracer
{
public:
    /// `metrics` and `rules` must outlive the object; the devices reach over the days by kQualityMarginMs at
    /// both ends.
    DayTracer(const MetricDictionary &metrics, const QualityRules &rules, const Zone &zone,
              std::vector<WornDevice> devices);

    ~DayTracer();

    DayTrace trace(Day day);
    /// The union of the segments asleep in the range, ascending and apart; `known` becomes true when there is
    /// any segment, also one awake.
    std::vector<TimeRange> asleepIn(const TimeRange &range, bool *known) const;

private:
    struct Source
    {
        Source(const QualityRules &rules, const WornDevice &worn)
            : device(worn)
            , assessment(rules, worn.samples)
        {}
        const WornDevice &device;
        QualityAssessment assessment;
    };
    const QualityRules &m_rules;
    Zone m_zone;
    std::uint8_t m_steps = 0, m_oxygen = 0;  // numbers; 0 when the dictionary has none
    std::size_t m_slots = 0;
    std::vector<WornDevice> m_devices;
    std::vector<std::unique_ptr<Source>> m_sources;
};

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/random.h"
#include "core/zone.h"
#include "domain/reading.h"
#include "workspace/demo/demo_stories.h"

#include <array>

namespace xinglin {

/// One set of vitals as the watch shows it.
struct DemoSample
{
    int second = 0;  ///< local second of the day
    int heartRate = 0, spo2 = 0, temperatureTenths = 0, systolic = 0, diastolic = 0, stress = 0;
    int steps = 0, distanceDecimetres = 0, kcalTenths = 0;  ///< since local midnight
    std::array<int, 3>
        position{};  ///< latitude and longitude in 1e-6 degrees, altitude in decimetres; 0: no fix
};

/// A person's day as the watch records it.
struct DemoDay
{
    Day day;
    DemoEffect effect;
    std::vector<DemoSample> samples;
    std::vector<SleepSpan> sleep;  ///< of the night that ended on this day
    int wakeSecond = 0;            ///< local; the first sample after it brings the sleep
};

/// A body with habits: rest and work by the shift plan, day and night in heart, temperature and pressure,
/// steps from activity, personal levels, noise, and hours without the watch. A believable invention, no
/// physiology.
class DemoBody
{
public:
    DemoBody(const DemoCompany &company, const DemoStories &stories, const DemoOptions &options,
             const Zone &zone, int person);

    /// The next day, beginning with options.range().first. The result lives until the next call.
    const DemoDay &nextDay();

private:
    struct Traits
    {
        double rest, spo2, temperature, systolic, diastolic, stress, activity, stride, sleepHours, forgets;
        bool wearsAtNight;
        int phase;  ///< seconds
        std::array<int, 3> home;
    };
    struct Interval
    {
        int from = 0, to = 0;  ///< local minutes since the first midnight
        bool contains(int minute) const { return minute >= from && minute < to; }
    };
    struct Plan
    {
        Interval sleep;  ///< that ends on the day
        Interval work;
        Interval charging;
        bool isForgotten = false;
        bool isNightOff = false;  ///< the watch lies on the bedside table
    };

    static Traits drawTraits(Random &random, const DemoPerson &person, const DemoOptions &options);
    Plan planOf(Day day);
    Interval workOn(Day day, const DemoEffect &effect) const;
    bool isWorn(int minute, bool asleep, const Plan &plan);
    void addSample(int second, int minute, const Plan &plan, double fever);
    void addVitals(DemoSample &sample, int minute, bool asleep, double fever);
    void addSleep(const Plan &plan, const DemoEffect &effect);
    void tellStories(const DemoEffect &effect);
    double noise() { return gauss(m_random); }
    static double gauss(Random &random);
    int minutesSinceStart(Day day) const { return (day - m_first) * 1440; }

    const DemoStories &m_stories;
    const DemoTeam &m_team;
    const DemoOptions &m_options;
    Zone m_zone;
    int m_person;
    Day m_first;
    Day m_today;
    Random m_random;
    Traits m_traits;
    Plan m_plan;  // of today
    Plan m_next;  // of tomorrow: its sleep may begin tonight
    double m_activity = 0.0, m_drift = 0.0, m_steps = 0.0, m_kcal = 0.0;
    DemoDay m_day;
};

}  // namespace xinglin

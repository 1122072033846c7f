// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/detection/alert_hold.h"
#include "analysis/detection/daily_profile.h"
#include "analysis/detection/episode_scale.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace xinglin {

/// Scores how unusual each value of any series is, from that value and the ones before it alone: neither the
/// length nor the future of the series is known, and nothing is fitted to a file. Sixteen statistics (point,
/// level, season, roughness, stuck sensor, rate of outliers, range) are each rated against how high their
/// episodes went before (EpisodeScale), the largest rating counts, what this series' own alarms usually reach
/// is taken off, and an alert is said once: then it is held (AlertHold). So the score is 0 on most rows, and
/// one threshold serves every series; 0.5 is the one it was made for.
///
/// Constant time a row (amortised), fixed memory, no allocation; the same rows give the same bits. Rows are
/// taken in the order in which they come; the time only tells the time of the day and the weekday, so gaps,
/// repeated and unsorted times do no harm. Not safe for use from two threads at once.
///
/// Sources: robust exponential charts: Hunter 1986, Huber 1964 (clipped steps); block maxima: Gumbel 1958;
/// alerts once per episode: NAB (Lavin and Ahmad 2015) counts each further one. Settings were chosen on
/// simulated series of several kinds together with the seven series of known cause of NAB.
class AnomalyDetector
{
public:
    struct Settings;

    AnomalyDetector();
    explicit AnomalyDetector(const Settings &settings);

    /// From 0 (nothing to say) to 1. A value that is NaN or infinite was not measured: 0, and nothing is
    /// learnt.
    double score(Instant time, double value);
    /// The same in robust standard deviations above this series' usual episodes, before it is squashed.
    double rating(Instant time, double value);

private:
    enum Statistic : std::size_t {
        kPoint,        // from the fast level
        kOffLevel,     // from the slow level
        kShift,        // of the mean of about ten values
        kLongShift,    // of the mean of about forty
        kOffSeason,    // from the daily profile
        kSeasonShift,  // the two means of it
        kLongSeasonShift,
        kRough,        // steps larger than usual
        kSmooth,       // steps smaller than usual
        kStuck,        // run without a step
        kOutlierRate,  // share of far values
        kLongOutlierRate,
        kDrought,        // run without a far value
        kStep,           // between neighbours
        kNewRange,       // outside what was seen lately
        kNewShiftRange,  // the same of the mean of ten
        kStatistics
    };
    using Values = std::array<double, kStatistics>;

public:
    struct Settings
    {
        double levelStep = 0.00406;     ///< of the slow level
        double scaleStep = 0.00146;     ///< of the mean absolute deviation
        double fastStep = 0.0759;       ///< of the fast level
        double shiftStep = 0.1;         ///< of the mean of about ten values
        double longShiftStep = 0.0282;  ///< of the mean of about forty
        double clip = 2.14;             ///< deviations the slow level learns from at most
        double resolution = 0.13;       ///< of the deviation: less than this is no statistic
        double profileClip = 13.8;      ///< deviations a profile learns from at most
        double skillStep = 0.00479;     ///< how fast the worth of the profile is judged
        double fullSkill = 0.336;       ///< share of the deviation a profile must explain to count fully
        double roughStep = 0.0519;      ///< of the recent mean step
        double outlierShare = 0.065;    ///< share of values that count as far
        double outlierStep = 0.01;      ///< how fast their bound moves
        double rangeLeak = 0.000491;    ///< how fast the range seen shrinks to the level
        double secondWeight = 0.169;    ///< of the second largest rating
        double temperWeight = 0.293;    ///< of what own alarms usually reach
        double temperUsual = 0.864;     ///< what they reach in a calm series
        double temperQuantile = 0.862;  ///< which of them counts
        double most = 20.9;             ///< ratings end here
        double half = 2.0;              ///< the rating whose score is 0.5
        std::size_t block = 48;         ///< rows of a block
        Values weights{};
        EpisodeScale::Settings episodes;
        DailyProfile::Settings profile;
        AlertHold::Settings hold;

        Settings();
    };

private:
    void measureLevels(double value, Values &values);
    void measureSeason(Instant time, double value, Values &values);
    void measureSteps(double value, Values &values);
    void measureOutliers(double value, Values &values);
    void measureRange(double value, Values &values);
    double largest(const Values &values);
    double lessTemper(double rating);
    void endBlock();
    void learn(double value);
    /// At least as large a step as a mean over all values so far would take.
    double step(double least) const;

    Settings m_settings;
    std::array<EpisodeScale, kStatistics> m_episodes;
    DailyProfile m_profile;
    AlertHold m_hold;

    double m_rows = 0.0;   // values so far
    double m_tiny = 0.0;   // what rounding may make of the level
    double m_floor = 0.0;  // statistics below are nothing
    double m_level = 0.0, m_scale = 0.0, m_fast = 0.0, m_last = 0.0;
    double m_shift = 0.0, m_longShift = 0.0;
    double m_seasonRows = 0.0, m_seasonShift = 0.0, m_longSeasonShift = 0.0;
    double m_seasonError = 0.0, m_levelError = 0.0;
    double m_recentStep = 0.0, m_usualStep = 0.0;
    double m_stuckRun = 0.0, m_stuckRows = 0.0;
    double m_far = 0.0, m_farRate = 0.0, m_longFarRate = 0.0, m_farRows = 0.0, m_drought = 0.0;
    double m_high = 0.0, m_low = 0.0, m_shiftHigh = 0.0, m_shiftLow = 0.0;

    std::size_t m_inBlock = 0;
    std::array<float, EpisodeScale::kMostBlocks> m_alarms{};  // highest rating of each recent block, a ring
    std::size_t m_nextAlarm = 0, m_alarmCount = 0;
    double m_blockAlarm = 0.0, m_temper = 0.0;
};

}  // namespace xinglin

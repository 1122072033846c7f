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
/// length nor the future of the series is known, and nothing is fitted to a file.
///
/// Eleven statistics tell of a far point, a shift of level, what is off for the time of the day, rougher and
/// smoother courses, a stuck sensor, and a larger share of far values. Each is rated against how high its own
/// episodes went before (EpisodeScale). The largest rating counts, with a share of the second; what this
/// series' own alarms usually reach is taken off; and an alert is said once and then held (AlertHold). So the
/// score is 0 on most rows, and one threshold serves every series: 0.5 was made for few false alarms.
///
/// Amortised constant time a row, 30 kB, no allocation; the same rows give the same bits. Rows are taken in
/// the order in which they come; of their times only the time of the day and the weekday are used, so gaps,
/// repeated and unsorted times do no harm. One object per thread.
///
/// Sources: exponential charts: Hunter 1986; clipped steps: Huber 1964; block maxima: Gumbel 1958, Coles
/// 2001; earlier maxima as p-values: conformal anomaly detection, Laxhammar 2014; one alert an episode: the
/// scoring of NAB, Lavin and Ahmad 2015. The settings are round numbers between a first guess and the outcome
/// of a random search over simulated series of seven kinds and perturbed copies of NAB's seven of known
/// cause; the first guess does about as well, so little hangs on any of them.
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
        kPoint,            // from the fast level
        kShift,            // of the mean of about ten values from the slow level
        kOffSeason,        // from what is usual at this time of the day
        kSeasonShift,      // of the mean of about ten values
        kLongSeasonShift,  // of about forty
        kRough,            // steps larger than usual
        kSmooth,           // steps smaller than usual
        kStuck,            // run without a step
        kFarRate,          // share of far values
        kFolded,           // as kPoint and kOffSeason, where multiples count rather than differences
        kFoldedSeason,
        kStatistics
    };
    /// What is added before the logarithm is taken, and whether less than that is nothing.
    struct Floor
    {
        double added;
        bool isLeast;
    };
    using Values = std::array<double, kStatistics>;

public:
    struct Settings
    {
        double levelStep = 0.004;      ///< of the slow level
        double scaleStep = 0.002;      ///< of the mean absolute deviation
        double fastStep = 0.05;        ///< of the fast level
        double shiftStep = 0.1;        ///< of the mean of about ten values
        double longShiftStep = 0.02;   ///< of the mean of about forty
        double clip = 2.5;             ///< deviations the slow level learns from at most
        double resolution = 0.12;      ///< of the deviation: less than this is no statistic
        double profileClip = 2.0;      ///< errors of its own a profile learns from at most
        double skillStep = 0.005;      ///< how fast the worth of the profile is judged
        double fullSkill = 0.33;       ///< share of the deviation a profile must explain to count fully
        double roughStep = 0.05;       ///< of the recent mean step
        double outlierShare = 0.05;    ///< share of values that count as far
        double outlierStep = 0.01;     ///< how fast their bound moves
        double farRateStep = 0.005;    ///< of the recent share of far values
        double secondWeight = 0.15;    ///< of the second largest rating
        double temperWeight = 0.3;     ///< of what own alarms usually reach
        double temperUsual = 0.8;      ///< what they reach in a calm series
        double temperQuantile = 0.75;  ///< which of them counts
        double half = 1.6;             ///< the rating whose score is 0.5
        std::size_t block = 48;        ///< rows of a block
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
    void measureFolded(double value, Values &values) const;
    void measureOutliers(double value, Values &values);
    Floor floorOf(std::size_t statistic) const;
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
    double m_shift = 0.0;
    double m_seasonRows = 0.0, m_seasonShift = 0.0, m_longSeasonShift = 0.0;
    double m_rest = 0.0;  // of the last value, off season
    double m_seasonError = 0.0, m_levelError = 0.0;
    double m_recentStep = 0.0, m_usualStep = 0.0;
    double m_stuckRun = 0.0, m_stuckRows = 0.0;
    double m_far = 0.0, m_farRate = 0.0;

    std::size_t m_inBlock = 0;
    std::array<float, EpisodeScale::kMostBlocks> m_alarms{};  // highest rating of each recent block, a ring
    std::size_t m_nextAlarm = 0, m_alarmCount = 0;
    double m_blockAlarm = 0.0, m_temper = 0.0;
};

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/detection/anomaly_detector.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace xinglin {
namespace {

constexpr double kNone = -1.0;  // a statistic that does not exist yet
constexpr double kHuge = 1e300;
constexpr double kMostValue = 1e150;    // squares and sums stay finite
constexpr double kWarmUp = 12.0;        // values before blocks are filled
constexpr double kUnclipped = 10.0;     // values that the level learns from whole
constexpr double kFoldedRows = 30.0;    // values before multiples count
constexpr double kProfileRows = 100.0;  // values before a profile can count
/// Steps below this share of the usual one are none.
constexpr double kNoStep = 0.02;

template <std::size_t... Places>
std::array<EpisodeScale, sizeof...(Places)> episodeScales(const EpisodeScale::Settings &settings,
                                                          std::index_sequence<Places...>)
{
    return {((void)Places, EpisodeScale(settings))...};
}

void approach(double &mean, double value, double step)
{
    mean += step * (value - mean);
}

/// Outliers count up to a bound, but not for nothing: a scale of 0 must be able to grow.
double clipped(double distance, double bound)
{
    return std::min(distance, std::max(bound, 0.05 * distance));
}

}  // namespace

AnomalyDetector::Settings::Settings()
    : weights{0.7, 1.3, 1.3, 1.1, 1.0, 1.0, 1.0, 1.0, 1.0, 1.3, 1.3}
{}

AnomalyDetector::AnomalyDetector()
    : AnomalyDetector(Settings())
{}

AnomalyDetector::AnomalyDetector(const Settings &settings)
    : m_settings(settings)
    , m_episodes(episodeScales(settings.episodes, std::make_index_sequence<kStatistics>()))
    , m_profile(settings.profile)
    , m_hold(settings.hold)
{}

double AnomalyDetector::step(double least) const
{
    return std::max(least, 1.0 / (m_rows + 1.0));
}

void AnomalyDetector::measureLevels(double value, Values &values)
{
    const double off = value - m_level;
    approach(m_shift, off, step(m_settings.shiftStep));
    values[kPoint] = std::abs(value - m_fast);
    values[kShift] = std::abs(m_shift);
}

void AnomalyDetector::measureSeason(Instant time, double value, Values &values)
{
    const double off = value - m_level;
    const DailyProfile::Usual usual = m_profile.at(time);
    if (usual.known) {
        // A profile counts as far as it explains more than the level does; beside the edge of a shift
        // either of two neighbouring half hours will do.
        const double skill = 1.0 - m_seasonError / (m_levelError + 1.0 / kHuge);
        const double share = m_rows < kProfileRows ? 0.0 : std::clamp(skill / m_settings.fullSkill, 0.0, 1.0);
        const double most = 10.0 * m_scale;
        const double learning = std::max(m_settings.skillStep, 1.0 / (m_seasonRows + 1.0));
        approach(m_seasonError, clipped(std::abs(value - usual.value), most), learning);
        approach(m_levelError, clipped(std::abs(off), most), learning);
        const double outside = value - std::clamp(value, usual.low, usual.high);
        const double rest = share * outside + (1.0 - share) * off;
        m_seasonRows += 1.0;
        approach(m_seasonShift, rest, std::max(m_settings.shiftStep, 1.0 / (m_seasonRows + 1.0)));
        approach(m_longSeasonShift, rest, std::max(m_settings.longShiftStep, 1.0 / (m_seasonRows + 1.0)));
        m_rest = rest;
        values[kOffSeason] = std::abs(rest);
        values[kSeasonShift] = std::abs(m_seasonShift);
        values[kLongSeasonShift] = std::abs(m_longSeasonShift);
    }
    m_profile.learn(
        time, value,
        m_rows < kProfileRows ? kHuge : m_settings.profileClip * std::min(m_seasonError, m_scale) + m_tiny);
}

void AnomalyDetector::measureFolded(double value, Values &values) const
{
    if (m_rows < kFoldedRows || values[kOffSeason] == kNone)
        return;
    // The inverse hyperbolic sine is a logarithm of what is far from zero, and a difference of what is near.
    const double unit = m_scale + m_tiny;
    const double folded = std::asinh(value / unit);
    values[kFolded] = std::abs(folded - std::asinh(m_fast / unit));
    values[kFoldedSeason] = std::abs(folded - std::asinh((value - m_rest) / unit));
}

void AnomalyDetector::measureSteps(double value, Values &values)
{
    const double moved = std::abs(value - m_last);
    const bool isStuck = moved <= kNoStep * m_usualStep;
    const double most = m_rows > 30.0 ? m_usualStep : kHuge;
    approach(m_recentStep, clipped(moved, 20.0 * most), step(m_settings.roughStep));
    approach(m_usualStep, clipped(moved, 5.0 * most), step(m_settings.scaleStep));
    const double recent = m_recentStep + kNoStep * m_usualStep + m_tiny;
    values[kRough] = recent;
    values[kSmooth] = 1.0 / recent;
    // How unlikely so long a run is when steps are missing as often as before it, in nats.
    m_stuckRun = isStuck ? m_stuckRun + 1.0 : 0.0;
    m_stuckRows += isStuck ? 1.0 : 0.0;
    values[kStuck] = -m_stuckRun * std::log((m_stuckRows - m_stuckRun + 1.0) / (m_rows - m_stuckRun + 2.0));
}

void AnomalyDetector::measureOutliers(double value, Values &values)
{
    // The bound of far values moves up on a far one and down on another, so that a fixed share is far.
    const bool isFar = std::abs(value - m_level) > m_far && m_rows > 20.0;
    const double moves = (m_rows < 200.0 ? 0.05 : m_settings.outlierStep) * std::max(m_scale, m_tiny);
    m_far += moves * (isFar ? 1.0 - m_settings.outlierShare : -m_settings.outlierShare);
    m_far = std::max(m_far, 0.0);
    approach(m_farRate, isFar ? 1.0 : 0.0, m_settings.farRateStep);
    values[kFarRate] = m_farRate;
}

AnomalyDetector::Floor AnomalyDetector::floorOf(std::size_t statistic) const
{
    switch (statistic) {
    case kRough:
    case kSmooth: return {0.0, false};
    case kStuck: return {2.0, false};
    case kFarRate: return {0.05, false};
    case kFolded:
    case kFoldedSeason: return {m_settings.resolution, true};
    default: return {m_floor, true};
    }
}

double AnomalyDetector::largest(const Values &values)
{
    double first = -kHuge;
    double second = 0.0;
    for (std::size_t each = 0; each < kStatistics; ++each) {
        const double value = values[each];
        if (value == kNone)
            continue;
        const Floor floor = floorOf(each);
        const double place = std::log(value + floor.added);
        double rating = m_episodes[each].rate(place);
        if (floor.isLeast && value <= floor.added)
            rating = std::min(rating, 0.0);
        rating *= m_settings.weights[each];
        if (rating > first)
            second = std::exchange(first, rating);
        else
            second = std::max(second, rating);
        if (m_rows > kWarmUp)
            m_episodes[each].note(place);
    }
    return first + m_settings.secondWeight * std::max(second, 0.0);
}

double AnomalyDetector::lessTemper(double rating)
{
    const double excess = m_alarmCount < 2 ? 0.0 : std::max(0.0, m_temper - m_settings.temperUsual);
    m_blockAlarm = std::max(m_blockAlarm, rating);
    return rating - m_settings.temperWeight * excess;
}

void AnomalyDetector::endBlock()
{
    m_inBlock = 0;
    for (EpisodeScale &each : m_episodes)
        each.endBlock();
    const std::size_t most = std::min(m_settings.episodes.blocks, EpisodeScale::kMostBlocks);
    m_alarms[m_nextAlarm] = static_cast<float>(m_blockAlarm);
    m_nextAlarm = (m_nextAlarm + 1) % most;
    m_alarmCount = std::min(m_alarmCount + 1, most);
    m_blockAlarm = -kHuge;
    std::array<float, EpisodeScale::kMostBlocks> alarms;
    std::copy_n(m_alarms.begin(), m_alarmCount, alarms.begin());
    const auto place =
        static_cast<std::ptrdiff_t>(m_settings.temperQuantile * static_cast<double>(m_alarmCount - 1));
    std::nth_element(alarms.begin(), alarms.begin() + place,
                     alarms.begin() + static_cast<std::ptrdiff_t>(m_alarmCount));
    const double count = static_cast<double>(m_alarmCount);
    const double prior = m_settings.episodes.priorBlocks;
    m_temper = (static_cast<double>(alarms[static_cast<std::size_t>(place)]) * count +
                m_settings.temperUsual * prior) /
               (count + prior);
}

void AnomalyDetector::learn(double value)
{
    const double off = value - m_level;
    const double bound = m_rows < kUnclipped ? kHuge : m_settings.clip * m_scale;
    m_level += step(m_settings.levelStep) * std::clamp(off, -bound, bound);
    approach(m_scale, m_rows < kUnclipped ? std::abs(off) : clipped(std::abs(off), 5.0 * m_scale),
             step(m_settings.scaleStep));
    approach(m_fast, value, step(m_settings.fastStep));
    m_last = value;
    m_rows += 1.0;
}

double AnomalyDetector::rating(Instant time, double value)
{
    if (!std::isfinite(value))
        return m_hold.pass(0.0);
    value = std::clamp(value, -kMostValue, kMostValue);
    if (m_rows < 1.0)
        m_level = m_fast = m_last = value;
    m_tiny = std::max(1e-12 * std::abs(m_level), 1.0 / kHuge);
    m_floor = m_settings.resolution * m_scale + 1e3 * m_tiny;
    Values values;
    values.fill(kNone);
    measureLevels(value, values);
    measureSeason(time, value, values);
    measureFolded(value, values);
    measureSteps(value, values);
    measureOutliers(value, values);
    const double above = lessTemper(largest(values));
    if (++m_inBlock >= m_settings.block)
        endBlock();
    learn(value);
    return m_hold.pass(above);
}

double AnomalyDetector::score(Instant time, double value)
{
    return 1.0 - std::exp2(-rating(time, value) / m_settings.half);
}

}  // namespace xinglin

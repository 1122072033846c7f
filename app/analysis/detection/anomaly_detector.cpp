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

}  // namespace

AnomalyDetector::Settings::Settings()
    : weights{0.85, 0.575, 1.6, 0.836, 1.6, 1.3, 0.99, 1.17, 1.27, 1.0, 0.176, 1.11, 0.371, 0.268, 0.5, 0.269}
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
    approach(m_longShift, off, step(m_settings.longShiftStep));
    values[kPoint] = std::abs(value - m_fast);
    values[kOffLevel] = std::abs(off);
    values[kShift] = std::abs(m_shift);
    values[kLongShift] = std::abs(m_longShift);
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
        const double most = 10.0 * m_scale + m_tiny;
        const double learning = std::max(m_settings.skillStep, 1.0 / (m_seasonRows + 1.0));
        approach(m_seasonError, std::min(std::abs(value - usual.value), most), learning);
        approach(m_levelError, std::min(std::abs(off), most), learning);
        const double outside = value - std::clamp(value, usual.low, usual.high);
        const double rest = share * outside + (1.0 - share) * off;
        m_seasonRows += 1.0;
        approach(m_seasonShift, rest, std::max(m_settings.shiftStep, 1.0 / (m_seasonRows + 1.0)));
        approach(m_longSeasonShift, rest, std::max(m_settings.longShiftStep, 1.0 / (m_seasonRows + 1.0)));
        values[kOffSeason] = std::abs(rest);
        values[kSeasonShift] = std::abs(m_seasonShift);
        values[kLongSeasonShift] = std::abs(m_longSeasonShift);
    }
    m_profile.learn(time, value, m_rows < kProfileRows ? kHuge : m_settings.profileClip * m_scale);
}

void AnomalyDetector::measureSteps(double value, Values &values)
{
    const double moved = std::abs(value - m_last);
    const bool isStuck = moved <= kNoStep * m_usualStep;
    const double most = m_rows > 30.0 ? m_usualStep : kHuge;
    approach(m_recentStep, std::min(moved, 20.0 * most + m_tiny), step(m_settings.roughStep));
    approach(m_usualStep, std::min(moved, 5.0 * most + m_tiny), step(m_settings.scaleStep));
    const double recent = m_recentStep + kNoStep * m_usualStep + m_tiny;
    values[kRough] = recent;
    values[kSmooth] = 1.0 / recent;
    values[kStep] = moved;
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
    const double far = isFar ? 1.0 : 0.0;
    approach(m_farRate, far, m_settings.longShiftStep);
    approach(m_longFarRate, far, 0.25 * m_settings.longShiftStep);
    values[kOutlierRate] = m_farRate;
    values[kLongOutlierRate] = m_longFarRate;
    m_farRows += far;
    m_drought = isFar ? 0.0 : m_drought + 1.0;
    const double share = std::min((m_farRows + 1.0) / (m_rows - m_drought + 2.0), 0.99);
    values[kDrought] = -m_drought * std::log(1.0 - share);
}

void AnomalyDetector::measureRange(double value, Values &values)
{
    if (m_rows < 1.0)
        m_high = m_low = value;
    values[kNewRange] = std::max({value - m_high, m_low - value, 0.0});
    values[kNewShiftRange] = std::max({m_shift - m_shiftHigh, m_shiftLow - m_shift, 0.0});
    const double leak = m_settings.rangeLeak;
    m_high = std::max(m_high, value);
    m_low = std::min(m_low, value);
    approach(m_high, m_level, leak);
    approach(m_low, m_level, leak);
    m_shiftHigh = std::max(m_shiftHigh, m_shift) * (1.0 - leak);
    m_shiftLow = std::min(m_shiftLow, m_shift) * (1.0 - leak);
}

double AnomalyDetector::largest(const Values &values)
{
    double first = -kHuge;
    double second = 0.0;
    for (std::size_t each = 0; each < kStatistics; ++each) {
        const double value = values[each];
        if (value == kNone)
            continue;
        const bool isRun = each == kStuck || each == kDrought;
        const bool isRate = each == kOutlierRate || each == kLongOutlierRate;
        const bool isScaled = each == kRough || each == kSmooth;
        const double place = std::log(isScaled ? value : value + (isRun ? 2.0 : isRate ? 0.05 : m_floor));
        double rating = m_episodes[each].rate(place);
        if (!isRun && !isRate && !isScaled && value <= m_floor)
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
    return std::min(rating - m_settings.temperWeight * excess, m_settings.most);
}

void AnomalyDetector::endBlock()
{
    m_inBlock = 0;
    for (EpisodeScale &each : m_episodes)
        each.endBlock();
    const std::size_t most = std::min(m_settings.episodes.blocks, EpisodeScale::kMostBlocks);
    m_alarms[m_nextAlarm] = static_cast<float>(std::min(m_blockAlarm, m_settings.most));
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
    const double seen = std::min(std::abs(off), m_rows < kUnclipped ? kHuge : 5.0 * m_scale + m_tiny);
    m_level += step(m_settings.levelStep) * std::clamp(off, -bound, bound);
    approach(m_scale, seen, step(m_settings.scaleStep));
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
    measureSteps(value, values);
    measureOutliers(value, values);
    measureRange(value, values);
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerting/evaluation/causal_quality.h"

#include "vitals/simulated_pressure.h"

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace xinglin {
namespace {

constexpr std::int64_t kNeverYet = std::numeric_limits<std::int64_t>::min();

std::int32_t valueOf(std::span<const RowValue> values, std::uint8_t metric)
{
    const auto found = std::find_if(values.begin(), values.end(),
                                    [metric](const RowValue &each) { return each.metric == metric; });
    return metric == 0 || found == values.end() ? kMissing : found->steps;
}

}  // namespace

CausalQuality::CausalQuality(const QualityRules &rules, Zone zone)
    : m_rules(rules)
    , m_zone(std::move(zone))
    , m_last(kNeverYet)
    , m_dayEnd(kNeverYet)
{}

void CausalQuality::enter(std::int64_t time)
{
    const Day day = m_zone.dayOf(Instant(time));
    const std::int64_t from = m_zone.startOf(day).ms();
    m_today = from == m_dayEnd ? std::move(m_tomorrow) : Window();
    m_tomorrow = {};
    m_dayEnd = m_zone.startOf(day + 1).ms();
    m_stems.clear();
    m_isReal = m_isSimulated = false;
}

void CausalQuality::judge(std::int64_t time, Flags arrival, std::span<const RowValue> values,
                          std::span<Flags> flags)
{
    const bool isInOrder = time > m_last;
    if (isInOrder && time >= m_dayEnd)
        enter(time);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const QualityRules::Rule &rule = m_rules.of(values[i].metric);
        flags[i] = rule.isJudged() ? arrival : static_cast<Flags>(arrival & ~bit(Flag::deviceNotWorn));
        if (rule.isJudged() && !rule.isPlausible(values[i].steps))
            flags[i] |= bit(Flag::outOfRange);
    }
    if (!isInOrder) {
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (m_today.isOff && m_rules.of(values[i].metric).isJudged())
                flags[i] |= bit(Flag::deviceNotWorn);
        }
        return;
    }
    m_last = time;
    if (time >= m_dayEnd - kQualityMarginMs) {
        std::vector<Flags> ofTomorrow(flags.begin(), flags.end());
        judgeIn(m_tomorrow, time, values, ofTomorrow);
    }
    judgeIn(m_today, time, values, flags);
    if (!followPressure(values))
        return;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i].metric == m_rules.systolic() || values[i].metric == m_rules.diastolic())
            flags[i] |= bit(Flag::simulated);
    }
}

void CausalQuality::judgeIn(Window &window, std::int64_t time, std::span<const RowValue> values,
                            std::span<Flags> flags) const
{
    if (const std::int32_t worn = valueOf(values, m_rules.worn()); worn != kMissing)
        window.isOff = worn == 0;
    const bool isFrozen = followRun(window, time, values);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const QualityRules::Rule &rule = m_rules.of(values[i].metric);
        if (window.isOff && rule.isJudged())
            flags[i] |= bit(Flag::deviceNotWorn);
        if (rule.aggregation != Aggregation::level)
            continue;
        if (isFrozen)
            flags[i] |= bit(Flag::frozenRun);
        if (rule.maxStepsPerMinute > 0.0 && (flags[i] & kExcluding) == 0 &&
            isImpossible(window, time, values[i], rule.maxStepsPerMinute))
            flags[i] |= bit(Flag::impossibleRate);
    }
}

bool CausalQuality::followRun(Window &window, std::int64_t time, std::span<const RowValue> values) const
{
    std::vector<RowValue> set;
    for (const RowValue &value : values) {
        if (m_rules.of(value.metric).aggregation == Aggregation::level)
            set.push_back(value);
    }
    if (set.empty())
        return false;
    std::sort(set.begin(), set.end(),
              [](const RowValue &a, const RowValue &b) { return a.metric < b.metric; });
    const bool isRepeat = set.size() >= 2 && std::equal(set.begin(), set.end(), window.set.begin(),
                                                        window.set.end(), [](const auto &a, const auto &b) {
                                                            return a.metric == b.metric && a.steps == b.steps;
                                                        });
    if (!isRepeat) {
        window.runFrom = time;
        window.runRows = 0;
    }
    ++window.runRows;
    window.set = std::move(set);
    return window.runRows > kFrozenSamples && time - window.runFrom > kFrozenMs;
}

bool CausalQuality::isImpossible(Window &window, std::int64_t time, const RowValue &value, double limit) const
{
    const auto good = std::find_if(window.good.begin(), window.good.end(),
                                   [&](const Good &each) { return each.metric == value.metric; });
    if (good == window.good.end()) {
        window.good.push_back({value.metric, value.steps, time});
        return false;
    }
    const std::int64_t change = std::abs(std::int64_t{value.steps} - good->steps);
    const double minutes = std::max(1.0, static_cast<double>(time - good->time) / 60'000.0);
    if (change > static_cast<std::int64_t>(limit) && static_cast<double>(change) > limit * minutes)
        return true;
    good->steps = value.steps;
    good->time = time;
    return false;
}

bool CausalQuality::followPressure(std::span<const RowValue> values)
{
    const std::int32_t rate = valueOf(values, m_rules.heartRate());
    const std::array pressures{valueOf(values, m_rules.systolic()), valueOf(values, m_rules.diastolic())};
    if (m_isReal || rate == kMissing || pressures[0] == kMissing || pressures[1] == kMissing)
        return m_isSimulated;
    const auto [stem, isNew] = m_stems.try_emplace(rate);
    bool isChanged = isNew;
    for (std::size_t i = 0; i < pressures.size(); ++i) {
        Pressure &seen = stem->second[i];
        if (isNew)
            seen = {pressures[i], pressures[i]};
        isChanged |= pressures[i] < seen.low || pressures[i] > seen.high;
        seen.low = std::min(seen.low, pressures[i]);
        seen.high = std::max(seen.high, pressures[i]);
        m_isReal |= seen.high - seen.low > 1;
    }
    if (m_isReal) {
        m_stems.clear();
        m_isSimulated = false;
    } else if (isChanged && m_stems.size() >= kSimulatedDistinct) {
        m_isSimulated = isLine();
        m_isReal = !m_isSimulated;  // a line through more points is one through fewer
    }
    return m_isSimulated;
}

bool CausalQuality::isLine() const
{
    for (std::size_t i = 0; i < 2; ++i) {
        std::vector<std::int32_t> x, y;
        for (const auto &[rate, pressures] : m_stems) {
            x.insert(x.end(), 2, rate);
            y.push_back(pressures[i].low);
            y.push_back(pressures[i].high);
        }
        if (!isRoundedLine(x, y))
            return false;
    }
    return true;
}

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#include "vitals/quality_assessment.h"

#include "vitals/simulated_pressure.h"

#include <algorithm>
#include <cstdlib>

namespace xinglin {
namespace {

/// A counter that has not fallen since yesterday this soon after midnight has not been reset yet.
constexpr std::int64_t kLateResetMs = 1'800'000;

}  // namespace

QualityAssessment::QualityAssessment(const QualityRules &rules, const DeviceSamples &samples)
    : m_rules(rules)
    , m_samples(samples)
    , m_flags(samples.columns.size())
    , m_rises(samples.columns.size())
{
    markRepeats();
}

void QualityAssessment::markRepeats()
{
    std::vector<std::uint8_t> present(m_samples.size());
    std::vector<const ValueColumn *> levels;
    for (const ValueColumn &column : m_samples.columns) {
        if (m_rules.of(column.metric).aggregation != Aggregation::level)
            continue;
        levels.push_back(&column);
        for (std::size_t row = 0; row < present.size(); ++row)
            present[row] = static_cast<std::uint8_t>(present[row] + (column.values[row] != kMissing));
    }
    m_levelRows.reserve(present.size());
    for (std::size_t row = 0; row < present.size(); ++row) {
        if (present[row] != 0)
            m_levelRows.push_back(static_cast<std::uint32_t>(row));
    }
    m_repeats.assign(m_levelRows.size(), 1);
    for (std::size_t i = 0; i < m_repeats.size(); ++i)
        m_repeats[i] = i > 0 && present[m_levelRows[i]] >= 2;
    for (const ValueColumn *column : levels) {
        const std::int32_t *values = column->values.data();
        for (std::size_t i = 1; i < m_repeats.size(); ++i)
            m_repeats[i] &= values[m_levelRows[i]] == values[m_levelRows[i - 1]];
    }
}

void QualityAssessment::assess(const TimeRange &day)
{
    m_day = m_samples.rowsIn(day);
    const RowRange window = m_samples.rowsIn({day.from + -kQualityMarginMs, day.to + kQualityMarginMs});
    m_first = window.first;
    m_row.assign(m_samples.flags.begin() + static_cast<std::ptrdiff_t>(window.first),
                 m_samples.flags.begin() + static_cast<std::ptrdiff_t>(window.last));
    m_frozen.assign(window.size(), 0);
    markWear(window);
    markFrozen(window);
    for (std::size_t column = 0; column < m_flags.size(); ++column) {
        markKnown(column);
        const QualityRules::Rule &rule = m_rules.of(m_samples.columns[column].metric);
        if (rule.aggregation == Aggregation::level && rule.maxStepsPerMinute > 0.0)
            markRates(column);
        m_rises[column].clear();
        if (rule.aggregation == Aggregation::cumulative)
            followCounter(column, day.from.ms());
    }
    markSimulated();
}

void QualityAssessment::markWear(RowRange window)
{
    const ValueColumn *worn = m_samples.find(m_rules.worn());
    if (!worn)
        return;
    bool off = false;
    for (std::size_t row = window.first; row < window.last; ++row) {
        if (worn->values[row] != kMissing)
            off = worn->values[row] == 0;
        if (off)
            m_row[row - window.first] |= bit(Flag::deviceNotWorn);
    }
}

void QualityAssessment::markFrozen(RowRange window)
{
    const auto at = [this](std::size_t row) {
        return static_cast<std::size_t>(std::lower_bound(m_levelRows.begin(), m_levelRows.end(), row) -
                                        m_levelRows.begin());
    };
    const std::size_t end = at(window.last);
    for (std::size_t first = at(window.first); first < end;) {
        std::size_t last = first;
        while (last + 1 < end && m_repeats[last + 1] != 0)
            ++last;
        const std::int64_t lasted = m_samples.times[m_levelRows[last]] - m_samples.times[m_levelRows[first]];
        if (last - first + 1 > kFrozenSamples && lasted > kFrozenMs) {
            for (std::size_t i = first; i <= last; ++i)
                m_frozen[m_levelRows[i] - window.first] = bit(Flag::frozenRun);
        }
        first = last + 1;
    }
}

/// What does not depend on the values before.
void QualityAssessment::markKnown(std::size_t column)
{
    const QualityRules::Rule &rule = m_rules.of(m_samples.columns[column].metric);
    const std::int32_t *values = m_samples.columns[column].values.data() + m_first;
    std::vector<Flags> &flags = m_flags[column];
    flags.resize(m_day.last - m_first);
    const auto fromRow = static_cast<Flags>(rule.isJudged() ? ~Flags{0} : ~bit(Flag::deviceNotWorn));
    const auto fromRun = static_cast<Flags>(rule.aggregation == Aggregation::level ? ~Flags{0} : Flags{0});
    const Flags range = rule.isJudged() ? bit(Flag::outOfRange) : Flags{0};
    for (std::size_t i = 0; i < flags.size(); ++i) {
        const bool outside = (values[i] < rule.low) | (values[i] > rule.high);
        flags[i] = static_cast<Flags>((m_row[i] & fromRow) | (m_frozen[i] & fromRun) | (outside ? range : 0));
    }
    const auto first = std::lower_bound(m_samples.conflicts.begin(), m_samples.conflicts.end(), m_first,
                                        [](const ValueConflict &c, std::size_t row) { return c.row < row; });
    for (auto each = first; each != m_samples.conflicts.end() && each->row < m_day.last; ++each) {
        if (each->metric == m_samples.columns[column].metric)
            flags[each->row - m_first] |= bit(Flag::duplicateConflict);
    }
}

void QualityAssessment::markRates(std::size_t column)
{
    const std::vector<std::int32_t> &values = m_samples.columns[column].values;
    std::vector<Flags> &flags = m_flags[column];
    const double limit = m_rules.of(m_samples.columns[column].metric).maxStepsPerMinute;
    const auto inOneMinute = static_cast<std::int64_t>(limit);
    std::int64_t goodTime = 0;
    std::int64_t good = kMissing;
    for (std::size_t row = m_first; row < m_day.last; ++row) {
        if (values[row] == kMissing || (flags[row - m_first] & kExcluding) != 0)
            continue;
        const std::int64_t change = std::abs(values[row] - good);
        if (change > inOneMinute && good != kMissing) {
            const double minutes = static_cast<double>(m_samples.times[row] - goodTime) / 60'000.0;
            if (static_cast<double>(change) > limit * std::max(1.0, minutes)) {
                flags[row - m_first] |= bit(Flag::impossibleRate);
                continue;
            }
        }
        good = values[row];
        goodTime = m_samples.times[row];
    }
}

void QualityAssessment::followCounter(std::size_t column, std::int64_t midnight)
{
    const std::vector<std::int32_t> &values = m_samples.columns[column].values;
    std::vector<Flags> &flags = m_flags[column];
    const auto counts = [&](std::size_t row) {
        return values[row] != kMissing && (flags[row - m_first] & kExcluding) == 0;
    };
    std::int64_t before = kMissing;
    for (std::size_t row = m_day.first; row > m_first && before == kMissing; --row) {
        if (counts(row - 1))
            before = values[row - 1];
    }
    bool started = false;
    bool carried = false;
    for (std::size_t row = m_day.first; row < m_day.last; ++row) {
        if (!counts(row))
            continue;
        const std::int64_t value = values[row];
        if (!started) {
            started = true;
            carried = before != kMissing && value >= before && m_samples.times[row] - midnight < kLateResetMs;
            before = carried ? before : 0;
        } else if (value < before) {
            if (!carried)
                flags[row - m_first] |= bit(Flag::counterReset);
            before = carried ? 0 : value;
            carried = false;
        }
        if (value > before)
            m_rises[column].push_back({row, static_cast<std::int32_t>(value - before)});
        before = value;
    }
}

void QualityAssessment::markSimulated()
{
    const auto place = [this](std::uint8_t metric) {
        const auto found =
            std::find_if(m_samples.columns.begin(), m_samples.columns.end(),
                         [&](const ValueColumn &c) { return metric != 0 && c.metric == metric; });
        return static_cast<std::size_t>(found - m_samples.columns.begin());
    };
    const std::size_t none = m_samples.columns.size();
    const std::size_t rate = place(m_rules.heartRate());
    const std::size_t high = place(m_rules.systolic());
    const std::size_t low = place(m_rules.diastolic());
    if (rate == none || high == none || low == none)
        return;
    const auto today = [this](std::size_t column) {
        return std::span(m_samples.columns[column].values).subspan(m_day.first, m_day.size());
    };
    if (!isSimulatedPressure(today(rate), today(high), today(low)))
        return;
    for (std::size_t row = m_day.first; row < m_day.last; ++row) {
        m_flags[high][row - m_first] |= bit(Flag::simulated);
        m_flags[low][row - m_first] |= bit(Flag::simulated);
    }
}

}  // namespace xinglin

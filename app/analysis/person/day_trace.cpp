// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/person/day_trace.h"

#include <algorithm>
#include <utility>

namespace xinglin {
namespace {

constexpr std::int64_t kTraceMinuteMs = 60'000;
constexpr std::int64_t kTraceHourMs = 3'600'000;
constexpr std::int64_t kLongestTraceStandMs = 30 * kTraceMinuteMs;
constexpr std::int64_t kNightEndMs = 7 * kTraceHourMs;
constexpr std::int64_t kEarliestSpanMs = 2 * kDayMs;

/// Local hours of a day; without a change of clocks one division.
class HourOfDay
{
public:
    HourOfDay(const Zone &zone, const TimeRange &range)
        : m_zone(zone)
        , m_from(range.from.ms())
        , m_first(zone.hourOf(range.from))
        , m_even(range.ms() == kDayMs && zone.offsetAt(range.from) == zone.offsetAt(range.to + -1))
    {}
    std::size_t at(std::int64_t time) const
    {
        return static_cast<std::size_t>(m_even ? m_first + static_cast<int>((time - m_from) / kTraceHourMs)
                                               : m_zone.hourOf(Instant(time)));
    }

private:
    const Zone &m_zone;
    std::int64_t m_from;
    int m_first;
    bool m_even;
};

/// One device's part of a day while it is taken into a trace.
class TracePart
{
public:
    TracePart(const QualityRules &rules, const Zone &zone, const WornDevice &device,
              const QualityAssessment &assessment, DayTrace &trace)
        : m_rules(rules)
        , m_samples(device.samples)
        , m_assessment(assessment)
        , m_trace(trace)
        , m_hour(zone, trace.range)
        , m_first(assessment.rows().first)
    {
        for (const TimeRange &worn : device.worn) {
            const TimeRange part{std::max(worn.from, trace.range.from), std::min(worn.to, trace.range.to)};
            if (const RowRange rows = m_samples.rowsIn(part); !part.isEmpty() && rows.size() > 0)
                m_parts.push_back(rows);
        }
        measureStand();
    }

    bool isEmpty() const { return m_parts.empty(); }

    void take(std::uint8_t oxygen, std::uint8_t steps)
    {
        m_moved.assign(m_assessment.rows().size(), 0);
        takeRecords();
        for (std::size_t place = 0; place < m_samples.columns.size(); ++place) {
            const QualityRules::Rule &rule = m_rules.of(m_samples.columns[place].metric);
            const std::uint8_t metric = m_samples.columns[place].metric;
            takeQuality(place);
            if (rule.aggregation == Aggregation::cumulative && metric == steps)
                takeCounter(place);
            else if (rule.aggregation == Aggregation::interval && rule.feeds == steps)
                takeIntervals(place);
        }
        for (std::size_t hour = 0; hour < 24; ++hour) {
            // Of devices worn at the same time the greatest, as day totals are made.
            DayTrace::Sum &kept = m_trace.stepHours[hour];
            const DayTrace::Sum &other =
                m_counterHours[hour].n > 0 ? m_counterHours[hour] : m_intervalHours[hour];
            if (other.n > 0 && (kept.n == 0 || other.sum > kept.sum))
                kept = other;
        }
        takeLevels(oxygen);
        takePressures();
    }

private:
    bool counts(std::size_t place, std::size_t row) const
    {
        return m_samples.columns[place].values[row] != kMissing &&
               (m_assessment.flagsOf(place)[row - m_first] & kExcluding) == 0;
    }
    template <typename Visit>
    void visitRows(const Visit &visit) const
    {
        for (const RowRange &part : m_parts) {
            for (std::size_t row = part.first; row < part.last; ++row)
                visit(row);
        }
    }
    void mark(std::int64_t from, std::int64_t to, MinuteSign sign)
    {
        const std::int64_t start = m_trace.range.from.ms();
        const auto size = static_cast<std::int64_t>(m_trace.minutes.size());
        const std::int64_t first = std::max<std::int64_t>(0, (from - start) / kTraceMinuteMs);
        const std::int64_t last = std::min(size - 1, (to - 1 - start) / kTraceMinuteMs);
        for (std::int64_t minute = first; minute <= last; ++minute)
            m_trace.minutes[static_cast<std::size_t>(minute)] |= sign;
    }
    std::int64_t standsUntil(std::size_t row) const
    {
        const std::int64_t time = m_samples.times[row];
        const std::int64_t next = row + 1 < m_samples.size() ? m_samples.times[row + 1] : kForever.ms();
        return next - time <= m_reach ? next : time + m_interval;
    }

    void measureStand()
    {
        const RowRange rows = m_assessment.rows();
        std::vector<TimedValue> times;
        times.reserve(rows.size());
        for (std::size_t row = rows.first; row < rows.last; ++row)
            times.push_back({m_samples.times[row], 0});
        m_interval = std::clamp(medianInterval(times), kTraceMinuteMs, kLongestTraceStandMs);
        m_reach = std::min(m_interval + m_interval / 2, kLongestTraceStandMs);
    }

    void takeRecords()
    {
        for (auto part = m_parts.rbegin(); part != m_parts.rend(); ++part) {
            for (std::size_t row = part->last; row-- > part->first;) {
                ++m_trace.quality.records;
                const Provenance &from = m_samples.sources[row];
                const auto key = std::pair(from.import, from.line);
                m_trace.quality.outOfOrder += m_earliest && *m_earliest < key ? 1 : 0;
                m_earliest = m_earliest ? std::min(*m_earliest, key) : key;
            }
        }
    }

    void takeQuality(std::size_t place)
    {
        const ValueColumn &column = m_samples.columns[place];
        const QualityRules::Rule &rule = m_rules.of(column.metric);
        if (!rule.isJudged())
            return;
        const std::span<const Flags> flags = m_assessment.flagsOf(place);
        if (rule.aggregation == Aggregation::level && !m_runsCounted)
            countRuns(flags);
        RecordQuality &quality = m_trace.quality;
        for (const RowRange &part : m_parts) {
            std::int64_t values = 0, counted = 0;
            Flags seen = 0;
            for (std::size_t row = part.first; row < part.last; ++row) {
                const bool known = column.values[row] != kMissing;
                const Flags flag = flags[row - m_first];
                values += known;
                counted += known & ((flag & kExcluding) == 0);
                seen = static_cast<Flags>(seen | (known ? flag : 0));
            }
            quality.values += values;
            quality.counted += counted;
            if (seen != 0)
                countFlags(column, flags, part);
        }
        for (auto part = m_parts.rbegin(); part != m_parts.rend(); ++part) {
            for (std::size_t row = part->last; row-- > part->first;) {
                if (counts(place, row))
                    return keepNewest(column.metric, row, column.values[row]);
            }
        }
    }

    void countRuns(std::span<const Flags> flags)
    {
        m_runsCounted = true;
        bool frozen = false;
        visitRows([&](std::size_t row) {
            const bool now = has(flags[row - m_first], Flag::frozenRun);
            m_trace.quality.stuckRuns += now && !frozen ? 1 : 0;
            frozen = now;
        });
    }

    void countFlags(const ValueColumn &column, std::span<const Flags> flags, const RowRange &part)
    {
        for (std::size_t row = part.first; row < part.last; ++row) {
            const Flags flag = flags[row - m_first];
            for (std::size_t kind = 0; flag != 0 && column.values[row] != kMissing && kind < kFlagKinds;
                 ++kind)
                m_trace.quality.flagged[kind] += (flag >> kind) & 1;
        }
    }

    void keepNewest(std::uint8_t metric, std::size_t row, std::int32_t value)
    {
        TimedValue &newest = m_trace.newest[metric];
        if (newest.time == 0 || m_samples.times[row] >= newest.time)
            newest = {m_samples.times[row], value};
    }

    /// The pause before a row, as far as its count can reach back.
    void markMoved(std::int64_t previous, std::size_t row)
    {
        const std::int64_t time = m_samples.times[row];
        mark(std::max(previous, time - m_reach), time, kMoved);
        m_moved[row - m_first] = 1;
        mark(time, time + 1, kFelt);
    }

    void takeCounter(std::size_t place)
    {
        for (const QualityAssessment::Rise &rise : m_assessment.risesOf(place)) {
            const bool own = std::any_of(m_parts.begin(), m_parts.end(), [&](const RowRange &part) {
                return rise.row >= part.first && rise.row < part.last;
            });
            if (!own)
                continue;
            m_moved[rise.row - m_first] = 2;
            m_counterHours[m_hour.at(m_samples.times[rise.row])].sum += rise.steps;
        }
        std::int64_t previous = m_trace.range.from.ms();
        std::size_t pending = m_assessment.rows().first;
        visitRows([&](std::size_t row) {
            if (!counts(place, row))
                return;
            ++m_counterHours[m_hour.at(m_samples.times[row])].n;
            if (m_moved[row - m_first] == 2) {
                // Records between two counts moved with the second.
                for (std::size_t between = std::max(pending, m_first); between < row; ++between) {
                    if (m_samples.times[between] > m_samples.times[row] - m_reach)
                        m_moved[between - m_first] = 1;
                }
                markMoved(previous, row);
            }
            previous = m_samples.times[row];
            pending = row + 1;
        });
    }

    void takeIntervals(std::size_t place)
    {
        std::int64_t previous = m_trace.range.from.ms();
        visitRows([&](std::size_t row) {
            if (!counts(place, row))
                return;
            DayTrace::Sum &hour = m_intervalHours[m_hour.at(m_samples.times[row])];
            hour.add(m_samples.columns[place].values[row]);
            if (m_samples.columns[place].values[row] > 0)
                markMoved(previous, row);
            previous = m_samples.times[row];
        });
    }

    void takeLevels(std::uint8_t oxygen)
    {
        const std::uint8_t heart = m_rules.heartRate();
        const ValueColumn *heartColumn = m_samples.find(heart);
        const bool hasHeart = heartColumn && hasValue(*heartColumn);
        for (std::size_t place = 0; place < m_samples.columns.size(); ++place) {
            const ValueColumn &column = m_samples.columns[place];
            if (m_rules.of(column.metric).aggregation != Aggregation::level)
                continue;
            const bool isHeart = heart != 0 && column.metric == heart;
            const bool isOxygen = oxygen != 0 && column.metric == oxygen;
            const bool feels = hasHeart ? isHeart : true;
            // Of most metrics only the night is asked for.
            const std::int64_t until = isHeart || isOxygen || feels ? kForever.ms() : m_trace.nightEnd;
            for (const RowRange &part : m_parts) {
                for (std::size_t row = part.first; row < part.last && m_samples.times[row] < until; ++row) {
                    if (!counts(place, row))
                        continue;
                    const std::int64_t time = m_samples.times[row];
                    const std::int32_t value = column.values[row];
                    if (time < m_trace.nightEnd)
                        m_trace.night[column.metric].add(value);
                    if (feels)
                        mark(time, standsUntil(row), kFelt);
                    if (isHeart)
                        takeHeart(row, value);
                    if (isOxygen)
                        m_trace.oxygen.push_back({time, value});
                }
            }
        }
    }

    void takeHeart(std::size_t row, std::int32_t value)
    {
        const std::int64_t time = m_samples.times[row];
        m_trace.heartHours[m_hour.at(time)].add(value);
        if (time < m_trace.nightEnd && m_moved[row - m_first] == 0) {
            m_trace.resting.add(value);
            mark(time, std::min(standsUntil(row), m_trace.nightEnd), kResting);
        }
    }

    bool hasValue(const ValueColumn &column) const
    {
        return std::any_of(m_parts.begin(), m_parts.end(), [&](const RowRange &part) {
            return std::any_of(column.values.begin() + static_cast<std::ptrdiff_t>(part.first),
                               column.values.begin() + static_cast<std::ptrdiff_t>(part.last),
                               [](std::int32_t value) { return value != kMissing; });
        });
    }

    void takePressures()
    {
        const auto place = [this](std::uint8_t metric) {
            const ValueColumn *column = metric == 0 ? nullptr : m_samples.find(metric);
            return column ? static_cast<std::size_t>(column - m_samples.columns.data())
                          : m_samples.columns.size();
        };
        const std::size_t high = place(m_rules.systolic());
        const std::size_t low = place(m_rules.diastolic());
        if (high == m_samples.columns.size() || low == m_samples.columns.size())
            return;
        visitRows([&](std::size_t row) {
            if (counts(high, row) && counts(low, row))
                m_trace.pressures.push_back({Instant(m_samples.times[row]),
                                             static_cast<double>(m_samples.columns[high].values[row]),
                                             static_cast<double>(m_samples.columns[low].values[row])});
        });
    }

    const QualityRules &m_rules;
    const DeviceSamples &m_samples;
    const QualityAssessment &m_assessment;
    DayTrace &m_trace;
    HourOfDay m_hour;
    std::size_t m_first;
    std::vector<RowRange> m_parts;
    std::int64_t m_interval = kTraceMinuteMs, m_reach = kTraceMinuteMs;  // ms
    std::vector<std::uint8_t> m_moved;  // by row of the day: 1 with steps in the pause before, 2 on the way
    std::array<DayTrace::Sum, 24> m_counterHours{}, m_intervalHours{};
    std::optional<std::pair<std::int32_t, std::uint32_t>> m_earliest;
    bool m_runsCounted = false;
};

}  // namespace

DayTracer::DayTracer(const MetricDictionary &metrics, const QualityRules &rules, const Zone &zone,
                     std::vector<WornDevice> devices)
    : m_rules(rules)
    , m_zone(zone)
    , m_devices(std::move(devices))
{
    const auto number = [&metrics](QLatin1String key) {
        const Metric *metric = metrics.find(QString(key));
        return metric ? metric->number : std::uint8_t{0};
    };
    m_steps = number(QLatin1String("steps"));
    m_oxygen = number(QLatin1String("spo2"));
    for (const Metric &metric : metrics.all())
        m_slots = std::max(m_slots, std::size_t{metric.number} + 1);
    for (const WornDevice &device : m_devices)
        m_sources.push_back(std::make_unique<Source>(rules, device));
}

DayTracer::~DayTracer() = default;

DayTrace DayTracer::trace(Day day)
{
    DayTrace trace;
    trace.day = day;
    trace.range = m_zone.rangeOf(day);
    const Instant seven = m_zone.fromLocal(day, kNightEndMs);
    trace.nightEnd = seven.isValid() ? seven.ms() : trace.range.from.ms() + kNightEndMs;
    trace.minutes.assign(static_cast<std::size_t>(trace.range.ms() / kTraceMinuteMs), 0);
    trace.night.resize(m_slots);
    trace.newest.resize(m_slots);
    for (const auto &source : m_sources) {
        source->assessment.assess(trace.range);
        TracePart part(m_rules, m_zone, source->device, source->assessment, trace);
        if (!part.isEmpty())
            part.take(m_oxygen, m_steps);
    }
    if (m_sources.size() > 1) {
        std::stable_sort(trace.oxygen.begin(), trace.oxygen.end(),
                         [](const TimedValue &a, const TimedValue &b) { return a.time < b.time; });
        std::stable_sort(trace.pressures.begin(), trace.pressures.end(),
                         [](const PressureReading &a, const PressureReading &b) { return a.time < b.time; });
    }
    trace.asleep = asleepIn(trace.range, nullptr);
    for (const TimeRange &segment : trace.asleep) {
        const std::int64_t start = trace.range.from.ms();
        const auto end = static_cast<std::int64_t>(trace.minutes.size());
        const std::int64_t last =
            std::min(end, (segment.to - trace.range.from + kTraceMinuteMs - 1) / kTraceMinuteMs);
        for (std::int64_t minute = (segment.from.ms() - start) / kTraceMinuteMs; minute < last; ++minute)
            trace.minutes[static_cast<std::size_t>(minute)] |= kAsleep;
    }
    return trace;
}

std::vector<TimeRange> DayTracer::asleepIn(const TimeRange &range, bool *known) const
{
    std::vector<TimeRange> asleep;
    for (const WornDevice &device : m_devices) {
        const std::vector<StoredSpan> &spans = device.samples.spans;
        auto span =
            std::lower_bound(spans.begin(), spans.end(), range.from.ms() - kEarliestSpanMs,
                             [](const StoredSpan &each, std::int64_t from) { return each.span.from < from; });
        for (; span != spans.end() && span->span.from < range.to.ms(); ++span) {
            const TimeRange part{std::max(range.from, Instant(span->span.from)),
                                 std::min(range.to, Instant(span->span.to))};
            const bool own = std::any_of(device.worn.begin(), device.worn.end(), [&](const TimeRange &worn) {
                return worn.contains(Instant(span->span.from));
            });
            if (!own || part.isEmpty())
                continue;
            if (known)
                *known = true;
            if (span->span.kind != SleepSpan::Kind::awake)
                asleep.push_back(part);
        }
    }
    std::sort(asleep.begin(), asleep.end());
    std::vector<TimeRange> apart;
    for (const TimeRange &each : asleep) {
        if (!apart.empty() && each.from <= apart.back().to)
            apart.back().to = std::max(apart.back().to, each.to);
        else
            apart.push_back(each);
    }
    return apart;
}

}  // namespace xinglin

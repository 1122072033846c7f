// SPDX-License-Identifier: GPL-3.0-or-later
#include "vitals/person_day.h"

#include "vitals/day_sums.h"

#include <algorithm>

namespace xinglin {
namespace {

constexpr std::int64_t kLongestSpanMs = 2 * kDayMs;

TimeRange intersection(const TimeRange &a, const TimeRange &b)
{
    return {std::max(a.from, b.from), std::min(a.to, b.to)};
}

std::vector<TimeRange> clipped(const std::vector<TimeRange> &worn, const TimeRange &range)
{
    std::vector<TimeRange> parts;
    for (const TimeRange &each : worn) {
        if (const TimeRange part = intersection(each, range); !part.isEmpty())
            parts.push_back(part);
    }
    return parts;
}

std::int64_t lengthOf(const std::vector<TimeRange> &parts)
{
    std::int64_t sum = 0;
    for (const TimeRange &part : parts)
        sum += part.ms();
    return sum;
}

/// Minutes in the union of the segments.
std::int64_t minutesAsleep(std::vector<TimeRange> segments)
{
    std::sort(segments.begin(), segments.end());
    std::int64_t total = 0;
    Instant until;
    for (const TimeRange &segment : segments) {
        const Instant from = std::max(segment.from, until);
        if (from < segment.to) {
            total += segment.to - from;
            until = segment.to;
        }
    }
    return (total + 30'000) / 60'000;
}

}  // namespace

TimeRange nightOf(const Zone &zone, Day day)
{
    const auto evening = [&zone](Day of) {
        const Instant local = zone.fromLocal(of, kNightStartMs);
        return local.isValid() ? local : zone.startOf(of) + kNightStartMs;
    };
    return {evening(day - 1), evening(day)};
}

struct PersonDays::Source
{
    Source(const QualityRules &rules, const WornDevice &worn)
        : device(worn)
        , assessment(rules, worn.samples)
    {
        for (const ValueColumn &column : worn.samples.columns) {
            const Aggregation kind = rules.of(column.metric).aggregation;
            if (kind == Aggregation::level || kind == Aggregation::cumulative ||
                kind == Aggregation::interval)
                measuring.push_back(&column);
        }
    }

    /// How many of the rows hold a value of the person: what a watch tells of itself (battery, worn) is none.
    std::int64_t measuredIn(const RowRange &rows) const
    {
        std::int64_t measured = 0;
        for (std::size_t row = rows.first; row < rows.last; ++row)
            measured += std::ranges::any_of(
                measuring, [row](const ValueColumn *column) { return column->values[row] != kMissing; });
        return measured;
    }

    /// How many records the device should have sent in so long a time, by its own median interval.
    std::int64_t expectedIn(std::int64_t ms, const TimeRange &day, std::int64_t received)
    {
        const RowRange rows =
            device.samples.rowsIn({day.from + -kQualityMarginMs, day.to + kQualityMarginMs});
        if (rows.size() < 2)
            return received;
        gaps.clear();
        for (std::size_t row = rows.first + 1; row < rows.last; ++row)
            gaps.push_back(device.samples.times[row] - device.samples.times[row - 1]);
        const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
        std::nth_element(gaps.begin(), middle, gaps.end());
        return std::max<std::int64_t>(1, (ms + *middle / 2) / *middle);
    }

    const WornDevice &device;
    QualityAssessment assessment;
    std::vector<const ValueColumn *> measuring;
    std::vector<std::int64_t> gaps;
};

/// What a day's devices add up to.
class PersonDays::Sums
{
public:
    explicit Sums(const QualityRules &rules)
        : metrics(rules)
    {}

    void begin(const Zone &zone, Day of)
    {
        day = of;
        range = zone.rangeOf(of);
        night = nightOf(zone, of);
        metrics.clear();
        asleep.clear();
        expected = received = 0;
        hasRecord = false;
    }

    Day day;
    TimeRange range, night;
    DaySums metrics;
    std::vector<TimeRange> asleep;
    std::vector<std::uint8_t> hours;  // local hour of each row of the device's day
    std::int64_t expected = 0, received = 0;
    bool hasRecord = false;
};

PersonDays::PersonDays(const QualityRules &rules, const Zone &zone, std::vector<WornDevice> devices)
    : m_rules(rules)
    , m_zone(zone)
    , m_devices(std::move(devices))
    , m_sums(std::make_unique<Sums>(rules))
{
    for (const WornDevice &device : m_devices)
        m_sources.push_back(std::make_unique<Source>(rules, device));
}

PersonDays::~PersonDays() = default;

Summary PersonDays::summarise(Day day)
{
    Sums &sums = *m_sums;
    sums.begin(m_zone, day);
    for (const auto &source : m_sources)
        takeDevice(*source, sums);
    if (!sums.hasRecord)
        return {};
    if (!sums.asleep.empty())
        sums.metrics.addSleep(minutesAsleep(std::move(sums.asleep)));
    Summary summary;
    summary.personDays = 1;
    summary.expected = sums.expected;
    summary.received = sums.received;
    summary.countedDays = sums.received * 2 >= sums.expected ? 1 : 0;
    summary.metrics = sums.metrics.finish();
    return summary;
}

void PersonDays::takeDevice(Source &source, Sums &sums) const
{
    const bool facts = takeFacts(source, sums);
    const std::vector<TimeRange> worn = clipped(source.device.worn, sums.range);
    std::vector<RowRange> parts;
    std::int64_t received = 0;
    for (const TimeRange &part : worn) {
        if (const RowRange rows = source.device.samples.rowsIn(part); rows.size() > 0) {
            parts.push_back(rows);
            received += source.measuredIn(rows);
        }
    }
    if (received > 0) {
        takeRows(source, parts, sums);
        sums.expected += source.expectedIn(lengthOf(worn), sums.range, received);
        sums.received += received;
    } else if (facts) {
        // A device of totals or nights sends one record a day.
        ++sums.expected;
        ++sums.received;
    }
    sums.hasRecord = sums.hasRecord || received > 0 || facts;
}

bool PersonDays::takeFacts(const Source &source, Sums &sums) const
{
    const DeviceSamples &samples = source.device.samples;
    bool any = false;
    const auto first = std::lower_bound(samples.totals.begin(), samples.totals.end(), sums.day,
                                        [](const StoredTotal &t, Day day) { return t.total.day < day; });
    for (auto each = first; each != samples.totals.end() && each->total.day == sums.day; ++each) {
        const bool own = 2 * lengthOf(clipped(source.device.worn, sums.range)) >= sums.range.ms();
        const Aggregation kind = m_rules.of(each->total.metric).aggregation;
        if (own && (kind == Aggregation::cumulative || kind == Aggregation::sleep)) {
            sums.metrics.addTotal(*each);
            any = true;
        }
    }
    const std::int64_t earliest = sums.night.from.ms() - kLongestSpanMs;
    auto span = std::lower_bound(samples.spans.begin(), samples.spans.end(), earliest,
                                 [](const StoredSpan &s, std::int64_t from) { return s.span.from < from; });
    for (; span != samples.spans.end() && span->span.from < sums.night.to.ms(); ++span) {
        const TimeRange segment{Instant(span->span.from), Instant(span->span.to)};
        const TimeRange tonight = intersection(segment, sums.night);
        const bool own = std::any_of(source.device.worn.begin(), source.device.worn.end(),
                                     [&](const TimeRange &worn) { return worn.contains(segment.from); });
        if (!own || tonight.isEmpty())
            continue;
        any = true;
        if (span->span.kind != SleepSpan::Kind::awake)
            sums.asleep.push_back(tonight);
    }
    return any;
}

void PersonDays::takeRows(Source &source, const std::vector<RowRange> &parts, Sums &sums) const
{
    const DeviceSamples &samples = source.device.samples;
    source.assessment.assess(sums.range);
    const RowRange day = source.assessment.rows();
    sums.hours.resize(day.size());
    for (std::size_t i = 0; i < day.size(); ++i)
        sums.hours[i] = static_cast<std::uint8_t>(m_zone.hourOf(Instant(samples.times[day.first + i])));
    for (std::size_t column = 0; column < samples.columns.size(); ++column) {
        switch (m_rules.of(samples.columns[column].metric).aggregation) {
        case Aggregation::level: takeLevel(source, column, parts, sums); break;
        case Aggregation::cumulative:
        case Aggregation::interval: takeCounts(source, column, parts, sums); break;
        default: break;
        }
    }
}

void PersonDays::takeLevel(const Source &source, std::size_t column, const std::vector<RowRange> &parts,
                           Sums &sums) const
{
    const ValueColumn &values = source.device.samples.columns[column];
    const std::size_t first = source.assessment.rows().first;
    const std::span<const Flags> flags = source.assessment.flagsOf(column);
    for (const RowRange &part : parts) {
        const std::span<const std::int32_t> some(values.values.data() + part.first, part.size());
        if (std::all_of(some.begin(), some.end(), [](std::int32_t v) { return v == kMissing; }))
            continue;
        sums.metrics.addLevel(values.metric, some, flags.subspan(part.first - first, part.size()),
                              std::span(sums.hours).subspan(part.first - first, part.size()));
    }
}

void PersonDays::takeCounts(const Source &source, std::size_t column, const std::vector<RowRange> &parts,
                            Sums &sums) const
{
    const DeviceSamples &samples = source.device.samples;
    const ValueColumn &values = samples.columns[column];
    const QualityRules::Rule &rule = m_rules.of(values.metric);
    const bool isCounter = rule.aggregation == Aggregation::cumulative;
    const std::uint8_t metric = isCounter ? values.metric : rule.feeds;
    if (metric == 0)
        return;
    const std::size_t first = source.assessment.rows().first;
    const std::span<const Flags> flags = source.assessment.flagsOf(column);
    DaySums::Count count;
    std::int64_t counted = 0;
    const auto addRise = [&](std::size_t row, std::int64_t steps) {
        HourCell &cell = count.hours[sums.hours[row - first]];
        ++cell.n;
        cell.sum += steps;
        count.total += steps;
    };
    for (const RowRange &part : parts) {
        for (std::size_t row = part.first; row < part.last; ++row) {
            if (values.values[row] == kMissing)
                continue;
            if ((flags[row - first] & kExcluding) != 0) {
                sums.metrics.exclude(metric, flags[row - first]);
                continue;
            }
            count.firstTime = counted == 0 ? samples.times[row] : count.firstTime;
            count.lastTime = samples.times[row];
            ++counted;
            if (!isCounter)
                addRise(row, values.values[row]);
        }
    }
    if (counted == 0)
        return;
    for (const QualityAssessment::Rise &rise : source.assessment.risesOf(column)) {
        if (std::any_of(parts.begin(), parts.end(),
                        [&](const RowRange &p) { return rise.row >= p.first && rise.row < p.last; }))
            addRise(rise.row, rise.steps);
    }
    if (isCounter)
        sums.metrics.addCounter(metric, count);
    else
        sums.metrics.addIntervals(metric, count);
}

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/vitals_use_cases.h"

#include "vitals/quality_assessment.h"
#include "workspace/device_reader.h"

#include <QCoreApplication>

#include <algorithm>
#include <unordered_map>

namespace xinglin {
namespace {

/// A value with where it came from, before names are looked up.
struct FoundValue
{
    std::int64_t time = 0;
    std::int32_t steps = 0;
    Flags flags = 0;
    std::size_t device = 0;
    Provenance from;
};

struct FoundValues
{
    std::vector<FoundValue> values;  // by time
    std::vector<QString> devices;
    std::int64_t medianGapMs = 0;
};

constexpr Flags kFactConflict = bit(Flag::duplicateConflict);

/// Finds a person's values of one metric.
class ValueSearch
{
public:
    ValueSearch(Context &context, const Metric &metric, const TimeRange &range)
        : m_context(context)
        , m_metric(metric)
        , m_range(range)
        , m_rules(context.metrics)
    {}

    Status run(StoreSession &session, PersonId person, FoundValues &found)
    {
        const DayRange days{m_context.zone.dayOf(m_range.from), m_context.zone.dayOf(m_range.to + -1)};
        const auto devices =
            readPersonDevices(session, m_context.zone, person, days, PendingJournal::included);
        if (!devices)
            return fail(devices.error());
        for (const PersonDevice &each : *devices) {
            const std::size_t before = found.values.size();
            takeSamples(each, days, found);
            takeFacts(each, days, found);
            if (found.values.size() == before)
                continue;
            for (std::size_t i = before; i < found.values.size(); ++i)
                found.values[i].device = found.devices.size();
            found.devices.push_back(each.device.serial);
        }
        std::stable_sort(found.values.begin(), found.values.end(),
                         [](const FoundValue &a, const FoundValue &b) { return a.time < b.time; });
        found.medianGapMs = medianGap(found.values);
        return {};
    }

private:
    bool isOwn(const PersonDevice &device, std::int64_t time) const
    {
        const Instant instant(time);
        return m_range.contains(instant) &&
               std::any_of(device.worn.worn.begin(), device.worn.worn.end(),
                           [instant](const TimeRange &worn) { return worn.contains(instant); });
    }

    void takeSamples(const PersonDevice &device, const DayRange &days, FoundValues &found)
    {
        const DeviceSamples &samples = device.worn.samples;
        const ValueColumn *column = samples.find(m_metric.number);
        if (!column)
            return;
        const auto place = static_cast<std::size_t>(column - samples.columns.data());
        QualityAssessment assessment(m_rules, samples);
        for (Day day = days.first; day <= days.last; ++day) {
            const TimeRange range = m_context.zone.rangeOf(day);
            if (samples.rowsIn(range).size() == 0)
                continue;
            assessment.assess(range);
            const RowRange rows = assessment.rows();
            const std::span<const Flags> flags = assessment.flagsOf(place);
            for (std::size_t row = rows.first; row < rows.last; ++row) {
                if (column->values[row] != kMissing && isOwn(device, samples.times[row]))
                    found.values.push_back({samples.times[row], column->values[row], flags[row - rows.first],
                                            0, samples.sources[row]});
            }
        }
    }

    void takeFacts(const PersonDevice &device, const DayRange &days, FoundValues &found) const
    {
        for (const StoredTotal &each : device.worn.samples.totals) {
            if (each.total.metric != m_metric.number || !days.contains(each.total.day))
                continue;
            const std::int64_t time = m_context.zone.startOf(each.total.day).ms();
            if (isOwn(device, time))
                found.values.push_back(
                    {time, each.total.value, each.conflict ? kFactConflict : Flags{0}, 0, each.from});
        }
        if (m_metric.aggregation != Aggregation::sleep)
            return;
        for (const StoredSpan &each : device.worn.samples.spans) {
            const std::int64_t minutes = (each.span.to - each.span.from + 30'000) / 60'000;
            if (each.span.kind != SleepSpan::Kind::awake && isOwn(device, each.span.from))
                found.values.push_back(
                    {each.span.from, static_cast<std::int32_t>(minutes), Flags{0}, 0, each.from});
        }
    }

    static std::int64_t medianGap(const std::vector<FoundValue> &values)
    {
        if (values.size() < 2)
            return 0;
        std::vector<std::int64_t> gaps;
        for (std::size_t i = 1; i < values.size(); ++i)
            gaps.push_back(values[i].time - values[i - 1].time);
        const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
        std::nth_element(gaps.begin(), middle, gaps.end());
        return *middle;
    }

    Context &m_context;
    const Metric &m_metric;
    TimeRange m_range;
    QualityRules m_rules;
};

QString provenanceOf(Flags flags)
{
    if (has(flags, Flag::simulated))
        return QStringLiteral("simulated");
    if (has(flags, Flag::manual))
        return QStringLiteral("manual");
    return has(flags, Flag::derived) ? QStringLiteral("derived") : QStringLiteral("measured");
}

/// Names of imports, each looked up once.
class SourceNames
{
public:
    explicit SourceNames(StoreSession &session)
        : m_session(session)
    {}

    Result<QString> of(const Provenance &from)
    {
        auto known = m_names.find(from.import);
        if (known == m_names.end()) {
            const auto record = m_session.imports().importByIndex(from.import);
            if (!record)
                return fail(record.error());
            known = m_names.emplace(from.import, *record ? (*record)->source : QString()).first;
        }
        if (known->second.isEmpty())
            return QString();
        return known->second + QLatin1Char(':') + QString::number(from.line);
    }

private:
    StoreSession &m_session;
    std::unordered_map<std::int32_t, QString> m_names;
};

Result<const Metric *> metricOf(const Context &context, const QString &key)
{
    const Metric *metric = context.metrics.find(key);
    if (!metric)
        return fail(ErrorCode::notFound,
                    QCoreApplication::translate("Workspace", "There is no metric \"%1\".").arg(key));
    return metric;
}

void addTo(SeriesPoint &point, double value, Flags flags)
{
    if (point.n == 0) {
        point.min = point.max = point.first = value;
    } else {
        point.min = std::min(point.min, value);
        point.max = std::max(point.max, value);
    }
    point.last = value;
    point.flags |= flags;
    ++point.n;
}

}  // namespace

Result<std::vector<RawValue>> readRawValues(Context &context, PersonId person, const QString &key,
                                            const TimeRange &range)
{
    const auto metric = metricOf(context, key);
    if (!metric)
        return fail(metric.error());
    std::vector<RawValue> values;
    if (range.isEmpty())
        return values;
    const Status read = context.store.read([&](StoreSession &session) -> Status {
        FoundValues found;
        if (Status searched = ValueSearch(context, **metric, range).run(session, person, found); !searched)
            return searched;
        SourceNames names(session);
        for (const FoundValue &each : found.values) {
            const auto source = names.of(each.from);
            if (!source)
                return fail(source.error());
            values.push_back({Instant(each.time), each.steps, each.flags, found.devices[each.device],
                              provenanceOf(each.flags), *source});
        }
        return {};
    });
    return read ? Result<std::vector<RawValue>>(std::move(values)) : fail(read.error());
}

Result<Series> readSeries(Context &context, PersonId person, const QString &key, const TimeRange &range,
                          int points)
{
    const auto metric = metricOf(context, key);
    if (!metric)
        return fail(metric.error());
    Series series;
    series.metric = (*metric)->number;
    series.range = range;
    if (range.isEmpty())
        return series;
    FoundValues found;
    const Status read = context.store.read([&](StoreSession &session) {
        return ValueSearch(context, **metric, range).run(session, person, found);
    });
    if (!read)
        return fail(read.error());
    series.samples = static_cast<std::int64_t>(found.values.size());
    const bool thin = points > 0 && found.values.size() > static_cast<std::size_t>(points);
    const std::int64_t bucketMs = thin ? std::max<std::int64_t>(1, (range.ms() + points - 1) / points) : 0;
    std::int64_t open = -1;
    for (const FoundValue &each : found.values) {
        const std::int64_t bucket = thin ? (each.time - range.from.ms()) / bucketMs : -1;
        if (!thin || bucket != open) {
            series.points.emplace_back();
            series.points.back().time = Instant(each.time);
            open = bucket;
        }
        addTo(series.points.back(), (*metric)->toUnits(each.steps), each.flags);
    }
    series.gapAfterMs = std::max(3 * found.medianGapMs, 2 * bucketMs);
    return series;
}

}  // namespace xinglin

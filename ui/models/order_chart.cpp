// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/order_chart.h"

#include "domain/metric.h"
#include "reports/charts/ticks.h"
#include "ui/models/chart_builders.h"
#include "ui/models/format.h"
#include "ui/models/names.h"
#include "ui/models/order_words.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace xinglin::charts {
namespace {

struct OrderChartText
{
    Q_DECLARE_TR_FUNCTIONS(OrderChart)
};

constexpr std::int64_t kMinute = 60'000;

constexpr std::int64_t kBefore = 30 * kMinute, kBeforeEvent = 120 * kMinute, kAfter = 15 * kMinute;
constexpr double kUsualScales = 2.0;
constexpr int kAxisSteps = 5;

std::optional<double> numberIn(const QJsonObject &object, QLatin1String key)
{
    const QJsonValue value = object.value(key);
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

/// A period without samples at its end is part of the picture.
void showWhole(ChartSpec::Series &line, const TimeRange &range)
{
    ChartSpec::Point first, last;
    first.x = static_cast<double>(range.from.ms());
    last.x = static_cast<double>(range.to.ms());
    if (line.points.empty() || line.points.front().x > first.x)
        line.points.insert(line.points.begin(), first);
    if (line.points.back().x < last.x)
        line.points.push_back(last);
}

/// The person's usual range is what the eye compares with: it is in the picture however far it is away.
void showUsual(ChartSpec &spec)
{
    if (spec.bands.empty() || !spec.bands.front().low || !spec.bands.front().high || spec.isEmpty())
        return;
    double low = *spec.bands.front().low, high = *spec.bands.front().high;
    for (const ChartSpec::Series &line : spec.series) {
        for (const ChartSpec::Point &point : line.points) {
            if (!point.y)
                continue;
            low = std::min({low, *point.y, point.low.value_or(*point.y)});
            high = std::max({high, *point.y, point.high.value_or(*point.y)});
        }
    }
    const NiceAxis axis = niceAxis(low, high, kAxisSteps);
    spec.yMin = axis.low;
    spec.yMax = axis.high;
}

/// What the evidence of a firing on the shown metric says first.
template <typename Read>
auto firstOf(const OrderDetail &detail, Read read) -> decltype(read(QJsonObject()))
{
    const Metric *metric = metricOf(detail);
    for (const FiringRow &firing : detail.firings) {
        if (!metric || firing.evidence.value(QLatin1String("metric")).toString() != metric->key)
            continue;
        if (auto found = read(firing.evidence))
            return found;
    }
    return std::nullopt;
}

}  // namespace

const Metric *metricOf(const OrderDetail &detail)
{
    const MetricDictionary &metrics = MetricDictionary::builtIn();
    const Metric *metric = metrics.byNumber(detail.row.order.metric);
    const bool isDrawn = metric && metric->aggregation == Aggregation::level;
    return isDrawn ? metric : metrics.find(u"heart_rate");
}

TimeRange rangeAround(const OrderDetail &detail, Instant now)
{
    const WorkOrder &order = detail.row.order;
    Instant from = order.eventTime.isValid() ? order.eventTime : order.opened;
    for (const FiringRow &firing : detail.firings) {
        if (firing.firing.began > 0)
            from = std::min(from, Instant(firing.firing.began));
    }
    const Instant last = order.lastSeen.isValid() ? std::max(order.lastSeen, from) : from;
    TimeRange range{from + -(order.metric == 0 ? kBeforeEvent : kBefore), last + kAfter};
    if (now.isValid())
        range.to = std::min(range.to, std::max(now, last + kMinute));
    range.to = std::min(range.to, range.from + 6 * 60 * kMinute);
    return range;
}

std::optional<Usual> usualOf(const OrderDetail &detail)
{
    return firstOf(detail, [](const QJsonObject &evidence) -> std::optional<Usual> {
        const QJsonObject usual = evidence.value(QLatin1String("usual")).toObject();
        const auto center = numberIn(usual, QLatin1String("center"));
        const auto scale = numberIn(usual, QLatin1String("scale"));
        if (!center || !scale)
            return std::nullopt;
        return Usual{*center - kUsualScales * *scale, *center + kUsualScales * *scale};
    });
}

std::optional<double> thresholdOf(const OrderDetail &detail)
{
    return firstOf(
        detail, [](const QJsonObject &evidence) { return numberIn(evidence, QLatin1String("threshold")); });
}

ChartSpec aroundEvent(const OrderDetail &detail, const Series &series, const Zone &zone)
{
    const Metric *metric = metricOf(detail);
    if (!metric)
        return {};
    const QString name =
        OrderChartText::tr("%1, n = %2").arg(names::metricTitle(*metric), format::count(series.samples));
    ChartSpec spec = sampleCourses({{name, series}}, *metric, zone);
    if (!series.range.isEmpty())
        showWhole(spec.series.front(), series.range);
    if (const auto usual = usualOf(detail)) {
        spec.bands.clear();
        ChartSpec::Band band;
        band.name = OrderChartText::tr("Usual for this person");
        band.low = usual->low;
        band.high = usual->high;
        spec.bands.push_back(band);
    }
    if (const auto threshold = thresholdOf(detail); threshold && !series.range.isEmpty()) {
        ChartSpec::Series line;
        line.name = OrderChartText::tr("Threshold %1").arg(format::value(*metric, *threshold));
        line.role = ChartSpec::Role::threshold;
        for (const Instant end : {series.range.from, series.range.to}) {
            ChartSpec::Point point;
            point.x = static_cast<double>(end.ms());
            point.y = *threshold;
            line.points.push_back(point);
        }
        spec.series.push_back(line);
    }
    showUsual(spec);
    for (const FiringRow &firing : detail.firings) {
        ChartSpec::Mark mark;
        mark.x = static_cast<double>(firing.firing.fired);
        mark.text = OrderChartText::tr("fired");
        mark.role = ChartSpec::Role::alert;
        if (spec.marks.size() < 8)
            spec.marks.push_back(mark);
    }
    if (spec.marks.empty() && detail.row.order.eventTime.isValid()) {
        spec.marks.push_back({static_cast<double>(detail.row.order.eventTime.ms()), words::rule(detail.row),
                              ChartSpec::Role::alert});
    }
    return spec;
}

}  // namespace xinglin::charts

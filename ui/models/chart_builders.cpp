// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/chart_builders.h"

#include "ui/models/format.h"
#include "ui/models/names.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <map>

namespace xinglin::charts {
namespace {

constexpr int kMaxBins = 40;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ChartBuilders)
};

QString subtitleOf(std::int64_t n, const DayRange &days)
{
    return Words::tr("n = %1 · %2").arg(format::count(n), format::days(days));
}

std::int64_t totalOf(const std::vector<CourseLine> &lines)
{
    std::int64_t n = 0;
    for (const CourseLine &line : lines)
        n += line.n;
    return n;
}

void addUsualRange(ChartSpec &spec, const Metric &metric)
{
    if (!metric.usualLow && !metric.usualHigh)
        return;
    const QString ends = format::usualRange(metric);
    spec.bands.push_back(ChartSpec::Band::usualRange(
        ends.isEmpty() ? Words::tr("usual range") : Words::tr("usual range %1").arg(ends),
        metric.toUnits(metric.usualLow), metric.toUnits(metric.usualHigh)));
}

void addBaseline(ChartSpec &spec, const MetricCourse &course)
{
    ChartSpec::Band band;
    band.name = Words::tr("own baseline");
    band.role = ChartSpec::Role::accent;
    for (const DayPoint &day : course.days) {
        ChartSpec::Point edge;
        edge.x = day.day.number();
        edge.y = day.baseline;
        if (day.baselineLow)
            edge.low = std::max(*day.baselineLow, 0.0);  // no metric falls below nothing
        edge.high = day.baselineHigh;
        band.edges.push_back(edge);
    }
    const bool known = std::any_of(band.edges.begin(), band.edges.end(),
                                   [](const ChartSpec::Point &edge) { return edge.low && edge.high; });
    if (known)
        spec.bands.push_back(std::move(band));
}

// A day's extremes are left to the samples: as a band they would hide the baseline's.
ChartSpec::Series daySeries(const CourseLine &line, int colour)
{
    ChartSpec::Series series;
    series.name = line.subject;
    series.colour = colour;
    for (const DayPoint &day : line.course.days) {
        ChartSpec::Point point;
        point.x = day.day.number();
        point.y = day.value;
        series.points.push_back(point);
    }
    return series;
}

// What a reader who cannot see the picture hears of one line.
QString spoken(const CourseLine &line, const Metric &metric)
{
    std::optional<double> low, high;
    double sum = 0.0;
    int known = 0;
    for (const DayPoint &day : line.course.days) {
        if (!day.value)
            continue;
        low = low ? std::min(*low, *day.value) : *day.value;
        high = high ? std::max(*high, *day.value) : *day.value;
        sum += *day.value;
        ++known;
    }
    if (known == 0)
        return Words::tr("%1: no data.").arg(line.subject);
    return Words::tr("%1: mean %2, daily from %3 to %4, %5 of %6 days with data.")
        .arg(line.subject, format::value(metric, sum / known), format::value(metric, low),
             format::value(metric, high), format::count(known),
             format::count(static_cast<std::int64_t>(line.course.days.size())));
}

QString alternativeOf(const std::vector<CourseLine> &lines, const Metric &metric, const DayRange &days)
{
    QStringList words{Words::tr("%1, %2.").arg(format::metricName(metric), format::days(days))};
    for (const CourseLine &line : lines)
        words += spoken(line, metric);
    return words.join(QLatin1Char(' '));
}

QString emptyTextOf(const std::vector<CourseLine> &lines, const Metric &metric)
{
    return !lines.empty() && std::ranges::all_of(lines, &CourseLine::isWithheld)
               ? format::withheldReason()
               : Words::tr("No data for %1 in this period").arg(format::metricName(metric));
}

ChartSpec dayChart(const std::vector<CourseLine> &lines, const Metric &metric, const DayRange &days)
{
    ChartSpec spec;
    spec.kind = ChartSpec::Kind::line;
    spec.xAxis = ChartSpec::XAxis::day;
    spec.title = format::metricName(metric);
    spec.subtitle = subtitleOf(totalOf(lines), days);
    spec.yLabel = names::metricTitle(metric);
    spec.yLeastSpan = 2.0 * metric.scaleFloor.value_or(0.0);
    spec.emptyText = emptyTextOf(lines, metric);
    spec.alternative = alternativeOf(lines, metric, days);
    if (metric.unitLabel.en == QLatin1String("%"))
        spec.yCeiling = 100.0;
    return spec;
}

struct Bins
{
    std::int64_t first = 0;  // steps
    std::int64_t width = 1;  // steps
    int count = 0;
};

std::int64_t stepsOf(const Metric &metric, double value)
{
    return std::llround(value * metric.perUnit);
}

// The smallest width of 1, 2 or 5 times a power of ten steps that needs no more bins than fit and parts no
// bar of any line.
Bins binsFor(const std::vector<CourseLine> &lines, const Metric &metric)
{
    std::optional<std::int64_t> low, high;
    for (const CourseLine &line : lines) {
        if (line.course.histogram.empty())
            continue;
        const std::int64_t first = stepsOf(metric, line.course.histogram.front().first);
        const std::int64_t last = stepsOf(metric, line.course.histogram.back().first);
        low = low ? std::min(*low, first) : first;
        high = high ? std::max(*high, last) : last;
    }
    if (!low)
        return {};
    Bins bins;
    for (std::int64_t power = 1;; power *= 10) {
        for (const std::int64_t factor : {1, 2, 5}) {
            bins.width = factor * power;
            const auto isParted = [&bins](const CourseLine &line) {
                return bins.width % line.course.barSteps != 0;
            };
            if (std::any_of(lines.begin(), lines.end(), isParted))
                continue;
            const auto floorTo = [&bins](std::int64_t steps) {
                const std::int64_t rest = ((steps % bins.width) + bins.width) % bins.width;
                return steps - rest;
            };
            bins.first = floorTo(*low);
            const std::int64_t wanted = (floorTo(*high) - bins.first) / bins.width + 1;
            if (wanted <= kMaxBins) {
                bins.count = static_cast<int>(wanted);
                return bins;
            }
        }
    }
}

ChartSpec::Series histogramSeries(const CourseLine &line, const Metric &metric, const Bins &bins, int colour,
                                  bool asShare)
{
    std::vector<std::int64_t> counts(static_cast<std::size_t>(bins.count), 0);
    std::int64_t total = 0;
    for (const auto &[value, count] : line.course.histogram) {
        const std::int64_t bin = (stepsOf(metric, value) - bins.first) / bins.width;
        counts[static_cast<std::size_t>(bin)] += count;
        total += count;
    }
    ChartSpec::Series series;
    series.name = line.subject;
    series.colour = colour;
    for (int bin = 0; bin < bins.count; ++bin) {
        ChartSpec::Point point;
        const double centre =
            static_cast<double>(bins.first + bin * bins.width) + static_cast<double>(bins.width - 1) / 2.0;
        point.x = metric.toUnits(centre);
        const auto count = static_cast<double>(counts[static_cast<std::size_t>(bin)]);
        point.y = asShare && total > 0 ? 100.0 * count / static_cast<double>(total) : count;
        series.points.push_back(point);
    }
    return series;
}

}  // namespace

ChartSpec personCourse(const CourseLine &line, const Metric &metric, const DayRange &days)
{
    ChartSpec spec = dayChart({line}, metric, days);
    addUsualRange(spec, metric);
    addBaseline(spec, line.course);
    spec.series.push_back(daySeries(line, 0));
    return spec;
}

ChartSpec dailyCourses(const std::vector<CourseLine> &lines, const Metric &metric, const DayRange &days)
{
    if (lines.size() == 1 && lines.front().isPerson)
        return personCourse(lines.front(), metric, days);
    ChartSpec spec = dayChart(lines, metric, days);
    addUsualRange(spec, metric);
    for (std::size_t i = 0; i < lines.size(); ++i)
        spec.series.push_back(daySeries(lines[i], static_cast<int>(i)));
    return spec;
}

ChartSpec sampleCourses(const std::vector<SampleLine> &lines, const Metric &metric, const Zone &zone)
{
    ChartSpec spec;
    spec.kind = ChartSpec::Kind::line;
    spec.xAxis = ChartSpec::XAxis::time;
    spec.title = format::metricName(metric);
    spec.yLabel = names::metricTitle(metric);
    spec.emptyText = Words::tr("No samples of %1 in this window").arg(format::metricName(metric));
    addUsualRange(spec, metric);
    std::int64_t samples = 0;
    TimeRange range;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Series &from = lines[i].series;
        ChartSpec::Series series;
        series.name = lines[i].subject;
        series.colour = static_cast<int>(i);
        series.gapAfter = static_cast<double>(from.gapAfterMs);
        for (const SeriesPoint &each : from.points) {
            ChartSpec::Point point;
            point.x = static_cast<double>(each.time.ms());
            point.y = each.last;
            if (each.n > 1) {
                point.low = each.min;
                point.high = each.max;
            }
            series.points.push_back(point);
        }
        samples += from.samples;
        range = from.range;
        spec.series.push_back(std::move(series));
    }
    if (!range.isEmpty()) {
        spec.zoneOffsetMs = zone.offsetAt(range.from);
        spec.subtitle =
            Words::tr("n = %1 samples · %2 to %3")
                .arg(format::count(samples), names::minute(range.from, zone), names::minute(range.to, zone));
    }
    spec.alternative = spec.title + QStringLiteral(". ") + spec.subtitle;
    return spec;
}

ChartSpec distribution(const std::vector<CourseLine> &lines, const Metric &metric, const DayRange &days)
{
    ChartSpec spec;
    spec.kind = ChartSpec::Kind::histogram;
    spec.xAxis = ChartSpec::XAxis::value;
    spec.title = Words::tr("Distribution");
    spec.subtitle = subtitleOf(totalOf(lines), days);
    spec.xLabel = names::metricTitle(metric);
    const bool asShare = lines.size() > 1;
    spec.yLabel = asShare ? Words::tr("share of values (%)") : Words::tr("values");
    spec.emptyText = emptyTextOf(lines, metric);
    spec.yMin = 0.0;
    const Bins bins = binsFor(lines, metric);
    for (std::size_t i = 0; i < lines.size() && bins.count > 0; ++i)
        spec.series.push_back(histogramSeries(lines[i], metric, bins, static_cast<int>(i), asShare));
    spec.alternative = Words::tr("Distribution of %1. %2").arg(format::metricName(metric), spec.subtitle);
    return spec;
}

ChartSpec hourlyCourse(const std::vector<CourseLine> &lines, const Metric &metric, const DayRange &days)
{
    ChartSpec spec;
    spec.kind = ChartSpec::Kind::line;
    spec.xAxis = ChartSpec::XAxis::hour;
    spec.title = Words::tr("By hour of the day");
    spec.subtitle = subtitleOf(totalOf(lines), days);
    spec.xLabel = Words::tr("hour");
    spec.yLabel = names::metricTitle(metric);
    if (metric.aggregation == Aggregation::level)  // else the spread is one of totals of days
        spec.yLeastSpan = 2.0 * metric.scaleFloor.value_or(0.0);
    spec.emptyText = emptyTextOf(lines, metric);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        ChartSpec::Series series;
        series.name = lines[i].subject;
        series.colour = static_cast<int>(i);
        for (std::size_t hour = 0; hour < lines[i].course.hours.size(); ++hour) {
            ChartSpec::Point point;
            point.x = static_cast<double>(hour);
            point.y = lines[i].course.hours[hour];
            series.points.push_back(point);
        }
        spec.series.push_back(std::move(series));
    }
    spec.alternative = Words::tr("%1 by hour of the day. %2").arg(format::metricName(metric), spec.subtitle);
    return spec;
}

ChartSpec scoreParts(const ScoreFigures &score, const MetricDictionary &metrics)
{
    ChartSpec spec;
    spec.kind = ChartSpec::Kind::bars;
    spec.xAxis = ChartSpec::XAxis::category;
    spec.title = Words::tr("Parts of the score");
    spec.yLabel = Words::tr("points");
    spec.yMin = 0.0;
    spec.emptyText = Words::tr("No score: less than half of its weight has data");
    std::vector<ScorePart> parts = score.parts;
    std::stable_sort(parts.begin(), parts.end(),
                     [](const ScorePart &a, const ScorePart &b) { return a.points > b.points; });
    ChartSpec::Series series;
    series.name = spec.title;
    series.role = ChartSpec::Role::accent;
    QStringList words;
    for (const ScorePart &part : parts) {
        const Metric *metric = metrics.byNumber(part.metric);
        if (metric == nullptr)
            continue;
        ChartSpec::Point point;
        point.x = static_cast<double>(spec.categories.size());
        point.y = part.points;
        series.points.push_back(point);
        spec.categories.push_back(format::metricName(*metric));
        words += Words::tr("%1 %2 points").arg(format::metricName(*metric), format::number(part.points, 1));
    }
    if (!series.points.empty())
        spec.series.push_back(std::move(series));
    spec.subtitle = Words::tr("%1 of 100").arg(format::number(score.value, 1));
    spec.alternative = spec.title + QStringLiteral(": ") + words.join(Words::tr(", "));
    return spec;
}

}  // namespace xinglin::charts

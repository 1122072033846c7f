// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/builders/report_charts.h"

#include "analysis/baseline.h"
#include "reports/builders/table_parts.h"

#include "reports/charts/thinning.h"

#include <algorithm>
#include <cmath>

namespace xinglin {

ChartSpec startedChart(const ReportWords &words, ChartSpec::Kind kind, ChartSpec::XAxis axis,
                       const QString &title, std::int64_t n)
{
    ChartSpec chart;
    chart.kind = kind;
    chart.xAxis = axis;
    chart.title = title;
    chart.subtitle = words.extent(n);
    chart.emptyText = words.noData();
    return chart;
}

namespace {

/// The text that stands for a line: its ends, extremes and number of days.
QString lineAlternative(const ReportWords &words, const QString &title, const std::vector<DayPoint> &days,
                        int decimals, const QString &unit)
{
    const DayPoint *lowest = nullptr;
    const DayPoint *highest = nullptr;
    int count = 0;
    for (const DayPoint &point : days) {
        if (!point.value)
            continue;
        ++count;
        if (!lowest || *point.value < *lowest->value)
            lowest = &point;
        if (!highest || *point.value > *highest->value)
            highest = &point;
    }
    if (!lowest)
        return QStringLiteral("%1: %2").arg(title, words.noData());
    if (count == 1)
        return words.texts()
            .translate("Report", "%1: 1 day with data: %2 on %3.")
            .arg(title, words.withUnit(words.number(lowest->value, decimals), unit), words.day(lowest->day));
    return words.texts()
        .translate("Report", "%1: %2 days with data; lowest %3 on %4, highest %5 on %6.")
        .arg(title, QString::number(count), words.withUnit(words.number(lowest->value, decimals), unit),
             words.day(lowest->day), words.withUnit(words.number(highest->value, decimals), unit),
             words.day(highest->day));
}

ChartSpec::Series dayLine(const ReportWords &words, const std::vector<DayPoint> &days, const QString &name,
                          bool withExtremes)
{
    ChartSpec::Series line{name, ChartSpec::Role::accent, 0, {}, 0.0, false};
    for (const DayPoint &point : days) {
        ChartSpec::Point at{static_cast<double>(point.day.number()), point.value, {}, {}};
        if (withExtremes && point.value) {
            at.low = point.min;
            at.high = point.max;
        }
        line.points.push_back(at);
    }
    if (withExtremes)
        line.rangeName = words.texts().translate("Report", "lowest to highest of the day");
    return line;
}

void addBaseline(ChartSpec &chart, const ReportWords &words, const std::vector<DayPoint> &days, bool isPerson)
{
    ChartSpec::Band band;
    band.name = isPerson ? words.texts().translate("Report", "usual for this person")
                         : words.texts().translate("Report", "usual for this unit");
    band.role = ChartSpec::Role::accent;
    bool any = false;
    for (const DayPoint &point : days) {
        // No metric falls below nothing, however wide a spread is.
        std::optional<double> low, high;
        if (point.isOwnBaseline && point.baselineLow) {
            low = std::max(*point.baselineLow, 0.0);
            high = point.baselineHigh;
        }
        band.edges.push_back({static_cast<double>(point.day.number()), {}, low, high});
        any = any || low;
    }
    if (any)
        chart.bands.push_back(std::move(band));
}

ChartSpec::Series usualLine(const ReportWords &words, const std::vector<DayPoint> &days)
{
    ChartSpec::Series line{
        words.texts().translate("Report", "usual"), ChartSpec::Role::baseline, 0, {}, 0.0, false};
    for (const DayPoint &point : days)
        line.points.push_back({static_cast<double>(point.day.number()),
                               point.isOwnBaseline ? point.baseline : std::nullopt,
                               {},
                               {}});
    return line;
}

/// What stands in the row of a unit without a figure.
QString absentText(const ReportWords &words, const std::vector<ReportUnit> &units)
{
    const bool any =
        std::any_of(units.begin(), units.end(), [](const ReportUnit &unit) { return unit.suppressed; });
    const bool other = std::any_of(units.begin(), units.end(), [](const ReportUnit &unit) {
        return !unit.suppressed && (!unit.score.value || unit.coverage.daysExpected == 0);
    });
    if (any && other)
        return words.texts().translate("Report", "withheld or no data");
    return any ? words.withheld() : words.noData();
}

void addUsualRange(ChartSpec &chart, const ReportWords &words, const Metric &metric)
{
    if (!metric.usualLow && !metric.usualHigh)
        return;
    chart.bands.push_back(ChartSpec::Band::usualRange(
        usualRangeText(words, metric), metric.toUnits(metric.usualLow), metric.toUnits(metric.usualHigh)));
}

std::int64_t totalOf(const std::vector<std::pair<double, std::int64_t>> &histogram)
{
    std::int64_t total = 0;
    for (const auto &[value, count] : histogram)
        total += count;
    return total;
}

}  // namespace

QString usualRangeText(const ReportWords &words, const Metric &metric)
{
    if (!metric.usualLow || !metric.usualHigh)
        return QString();
    return words.texts()
        .translate("Report", "usual range %1")
        .arg(
            words.withUnit(words.interval(metric.toUnits(*metric.usualLow), metric.toUnits(*metric.usualHigh),
                                          metric.aggregation == Aggregation::sleep ? 0 : metric.decimals),
                           words.unitOf(metric)));
}

bool isDayTotal(const Metric &metric)
{
    return metric.aggregation == Aggregation::cumulative || metric.aggregation == Aggregation::sleep;
}

ChartSpec scoreDistributionChart(const ReportWords &words, const SubjectFigures &figures)
{
    const Texts &texts = words.texts();
    const std::int64_t n = totalOf(figures.scoreHistogram);
    ChartSpec chart = startedChart(words, ChartSpec::Kind::histogram, ChartSpec::XAxis::value,
                                   texts.translate("Report", "Distribution of the health score"), n);
    chart.xLabel = texts.translate("Report", "health score");
    chart.yLabel = texts.translate("Report", "person-days");
    chart.xCounts = true;  // a score ends at 100, not at 100.5
    ChartSpec::Series bars{
        QString(), ChartSpec::Role::accent, 0, binned(figures.scoreHistogram, 1.0, 34), 0.0, false};
    chart.series.push_back(std::move(bars));
    std::int64_t low = 0;
    for (const auto &[value, count] : figures.scoreHistogram)
        low += value < 60.0 ? count : 0;
    chart.alternative = n == 0 ? QStringLiteral("%1: %2").arg(chart.title, words.noData())
                               : texts.translate("Report", "%1: %2 of %3 person-days are below 60 points.")
                                     .arg(chart.title, words.count(low), words.count(n));
    return chart;
}

ChartSpec scoreCourseChart(const ReportWords &words, const SubjectFigures &figures, bool isPerson)
{
    std::int64_t n = 0;
    for (const DayPoint &point : figures.scoreDays)
        n += point.n;
    ChartSpec chart = startedChart(words, ChartSpec::Kind::line, ChartSpec::XAxis::day,
                                   words.texts().translate("Report", "Health score by day"), n);
    chart.yLabel = words.texts().translate("Report", "points");
    chart.yCeiling = 100.0;
    chart.yLeastSpan = 2.0;
    addBaseline(chart, words, figures.scoreDays, isPerson);
    chart.series.push_back(
        dayLine(words, figures.scoreDays, words.texts().translate("Report", "mean of the day"), false));
    chart.alternative = lineAlternative(words, chart.title, figures.scoreDays, 1, chart.yLabel);
    return chart;
}

ChartSpec scoredPeopleChart(const ReportWords &words, const SubjectFigures &figures)
{
    std::int64_t n = 0;  // of those shown: the histogram of a small group is withheld
    for (const DayPoint &point : figures.scoreDays)
        n += point.n;
    ChartSpec chart = startedChart(words, ChartSpec::Kind::bars, ChartSpec::XAxis::day,
                                   words.texts().translate("Report", "People with a health score by day"), n);
    chart.yLabel = words.texts().translate("Report", "people");
    chart.yCounts = true;
    ChartSpec::Series bars{QString(), ChartSpec::Role::accent, 0, {}, 0.0, false};
    std::vector<DayPoint> days = figures.scoreDays;
    for (DayPoint &point : days) {
        point.value = point.n > 0 ? std::optional(static_cast<double>(point.n)) : std::nullopt;
        bars.points.push_back({static_cast<double>(point.day.number()), point.value, {}, {}});
    }
    chart.series.push_back(std::move(bars));
    chart.alternative = lineAlternative(words, chart.title, days, 0, chart.yLabel);
    return chart;
}

ChartSpec metricCourseChart(const ReportWords &words, const Metric &metric, const MetricCourse &course,
                            std::int64_t n, bool isPerson)
{
    ChartSpec chart =
        startedChart(words, ChartSpec::Kind::line, ChartSpec::XAxis::day,
                     words.texts().translate("Report", "%1 by day").arg(words.metricName(metric)), n);
    chart.yLabel = words.unitOf(metric);
    chart.yLeastSpan = 2.0 * metric.scaleFloor.value_or(0.0);
    addUsualRange(chart, words, metric);
    addBaseline(chart, words, course.days, isPerson);
    if (isPerson)
        chart.series.push_back(usualLine(words, course.days));
    const bool withExtremes = isPerson && metric.aggregation == Aggregation::level;
    const bool isTotal = isPerson && isDayTotal(metric);
    chart.series.push_back(dayLine(words, course.days,
                                   isTotal ? words.texts().translate("Report", "total of the day")
                                           : words.texts().translate("Report", "mean of the day"),
                                   withExtremes));
    if (words.unitOf(metric) == QLatin1String("%"))
        chart.yCeiling = 100.0;
    chart.alternative =
        lineAlternative(words, chart.title, course.days, words.meanDecimals(metric), chart.yLabel);
    return chart;
}

ChartSpec metricHoursChart(const ReportWords &words, const Metric &metric, const MetricCourse &course,
                           std::int64_t n)
{
    const Texts &texts = words.texts();
    const bool isLevel = metric.aggregation == Aggregation::level;
    ChartSpec chart =
        startedChart(words, isLevel ? ChartSpec::Kind::line : ChartSpec::Kind::bars, ChartSpec::XAxis::hour,
                     texts.translate("Report", "%1 by hour of the day").arg(words.metricName(metric)), n);
    chart.yLabel = words.unitOf(metric);
    if (isLevel)  // else the spread is one of totals of days
        chart.yLeastSpan = 2.0 * metric.scaleFloor.value_or(0.0);
    ChartSpec::Series line{QString(), ChartSpec::Role::accent, 0, {}, 0.0, false};
    std::vector<std::pair<double, int>> seen;
    for (std::size_t hour = 0; hour < course.hours.size(); ++hour) {
        line.points.push_back({static_cast<double>(hour), course.hours[hour], {}, {}});
        if (course.hours[hour])
            seen.emplace_back(*course.hours[hour], static_cast<int>(hour));
    }
    chart.series.push_back(std::move(line));
    if (seen.empty()) {
        chart.alternative = QStringLiteral("%1: %2").arg(chart.title, words.noData());
        return chart;
    }
    const auto [low, high] = std::minmax_element(seen.begin(), seen.end());
    chart.alternative =
        texts.translate("Report", "%1: lowest %2 at %3:00, highest %4 at %5:00.")
            .arg(chart.title, words.number(low->first, words.meanDecimals(metric)),
                 QString::number(low->second), words.number(high->first, words.meanDecimals(metric)),
                 QString::number(high->second));
    return chart;
}

ChartSpec metricDistributionChart(const ReportWords &words, const Metric &metric, const MetricCourse &course,
                                  std::int64_t n, bool isPerson)
{
    const Texts &texts = words.texts();
    ChartSpec chart =
        startedChart(words, ChartSpec::Kind::histogram, ChartSpec::XAxis::value,
                     texts.translate("Report", "Distribution: %1").arg(words.metricName(metric)), n);
    chart.xLabel = words.unitOf(metric);
    chart.yLabel = metric.aggregation == Aggregation::level   ? texts.translate("Report", "values")
                   : !isPerson                                ? texts.translate("Report", "person-days")
                   : metric.aggregation == Aggregation::sleep ? texts.translate("Report", "nights")
                                                              : texts.translate("Report", "days");
    ChartSpec::Series bars{QString(), ChartSpec::Role::accent, 0, {}, 0.0, false};
    std::pair<double, std::int64_t> most{0.0, 0};
    for (const auto &[value, count] : course.histogram) {
        bars.points.push_back({value, static_cast<double>(count), {}, {}});
        if (count > most.second)
            most = {value, count};
    }
    chart.series.push_back(std::move(bars));
    chart.alternative =
        course.histogram.empty()
            ? QStringLiteral("%1: %2").arg(chart.title, words.noData())
            : texts.translate("Report", "%1: most values lie around %2.")
                  .arg(chart.title, words.withUnit(words.number(most.first, metric.decimals), chart.xLabel));
    return chart;
}

ChartSpec deviationStrip(const ReportWords &words, const SubjectFigures &figures)
{
    const Texts &texts = words.texts();
    std::int64_t n = 0;
    int far = 0;
    ChartSpec chart = startedChart(words, ChartSpec::Kind::strip, ChartSpec::XAxis::day,
                                   texts.translate("Report", "Distance from their own usual, day by day"), 0);
    chart.yMin = -5.0;
    chart.yMax = 0.0;
    for (const MetricCourse &course : figures.courses) {
        const Metric *metric = words.metric(course.metric);
        if (!metric)
            continue;
        ChartSpec::Series row{words.metricName(*metric), ChartSpec::Role::series, 0, {}, 0.0, false};
        bool any = false;
        for (const DayPoint &point : course.days) {
            std::optional<double> closeness;
            if (point.deviation && point.isOwnBaseline) {
                closeness = -std::min(5.0, std::abs(*point.deviation));
                ++n;
                far += std::abs(*point.deviation) > kFarScales ? 1 : 0;
                any = true;
            }
            row.points.push_back({static_cast<double>(point.day.number()), closeness, {}, {}});
        }
        if (any)
            chart.series.push_back(std::move(row));
    }
    chart.subtitle = words.extent(n);
    chart.alternative = texts.translate("Report", "%1: %2 of %3 day values are more than 3 scales away.")
                            .arg(chart.title, QString::number(far), words.count(n));
    return chart;
}

QString categoriesTold(const ReportWords &words, const ChartSpec &chart, int decimals, const QString &unit)
{
    constexpr std::size_t kMostTold = 12;
    const std::vector<ChartSpec::Point> points =
        chart.series.empty() ? std::vector<ChartSpec::Point>() : chart.series.front().points;
    const auto told = [&](const ChartSpec::Point &point) {
        const QString &name = chart.categories[static_cast<std::size_t>(point.x)];
        return point.y
                   ? QStringLiteral("%1 %2").arg(name, words.withUnit(words.number(point.y, decimals), unit))
                   : QStringLiteral("%1 %2").arg(name, chart.emptyText);
    };
    QStringList items;
    if (points.size() <= kMostTold) {
        for (const ChartSpec::Point &point : points)
            items += told(point);
    } else {
        std::vector<ChartSpec::Point> known = points;
        std::erase_if(known, [](const ChartSpec::Point &point) { return !point.y; });
        if (!known.empty()) {
            const auto [lowest, highest] = std::ranges::minmax_element(known, {}, &ChartSpec::Point::y);
            items = {words.texts().translate("Report", "lowest %1").arg(told(*lowest)),
                     words.texts().translate("Report", "highest %1").arg(told(*highest))};
        }
    }
    return QStringLiteral("%1: %2").arg(chart.title,
                                        items.isEmpty() ? chart.emptyText : table::listed(words, items));
}

ChartSpec unitScoresChart(const ReportWords &words, const std::vector<ReportUnit> &units,
                          const ScoreFigures &whole)
{
    const Texts &texts = words.texts();
    std::int64_t people = 0;
    ChartSpec chart = startedChart(words, ChartSpec::Kind::bars, ChartSpec::XAxis::category,
                                   texts.translate("Report", "Health score by unit, with 95% interval"), 0);
    chart.emptyText = absentText(words, units);
    chart.xLabel = texts.translate("Report", "points");
    ChartSpec::Series dots{QString(), ChartSpec::Role::accent, 0, {}, 0.0, true};
    for (const ReportUnit &unit : units) {
        const double place = static_cast<double>(chart.categories.size());
        chart.categories.push_back(words.name(unit.subject.name));
        if (unit.suppressed || !unit.score.value)
            dots.points.push_back({place, {}, {}, {}});
        else
            dots.points.push_back({place, unit.score.value, unit.score.low, unit.score.high});
        people += unit.people;
    }
    chart.yCeiling = 100.0;
    chart.series.push_back(std::move(dots));
    if (whole.low && whole.high)
        chart.bands.push_back({texts.translate("Report", "the whole unit"),
                               whole.low,
                               whole.high,
                               {},
                               ChartSpec::Role::accent});
    chart.subtitle = texts.translate("Report", "n = %1 people · %2", "units")
                         .arg(words.count(people), words.extent(0).section(QStringLiteral(" · "), 1));
    chart.alternative = categoriesTold(words, chart, 1, QString());
    return chart;
}

ChartSpec unitCoverageChart(const ReportWords &words, const std::vector<ReportUnit> &units)
{
    const Texts &texts = words.texts();
    ChartSpec chart = startedChart(words, ChartSpec::Kind::bars, ChartSpec::XAxis::category,
                                   texts.translate("Report", "Wearing rate by unit"), 0);
    chart.emptyText = absentText(words, units);
    chart.xLabel = QStringLiteral("%");
    chart.yMin = 0.0;
    chart.yMax = 100.0;
    std::int64_t expected = 0;
    DayRange days = words.daysSoFar();  // data may end before the days on which they are expected
    ChartSpec::Series bars{QString(), ChartSpec::Role::accent, 0, {}, 0.0, false};
    bars.valueDecimals = 1;
    for (const ReportUnit &unit : units) {
        const double place = static_cast<double>(chart.categories.size());
        chart.categories.push_back(words.name(unit.subject.name));
        const bool known = !unit.suppressed && unit.coverage.daysExpected > 0;
        bars.points.push_back(
            {place, known ? std::optional(unit.coverage.share * 100.0) : std::nullopt, {}, {}});
        expected += unit.coverage.daysExpected;
        if (known && unit.coverage.expected.isValid())
            days = {unit.coverage.expected.first, std::max(days.last, unit.coverage.expected.last)};
    }
    chart.series.push_back(std::move(bars));
    chart.subtitle = words.extent(expected, days);
    chart.alternative = categoriesTold(words, chart, 1, QStringLiteral("%"));
    return chart;
}

}  // namespace xinglin

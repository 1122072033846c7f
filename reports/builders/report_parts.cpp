// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/builders/report_parts.h"

#include "analysis/unit/privacy_guard.h"
#include "reports/builders/change_words.h"
#include "reports/builders/engine_charts.h"
#include "reports/builders/report_charts.h"
#include "reports/builders/table_parts.h"

#include <algorithm>
#include <cmath>

namespace xinglin {
namespace {

using Align = TableColumn::Align;

/// The difference to the same period last year, without an interval: "+0.8 against October 2025".
QString yearChangeText(const ReportSource &source, const std::optional<double> &now,
                       const std::optional<double> &then, int decimals)
{
    if (!now || !then)
        return QString();
    return source.words.texts()
        .translate("Report", "%1 against %2")
        .arg(source.words.signedNumber(*now - *then, decimals),
             source.words.period(source.setting.period.yearEarlier()));
}

QString shortChange(const ReportSource &source, const Comparison &comparison, int decimals)
{
    if (!comparison.difference.value || !source.words.comparesWithPrevious())
        return QString();
    return source.words.texts()
        .translate("Report", "%1 against %2")
        .arg(source.words.signedNumber(*comparison.difference.value, decimals),
             source.words.period(source.setting.period.previous()));
}

void addChange(KeyFigure &figure, const QString &change)
{
    if (!change.isEmpty())
        figure.changes.push_back(change);
}

/// Whether there is no figure because too few people had it on any day.
bool isWithheld(const std::vector<DayPoint> &days, const std::optional<double> &value)
{
    return !value && std::ranges::any_of(days, &DayPoint::isWithheld);
}

KeyFigure scoreFigure(const ReportSource &source)
{
    const ReportWords &words = source.words;
    const Texts &texts = words.texts();
    const ScoreFigures &score = source.figures.score;
    KeyFigure figure;
    figure.label = texts.translate("Report", "Health score");
    figure.hasValue = score.value.has_value();
    figure.value =
        isWithheld(source.figures.scoreDays, score.value) ? words.withheld() : words.number(score.value, 1);
    if (!figure.hasValue)
        return figure;
    figure.unit = texts.translate("Report", "points");
    addChange(figure, shortChange(source, source.figures.scorePrevious, 1));
    if (source.yearEarlier)
        addChange(figure, yearChangeText(source, score.value, source.yearEarlier->score.value, 1));
    QStringList notes;
    if (words.number(score.low, 1) != words.number(score.high, 1))  // one value has no spread
        notes += texts.translate("Report", "95% interval %1").arg(words.interval(score.low, score.high, 1));
    if (score.learning)
        notes += texts.translate("Report", "learning");
    figure.note = notes.join(QStringLiteral(" · "));
    return figure;
}

KeyFigure wearingFigure(const ReportSource &source)
{
    const ReportWords &words = source.words;
    const Texts &texts = words.texts();
    const Coverage &coverage = source.figures.coverage;
    KeyFigure figure;
    figure.label = source.isPerson ? texts.translate("Report", "Days with data")
                                   : texts.translate("Report", "Wearing rate");
    figure.hasValue = coverage.daysExpected > 0;
    figure.value = figure.hasValue ? words.percent(coverage.share) : words.noData();
    const auto change = [&](const SubjectFigures *other, const Period &period) {
        if (!figure.hasValue || !other || other->suppressed || other->coverage.daysWithData == 0)
            return;
        figure.changes.push_back(
            texts.translate("Report", "%1 percentage points against %2")
                .arg(words.signedNumber((coverage.share - other->coverage.share) * 100.0, 1),
                     words.period(period)));
    };
    change(source.previous, source.setting.period.previous());
    change(source.yearEarlier, source.setting.period.yearEarlier());
    figure.note = (!source.isPerson             ? texts.translate("Report", "%1 of %2 person-days")
                   : coverage.daysExpected == 1 ? texts.translate("Report", "%1 of %2 day")
                                                : texts.translate("Report", "%1 of %2 days"))
                      .arg(words.count(coverage.daysWithData), words.count(coverage.daysExpected));
    return figure;
}

/// Which mean a key figure is, with what it rests on.
QString meanOfDaysText(const ReportSource &source, const Metric &metric, const MetricFigures &figures)
{
    const Texts &texts = source.words.texts();
    if (source.isPerson && source.setting.isOneDay())
        return isDayTotal(metric) ? texts.translate("Report", "total of the day")
                                  : texts.translate("Report", "mean of the day");
    return (source.isPerson ? texts.translate("Report", "mean of the days, n = %1")
                            : texts.translate("Report", "mean of the person-days, n = %1"))
        .arg(source.words.count(figures.personDays));
}

KeyFigure metricFigure(const ReportSource &source, const Metric &metric)
{
    const ReportWords &words = source.words;
    const int decimals = words.meanDecimals(metric);
    KeyFigure figure;
    figure.label = words.metricName(metric);
    const MetricFigures *now = figuresOf(source.figures, metric.number);
    const std::optional<double> mean =
        now ? (now->meanOfDays.value ? now->meanOfDays.value : now->mean) : std::nullopt;
    const MetricCourse *course = courseOf(source.figures, metric.number);
    figure.hasValue = mean.has_value();
    figure.value = course && isWithheld(course->days, mean) ? words.withheld() : words.number(mean, decimals);
    if (!figure.hasValue)
        return figure;
    if (words.unitOf(metric) == QLatin1String("%"))
        figure.value = words.withUnit(figure.value, words.unitOf(metric));
    else
        figure.unit = words.unitOf(metric);
    if (course)
        addChange(figure, shortChange(source, course->previous, decimals));
    const MetricFigures *then = source.yearEarlier ? figuresOf(*source.yearEarlier, metric.number) : nullptr;
    if (then)
        addChange(figure,
                  yearChangeText(source, mean, then->meanOfDays.value ? then->meanOfDays.value : then->mean,
                                 decimals));
    figure.note = now->meanOfDays.value ? meanOfDaysText(source, metric, *now)
                                        : QStringLiteral("n = %1").arg(words.count(now->n));
    return figure;
}

TableCell changeCell(const ReportSource &source, const Metric &metric, int decimals)
{
    const ReportWords &words = source.words;
    const MetricCourse *course = courseOf(source.figures, metric.number);
    if (!course)
        return words.numberCell({}, decimals);
    if (!words.comparesWithPrevious())
        return {words.notCompared(), {}, Mark::none, 0, true};
    const Comparison change = course->previous;
    if (!change.difference.value)
        return words.numberCell({}, decimals);
    const double value = *change.difference.value;
    return {words.signedNumber(value, decimals), value, Mark::none, 0};
}

}  // namespace

const MetricFigures *figuresOf(const SubjectFigures &figures, std::uint8_t metric)
{
    const auto found = std::find_if(figures.metrics.begin(), figures.metrics.end(),
                                    [metric](const MetricFigures &one) { return one.metric == metric; });
    return found == figures.metrics.end() || found->n == 0 ? nullptr : &*found;
}

const MetricCourse *courseOf(const SubjectFigures &figures, std::uint8_t metric)
{
    const auto found = std::find_if(figures.courses.begin(), figures.courses.end(),
                                    [metric](const MetricCourse &one) { return one.metric == metric; });
    return found == figures.courses.end() ? nullptr : &*found;
}

SubjectFigures figuresSoFar(const ReportSetting &setting, SubjectFigures figures)
{
    const Day last = setting.lastDayWithData();
    if (!last.isValid())
        return figures;
    const Day first = setting.firstDayShown();
    const auto isLeftOut = [&](const DayPoint &point) { return point.day < first || point.day > last; };
    std::erase_if(figures.scoreDays, isLeftOut);
    for (MetricCourse &course : figures.courses)
        std::erase_if(course.days, isLeftOut);
    return figures;
}

void writeKeyFigures(ReportWriter &writer, const ReportSource &source)
{
    KeyFiguresBlock block;
    block.figures.push_back(scoreFigure(source));
    block.figures.push_back(wearingFigure(source));
    // The heaviest metrics of the score first, those with data before those without.
    std::vector<const Metric *> metrics;
    for (const Metric &metric : source.setting.metrics->all()) {
        if (metric.isAnalysed() && metric.scoreWeight > 0.0)
            metrics.push_back(&metric);
    }
    std::stable_sort(metrics.begin(), metrics.end(), [&source](const Metric *a, const Metric *b) {
        const bool hasA = figuresOf(source.figures, a->number) != nullptr;
        const bool hasB = figuresOf(source.figures, b->number) != nullptr;
        return hasA != hasB ? hasA : a->scoreWeight > b->scoreWeight;
    });
    for (std::size_t i = 0; i < std::min<std::size_t>(3, metrics.size()); ++i)
        block.figures.push_back(metricFigure(source, *metrics[i]));
    const bool hasAny = std::ranges::any_of(block.figures, &KeyFigure::hasValue);
    writer.add(std::move(block));
    if (hasAny && !source.words.comparesWithPrevious())  // once for all of them
        writer.paragraph(source.words.sentenceOf(source.words.nothingToCompare()),
                         ParagraphBlock::Kind::small);
}

void writeMetricTable(ReportWriter &writer, const ReportSource &source)
{
    const ReportWords &words = source.words;
    const Texts &texts = words.texts();
    TableBlock table;
    table.key = QStringLiteral("metrics");
    table.caption = texts.translate("Report", "All metrics in the period");
    table.columns = {
        {QStringLiteral("metric"), texts.translate("Report", "Metric"), QString(), Align::left},
        {QStringLiteral("unit"), texts.translate("Report", "Measured in"), QString(), Align::left},
        {QStringLiteral("n"), QStringLiteral("n"), QString(), Align::right},
        {QStringLiteral("mean"), texts.translate("Report", "Mean"), QString(), Align::right},
        {QStringLiteral("sd"), texts.translate("Report", "SD"), QString(), Align::right},
        {QStringLiteral("p10"), texts.translate("Report", "10%"), QString(), Align::right},
        {QStringLiteral("p50"), texts.translate("Report", "Median"), QString(), Align::right},
        {QStringLiteral("p90"), texts.translate("Report", "90%"), QString(), Align::right},
        {QStringLiteral("out_of_usual"), texts.translate("Report", "Out of usual"), QString(), Align::right},
        {QStringLiteral("change"), texts.translate("Report", "Change"), QString(), Align::right}};
    for (const MetricFigures &one : source.figures.metrics) {
        const Metric *metric = words.metric(one.metric);
        if (!metric || one.n == 0)
            continue;
        const int mean = words.meanDecimals(*metric);
        table.rows.push_back({words.textCell(words.metricName(*metric)),
                              words.textCell(words.unitOf(*metric)), words.countCell(one.n),
                              words.numberCell(one.mean, mean),
                              one.sd ? words.numberCell(one.sd, mean)
                                     : table::absent(QStringLiteral("–")),  // one value has no spread
                              spreadCell(words, one.p10, *metric), spreadCell(words, one.p50, *metric),
                              spreadCell(words, one.p90, *metric), words.percentCell(one.outOfUsual),
                              changeCell(source, *metric, mean)});
    }
    table.emptyText = words.noData();
    table.note = sentences(
        {(source.isPerson
              ? texts.translate(
                    "Report", "Level metrics: over single values; steps, distance, calories and sleep: over "
                              "day totals. The mean of the days, in which each day weighs the same, may "
                              "differ. Change: mean of the days against %1.")
              : texts.translate(
                    "Report", "Level metrics: over single values; steps, distance, calories and sleep: over "
                              "day totals. The mean of the person-days, in which each day of each person "
                              "weighs the same, may differ. Change: mean of the person-days against %1."))
             .arg(words.period(source.setting.period.previous())),
         spreadNote(source), words.dataBegins()});
    writer.add(std::move(table));
}

TableCell spreadCell(const ReportWords &words, const std::optional<double> &value, const Metric &metric)
{
    return value ? words.numberCell(value, metric.decimals) : table::absent(words.withheld());
}

QString spreadNote(const ReportSource &source)
{
    const bool isTold = std::ranges::all_of(source.figures.metrics, [](const MetricFigures &each) {
        return each.n == 0 || each.p50.has_value();
    });
    return isTold ? QString()
                  : source.words.texts()
                        .translate("Report", "Quantiles, lowest and highest of fewer than %1 person-days are "
                                             "not told: they would be single people's values.")
                        .arg(leastForSpread(source.setting.smallestGroup));
}

namespace {

std::vector<ChartFigure> hoursAndDistribution(const ReportSource &source, const Metric &metric,
                                              const MetricCourse &course, std::int64_t n)
{
    std::vector<ChartFigure> pair;
    if (!source.setting.shows("vitals.hours"))
        return pair;
    if (std::ranges::any_of(course.hours, [](const auto &hour) { return hour.has_value(); }))
        pair.push_back({metricHoursChart(source.words, metric, course, n), QString()});
    if (n > 1 && !course.histogram.empty())
        pair.push_back(
            {metricDistributionChart(source.words, metric, course, n, source.isPerson), QString()});
    return pair;
}

}  // namespace

void writeMetric(ReportWriter &writer, const ReportSource &source, const Metric &metric)
{
    const MetricFigures *figures = figuresOf(source.figures, metric.number);
    if (!figures)
        return;
    const ReportWords &words = source.words;
    const MetricCourse *course = courseOf(source.figures, metric.number);
    std::vector<ChartFigure> pair;
    if (course)
        pair = hoursAndDistribution(source, metric, *course, figures->n);
    // A night of one day has neither hours nor a distribution: the table of all metrics says as much.
    if (source.setting.isOneDay() && course && pair.empty() && source.setting.shows("vitals.table"))
        return;
    writer.section(words.metricName(metric));
    writer.lead(change_words::statement(source, metric, *figures, course));
    if (!course) {
        writer.note(Mark::noData, QString(),
                    words.texts().translate("Report", "The course of this metric is not available."));
        return;
    }
    if (!source.setting.isOneDay()) {  // a single dot is no course
        ChartSpec chart = metricCourseChart(words, metric, *course, figures->n, source.isPerson);
        if (source.results)
            engine::addToCourse(chart, words, metric, *source.results, u"day");
        writer.add(ChartBlock{{{std::move(chart), QString()}}, 134.0});
    }
    if (!pair.empty())
        writer.add(ChartBlock{std::move(pair), 114.0});
}

void writeMetrics(ReportWriter &writer, const ReportSource &source)
{
    // First, so that it never stands alone on a page behind the last section.
    QStringList absent, withheld;
    for (const Metric &metric : source.setting.metrics->all()) {
        if (!metric.isAnalysed() || figuresOf(source.figures, metric.number))
            continue;
        const MetricCourse *course = courseOf(source.figures, metric.number);
        (course && isWithheld(course->days, {}) ? withheld : absent) += source.words.metricName(metric);
    }
    if (!absent.isEmpty())
        writer.note(Mark::noData, source.words.texts().translate("Report", "No data in this period"),
                    table::listed(source.words, absent));
    if (!withheld.isEmpty())
        writer.note(Mark::noData, source.words.withheld(), table::listed(source.words, withheld));
    for (const Metric &metric : source.setting.metrics->all()) {
        if (metric.isAnalysed() && figuresOf(source.figures, metric.number))
            writeMetric(writer, source, metric);
    }
}

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/overview_figures.h"

#include "ui/models/cells.h"
#include "ui/models/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace xinglin::overview_figures {
namespace {

struct OverviewText
{
    Q_DECLARE_TR_FUNCTIONS(Overview)
};

QString changeText(double difference, int decimals, const QString &unit, const DayRange &with)
{
    return OverviewText::tr("%1 vs %2")
        .arg(format::signedNumber(difference, decimals) + unit, format::shortDays(with));
}

QString hoverText(const SubjectFigures &figures, const WorkspaceInfo &info)
{
    return OverviewText::tr("Period: %1").arg(format::days(figures.days)) + QLatin1Char('\n') +
           OverviewText::tr("Data until %1 (%2)")
               .arg(format::fullInstant(info.dataUntil, info.zone), format::age(info.dataUntil, info.now));
}

std::optional<double> wornADay(const SubjectFigures &figures)
{
    const int days = figures.days.days();
    if (figures.coverage.daysWithData == 0 || days == 0)
        return std::nullopt;
    return static_cast<double>(figures.coverage.daysWithData) / days;
}

CardFigure worn(const SubjectFigures &now, const SubjectFigures *before)
{
    CardFigure figure;
    figure.label = OverviewText::tr("People with data a day");
    if (now.suppressed) {
        figure.isWithheld = true;
        return figure;
    }
    if (const auto value = wornADay(now)) {
        figure.value = format::number(*value, *value < 20 ? 1 : 0);
        figure.unit = OverviewText::tr("of %1").arg(format::count(now.coverage.people));
        if (const auto earlier = before ? wornADay(*before) : std::nullopt)
            figure.change = changeText(*value - *earlier, 1, {}, before->days);
    }
    figure.basis = OverviewText::tr("mean of %1 days").arg(now.days.days());
    for (const DayPoint &day : now.scoreDays)
        figure.course.push_back(day.n > 0 ? std::optional<double>(static_cast<double>(day.n)) : std::nullopt);
    return figure;
}

CardFigure health(const SubjectFigures &now)
{
    CardFigure figure;
    figure.label = OverviewText::tr("Health score");
    if (now.suppressed || (!now.score.value && std::ranges::any_of(now.scoreDays, &DayPoint::isWithheld))) {
        figure.isWithheld = true;
        return figure;
    }
    if (now.score.value) {
        figure.value = format::number(*now.score.value, 1);
        figure.unit = QStringLiteral("/ 100");
    }
    QStringList basis;
    const QString interval = format::interval(now.score.low, now.score.high, 1);
    if (!interval.isEmpty())
        basis << OverviewText::tr("95% interval %1").arg(interval);
    if (now.score.learning)
        basis << OverviewText::tr("learning");
    figure.basis = basis.join(QStringLiteral(" · "));
    if (now.scorePrevious.difference.value)
        figure.change = changeText(*now.scorePrevious.difference.value, 1, {}, now.scorePrevious.with);
    for (const DayPoint &day : now.scoreDays)
        figure.course.push_back(day.value);
    return figure;
}

QString trendText(const Trend &trend)
{
    if (!trend.slopePer30Days || !trend.chance())
        return OverviewText::tr("Trend: needs more days with data");
    const QString chance =
        trend.isClear() ? OverviewText::tr("more than chance (%1)") : OverviewText::tr("may be chance (%1)");
    return OverviewText::tr("Trend: %1 in 30 days, %2")
        .arg(format::signedNumber(*trend.slopePer30Days, 1), chance.arg(format::chance(trend)));
}

CardFigure openAlerts(const Facts &facts)
{
    CardFigure figure;
    figure.label = OverviewText::tr("Open alerts");
    if (facts.now.suppressed) {
        figure.isWithheld = true;
        return figure;
    }
    if (!facts.open)
        return figure;
    const OpenAlerts::Counts &open = *facts.open;
    figure.value = format::count(open[0] + open[1] + open[2] + open[3]);
    figure.basis = OverviewText::tr("%1 P0 · %2 P1 · %3 P2")
                       .arg(format::count(open[0]), format::count(open[1]), format::count(open[2]));
    figure.change = OverviewText::tr("now");
    return figure;
}

CardFigure answeredInTime(const Facts &facts)
{
    CardFigure figure;
    figure.label = OverviewText::tr("Acknowledged in time");
    if (!facts.answered)
        return figure;
    if (facts.answered->suppressed) {
        figure.isWithheld = true;
        return figure;
    }
    const RateFigures &rate = facts.answered->total.acknowledgedInSla;
    if (rate.of == 0) {
        figure.basis = OverviewText::tr("no alerts to answer");
        return figure;
    }
    figure.value = format::number(*rate.rate() * 100.0, 1);
    figure.unit = QStringLiteral("%");
    figure.basis = OverviewText::tr("%1 of %2 alerts").arg(format::count(rate.count), format::count(rate.of));
    if (facts.answeredBefore && facts.answeredBefore->total.acknowledgedInSla.of > 0)
        figure.change =
            changeText((*rate.rate() - *facts.answeredBefore->total.acknowledgedInSla.rate()) * 100.0, 1,
                       OverviewText::tr(" points"), facts.answeredBefore->request.days);
    return figure;
}

CardFigure coverage(const SubjectFigures &now, const SubjectFigures *before)
{
    CardFigure figure;
    figure.label = OverviewText::tr("Wearing rate");
    if (now.coverage.daysExpected > 0) {
        figure.value = format::number(now.coverage.share * 100.0, 1);
        figure.unit = QStringLiteral("%");
        if (before && before->coverage.daysWithData > 0)
            figure.change = changeText((now.coverage.share - before->coverage.share) * 100.0, 1,
                                       OverviewText::tr(" points"), before->days);
    }
    figure.basis =
        OverviewText::tr("%1 of %2 person-days")
            .arg(format::count(now.coverage.daysWithData), format::count(now.coverage.daysExpected));
    if (now.coverage.daysWithData > 0)
        figure.hover = QLatin1Char('\n') +
                       OverviewText::tr("%1 of the records").arg(format::percent(now.coverage.completeness));
    return figure;
}

}  // namespace

std::vector<CardFigure> keyFigures(const Facts &facts, const WorkspaceInfo &info)
{
    const SubjectFigures &now = facts.now;
    // Where the score has nothing to be compared with, neither have the others.
    const SubjectFigures *before = now.scorePrevious.with.isValid() ? facts.before : nullptr;
    std::vector<CardFigure> all{worn(now, before), health(now), openAlerts(facts), coverage(now, before),
                                answeredInTime(facts)};
    for (CardFigure &each : all)
        each.hover.prepend(hoverText(now, info));
    all[1].hover += QLatin1Char('\n') + trendText(now.scoreTrend);
    return all;
}

QString urgentText(const OpenAlerts::Counts &open)
{
    if (open[0] + open[1] == 0)
        return {};
    return OverviewText::tr("Open alerts: %1 P0, %2 P1.").arg(format::count(open[0]), format::count(open[1]));
}

QString unitsTitle(const std::vector<UnitRow> &units)
{
    double highestLow = -1e9, lowestHigh = 1e9;
    for (const UnitRow &unit : units) {
        if (unit.suppressed || !unit.score.low || !unit.score.high)
            continue;
        highestLow = std::max(highestLow, *unit.score.low);
        lowestHigh = std::min(lowestHigh, *unit.score.high);
    }
    return highestLow <= lowestHigh && units.size() > 1
               ? OverviewText::tr("Sub-units: no clear difference in their scores")
               : OverviewText::tr("Sub-units, worst first");
}

ChartSpec scoreCourse(const QString &unit, const SubjectFigures &figures)
{
    ChartSpec spec;
    spec.xAxis = ChartSpec::XAxis::day;
    spec.title = OverviewText::tr("Health score of %1").arg(unit);
    spec.yLabel = OverviewText::tr("points");
    spec.yCeiling = 100.0;
    spec.yLeastSpan = 2.0;
    spec.emptyText =
        figures.suppressed ? format::withheldReason() : OverviewText::tr("No scores in this period");
    ChartSpec::Series series;
    series.name = OverviewText::tr("Health score");
    series.role = ChartSpec::Role::accent;
    ChartSpec::Band band;
    band.name = OverviewText::tr("usual for this unit");
    std::int64_t personDays = 0, known = 0;
    for (const DayPoint &day : figures.scoreDays) {
        const double x = day.day.number();
        series.points.push_back({x, day.value, {}, {}});
        band.edges.push_back({x, std::nullopt, day.baselineLow, day.baselineHigh});
        personDays += day.n;
        known += day.value ? 1 : 0;
    }
    const bool hasBand = std::any_of(band.edges.begin(), band.edges.end(),
                                     [](const ChartSpec::Point &p) { return p.low && p.high; });
    if (hasBand)
        spec.bands.push_back(std::move(band));
    spec.subtitle = OverviewText::tr("n = %1 person-days · %2")
                        .arg(format::count(personDays), format::days(figures.days));
    spec.alternative = OverviewText::tr("Health score by day, %1: %2 of %3 days with a score, mean %4.")
                           .arg(format::days(figures.days), format::count(known),
                                format::count(static_cast<std::int64_t>(figures.scoreDays.size())),
                                format::number(figures.score.value, 1));
    spec.series.push_back(std::move(series));
    return spec;
}

}  // namespace xinglin::overview_figures

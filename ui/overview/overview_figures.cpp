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
    figure.label = OverviewText::tr("People worn a day");
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
    if (now.suppressed) {
        figure.basis = OverviewText::tr("too few people");
        return figure;
    }
    if (now.score.value) {
        figure.value = format::number(*now.score.value, 1);
        figure.unit = QStringLiteral("/ 100");
    }
    QStringList basis;
    const QString interval = format::interval(now.score.low, now.score.high, 1);
    if (!interval.isEmpty())
        basis << OverviewText::tr("95 % interval %1").arg(interval);
    if (now.score.learning)
        basis << OverviewText::tr("learning");
    figure.basis = basis.join(QStringLiteral(" · "));
    if (now.scorePrevious.difference.value)
        figure.change = changeText(*now.scorePrevious.difference.value, 1, {}, now.scorePrevious.with);
    for (const DayPoint &day : now.scoreDays)
        figure.course.push_back(day.value);
    return figure;
}

CardFigure trend(const SubjectFigures &now)
{
    CardFigure figure;
    figure.label = OverviewText::tr("Trend of the score");
    if (now.scoreTrend.slopePer30Days && !now.suppressed) {
        figure.value = format::signedNumber(*now.scoreTrend.slopePer30Days, 1);
        figure.unit = OverviewText::tr("in 30 days");
        if (now.scoreTrend.low && now.scoreTrend.high)
            figure.change = OverviewText::tr("95 % interval %1…%2")
                                .arg(format::signedNumber(*now.scoreTrend.low, 1),
                                     format::signedNumber(*now.scoreTrend.high, 1));
        if (now.scoreTrend.p)
            figure.basis = *now.scoreTrend.p < 0.05 ? OverviewText::tr("more than chance (p %1)")
                                                    : OverviewText::tr("may be chance (p %1)");
        figure.basis = figure.basis.arg(now.scoreTrend.p.value_or(1.0) < 0.001
                                            ? QStringLiteral("< 0.001")
                                            : QStringLiteral("= ") + format::number(now.scoreTrend.p, 3));
    } else {
        figure.basis = OverviewText::tr("needs more days with data");
    }
    return figure;
}

CardFigure coverage(const SubjectFigures &now, const SubjectFigures *before)
{
    CardFigure figure;
    figure.label = OverviewText::tr("Coverage");
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
    return figure;
}

CardFigure completeness(const SubjectFigures &now, const SubjectFigures *before)
{
    CardFigure figure;
    figure.label = OverviewText::tr("Records received");
    if (now.coverage.daysWithData > 0) {
        figure.value = format::number(now.coverage.completeness * 100.0, 1);
        figure.unit = QStringLiteral("%");
        if (before && before->coverage.daysWithData > 0)
            figure.change = changeText((now.coverage.completeness - before->coverage.completeness) * 100.0, 1,
                                       OverviewText::tr(" points"), before->days);
    }
    figure.basis = OverviewText::tr("of the records expected");
    return figure;
}

}  // namespace

std::vector<CardFigure> keyFigures(const SubjectFigures &now, const std::optional<SubjectFigures> &before,
                                   const WorkspaceInfo &info)
{
    const SubjectFigures *earlier = before ? &*before : nullptr;
    std::vector<CardFigure> all{health(now), trend(now), worn(now, earlier), coverage(now, earlier),
                                completeness(now, earlier)};
    for (CardFigure &each : all)
        each.hover = hoverText(now, info);
    return all;
}

ChartSpec scoreCourse(const QString &unit, const SubjectFigures &figures)
{
    ChartSpec spec;
    spec.xAxis = ChartSpec::XAxis::day;
    spec.title = OverviewText::tr("Health score of %1").arg(unit);
    spec.yLabel = OverviewText::tr("points");
    spec.yMax = 100.0;
    spec.emptyText = figures.suppressed ? OverviewText::tr("Too few people to show a score")
                                        : OverviewText::tr("No scores in this period");
    ChartSpec::Series series;
    series.name = OverviewText::tr("Health score");
    series.role = ChartSpec::Role::accent;
    ChartSpec::Band band;
    band.name = OverviewText::tr("usual for the unit");
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/spec_parts.h"

#include "ui/models/format.h"
#include "ui/models/names.h"

#include <QCoreApplication>

#include <algorithm>

namespace xinglin::charts {
namespace {

struct PartText
{
    Q_DECLARE_TR_FUNCTIONS(AnalysisCharts)
};

}  // namespace

std::vector<ChartSpec::Point> coursePoints(const std::vector<Day> &days, const results::Values &values)
{
    std::vector<ChartSpec::Point> points;
    for (std::size_t i = 0; i < days.size(); ++i) {
        if (days[i].isValid())
            points.push_back({static_cast<double>(days[i].number()), results::at(values, i), {}, {}});
    }
    return points;
}

std::vector<ChartSpec::Point> bandEdges(const std::vector<Day> &days, const results::Values &low,
                                        const results::Values &high)
{
    std::vector<ChartSpec::Point> edges;
    for (std::size_t i = 0; i < days.size(); ++i) {
        if (days[i].isValid())
            edges.push_back(
                {static_cast<double>(days[i].number()), {}, results::at(low, i), results::at(high, i)});
    }
    return edges;
}

ChartSpec::Series dotsWhere(const QString &name, const std::vector<Day> &days, const results::Values &values,
                            const std::vector<bool> &is, ChartSpec::Role role)
{
    ChartSpec::Series dots;
    dots.name = name;
    dots.role = role;
    dots.form = ChartSpec::Form::dots;
    for (std::size_t i = 0; i < std::min(days.size(), is.size()); ++i) {
        const auto value = results::at(values, i);
        if (is[i] && value && days[i].isValid())
            dots.points.push_back({static_cast<double>(days[i].number()), value, {}, {}});
    }
    return dots;
}

ChartSpec::Series lineOf(const QString &name, ChartSpec::Role role, std::vector<ChartSpec::Point> points)
{
    ChartSpec::Series line;
    line.name = name;
    line.role = role;
    line.points = std::move(points);
    return line;
}

QString basisOf(const AnalysisResult &result)
{
    QStringList parts;
    if (result.n > 0)
        parts += PartText::tr("n = %1").arg(format::count(result.n));
    if (result.days.isValid())
        parts += format::days(result.days);
    if (result.coverage)
        parts += PartText::tr("coverage %1").arg(format::percent(*result.coverage));
    return parts.join(QStringLiteral(" · "));
}

ChartSpec frameOf(const AnalysisResult &result, const QString &title, const QString &yLabel)
{
    ChartSpec spec;
    spec.title = title;
    spec.subtitle = basisOf(result);
    spec.yLabel = yLabel;
    spec.emptyText = result.notApplicable ? names::of(result.notApplicable->reason)
                                          : PartText::tr("Nothing to draw in this period");
    return spec;
}

QString spokenRange(const ChartSpec &spec)
{
    std::optional<double> low, high;
    std::int64_t known = 0;
    for (const ChartSpec::Series &series : spec.series) {
        if (series.form == ChartSpec::Form::line || series.role == ChartSpec::Role::threshold)
            continue;
        for (const ChartSpec::Point &point : series.points) {
            if (!point.y)
                continue;
            low = low ? std::min(*low, *point.y) : *point.y;
            high = high ? std::max(*high, *point.y) : *point.y;
            ++known;
        }
    }
    if (!low)
        return spec.emptyText;
    return PartText::tr("%1 values from %2 to %3.")
        .arg(format::count(known), format::number(*low, 1), format::number(*high, 1));
}

void finish(ChartSpec &spec, const AnalysisResult &result)
{
    const QString words = names::of(result.text);
    QStringList parts{spec.title};
    if (!words.isEmpty())
        parts += words;
    parts += spokenRange(spec);
    spec.alternative = parts.join(QStringLiteral(". "));
}

}  // namespace xinglin::charts

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/spot_text.h"

#include "ui/models/format.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <cmath>

namespace xinglin {
namespace {

struct SpotText
{
    Q_DECLARE_TR_FUNCTIONS(SpotText)
};

/// Digits that tell the values of a chart apart, at most two.
int decimalsOf(double low, double high)
{
    const double range = high - low;
    return range >= 200.0 ? 0 : range >= 5.0 ? 1 : 2;
}

int decimalsOf(const ChartSpec &spec)
{
    double low = 1e300, high = -1e300;
    const auto take = [&](double value) {
        low = std::min(low, value);
        high = std::max(high, value);
    };
    for (const auto &box : spec.boxes) {
        if (box) {
            take(box->low);
            take(box->high);
        }
    }
    bool isWhole = spec.boxes.empty();
    for (const ChartSpec::Series &series : spec.series) {
        for (const ChartSpec::Point &point : series.points) {
            if (!point.y)
                continue;
            take(*point.y);
            isWhole = isWhole && std::abs(*point.y - std::round(*point.y)) < 1e-9;
        }
    }
    return isWhole || high < low ? 0 : decimalsOf(low, high);
}

QString boxText(const ChartSpec &spec, std::size_t row)
{
    const QString name = row < spec.categories.size() ? spec.categories[row] : QString();
    if (row >= spec.boxes.size() || !spec.boxes[row])
        return name + QStringLiteral(": ") + format::noData();
    const ChartSpec::Box &box = *spec.boxes[row];
    const int decimals = decimalsOf(spec);
    return SpotText::tr("%1: median %2%3, half of the values %4, 90% of them %5")
        .arg(name, format::number(box.median, decimals), unitOfLabel(spec.xLabel),
             format::interval(box.lower, box.upper, decimals), format::interval(box.low, box.high, decimals));
}

}  // namespace

QString unitOfLabel(const QString &label)
{
    const qsizetype open = label.lastIndexOf(QLatin1Char('('));
    const bool isInside = open >= 0 && label.endsWith(QLatin1Char(')'));
    const QString unit = isInside ? label.mid(open + 1).chopped(1) : label;
    return format::withUnit(QString(), unit);
}

QString placeText(const ChartSpec &spec, double x)
{
    switch (spec.xAxis) {
    case ChartSpec::XAxis::time: {
        const auto local =
            QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(x) + spec.zoneOffsetMs, Qt::UTC);
        const QDate date = local.date();
        return format::day(Day::fromCivil(date.year(), date.month(), date.day())) + QLatin1Char(' ') +
               local.toString(QStringLiteral("HH:mm"));
    }
    case ChartSpec::XAxis::day: return format::day(Day(static_cast<std::int32_t>(std::lround(x))));
    case ChartSpec::XAxis::hour:
        return QStringLiteral("%1:00").arg(static_cast<int>(std::lround(x)), 2, 10, QLatin1Char('0'));
    case ChartSpec::XAxis::category: {
        const auto index = static_cast<std::size_t>(std::max(std::lround(x), 0L));
        return index < spec.categories.size() ? spec.categories[index] : QString();
    }
    case ChartSpec::XAxis::value: break;
    }
    return format::number(x, std::abs(x - std::round(x)) < 1e-9 ? 0 : 1);
}

QString spotText(const ChartSpec &spec, std::size_t series, std::size_t point)
{
    if (spec.kind == ChartSpec::Kind::boxes)
        return boxText(spec, point);
    if (series >= spec.series.size() || point >= spec.series[series].points.size())
        return {};
    const ChartSpec::Series &from = spec.series[series];
    const ChartSpec::Point &at = from.points[point];
    const int decimals = decimalsOf(spec);
    const bool isRow = spec.xAxis == ChartSpec::XAxis::category;
    QString value = at.y ? format::number(*at.y, decimals) + unitOfLabel(isRow ? spec.xLabel : spec.yLabel)
                         : format::noData();
    if (at.y && at.low && at.high)
        value += QStringLiteral(" (") + format::interval(at.low, at.high, decimals) + QLatin1Char(')');
    const QString label = point < from.labels.size() ? from.labels[point] : QString();
    if (!label.isEmpty() && spec.xAxis == ChartSpec::XAxis::value)
        return QStringLiteral("%1: %2 (%3)")
            .arg(label, value, placeText(spec, at.x) + unitOfLabel(spec.xLabel));
    const QString place = placeText(spec, at.x);
    const QString name = from.name.isEmpty() || isRow ? place : from.name + QStringLiteral(", ") + place;
    return name + QStringLiteral(": ") + value;
}

}  // namespace xinglin

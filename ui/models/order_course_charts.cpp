// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/order_course_charts.h"

#include "ui/models/alert_format.h"
#include "ui/models/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace xinglin::charts {
namespace {

struct CourseText
{
    Q_DECLARE_TR_FUNCTIONS(AlertNumbers)
};

constexpr double kCourseMinute = 60.0;

void addLimits(ChartSpec &spec, const OrderCourse &course, double scale)
{
    if (!course.chart)
        return;
    ChartSpec::Band band;
    band.name = CourseText::tr("limits of chance");
    band.low = std::max(0.0, course.chart->plain.lower / scale);
    band.high = course.chart->plain.upper / scale;
    spec.bands.push_back(std::move(band));
    ChartSpec::Series beyond;
    beyond.name = CourseText::tr("beyond the limits");
    beyond.role = ChartSpec::Role::alert;
    beyond.form = ChartSpec::Form::dots;
    for (const std::size_t place : course.chart->outside)
        beyond.points.push_back(spec.series.front().points[place]);
    if (!beyond.points.empty())
        spec.series.push_back(std::move(beyond));
}

ChartSpec courseOf(const OrderStatistics &byDay, const OrderCourse &course, const QString &title,
                   const QString &yLabel, double scale, std::int64_t n)
{
    ChartSpec spec;
    spec.xAxis = ChartSpec::XAxis::day;
    spec.title = title;
    spec.yLabel = yLabel;
    spec.yMin = 0.0;
    spec.subtitle = CourseText::tr("n = %1 · %2").arg(format::count(n), format::days(byDay.request.days));
    spec.emptyText = CourseText::tr("No orders in this period");
    ChartSpec::Series series;
    series.name = title;
    series.role = ChartSpec::Role::accent;
    series.gapAfter = 1.5;
    for (std::size_t i = 0; i < course.values.size(); ++i) {
        const Day day = Day::fromText(byDay.groups[course.places[i]].key);
        series.points.push_back({static_cast<double>(day.number()), course.values[i] / scale, {}, {}});
    }
    spec.series.push_back(std::move(series));
    addLimits(spec, course, scale);
    spec.alternative =
        CourseText::tr("%1, %2: %3 days with a value, %4 beyond the limits of chance.")
            .arg(title, format::days(byDay.request.days),
                 format::count(static_cast<std::int64_t>(course.values.size())),
                 format::count(course.chart ? static_cast<std::int64_t>(course.chart->outside.size()) : 0));
    return spec;
}

}  // namespace

ChartSpec ordersCourse(const OrderStatistics &byDay)
{
    ChartSpec spec = courseOf(byDay, byDay.courses.orders, CourseText::tr("Orders a day"),
                              CourseText::tr("orders"), 1.0, byDay.total.orders);
    spec.yCounts = true;
    return spec;
}

ChartSpec acknowledgeCourse(const OrderStatistics &byDay)
{
    ChartSpec spec =
        courseOf(byDay, byDay.courses.acknowledge, CourseText::tr("Mean time to acknowledge a day"),
                 CourseText::tr("min"), kCourseMinute, byDay.total.acknowledge.n);
    const auto target =
        byDay.request.severity ? alert_format::acknowledgeTarget(*byDay.request.severity) : std::nullopt;
    if (target && !spec.isEmpty()) {
        ChartSpec::Series line;
        line.name = CourseText::tr("target for %1").arg(alert_format::severity(*byDay.request.severity));
        line.role = ChartSpec::Role::threshold;
        line.form = ChartSpec::Form::line;
        for (const Day day : {byDay.request.days.first, byDay.request.days.last})
            line.points.push_back({static_cast<double>(day.number()), *target / kCourseMinute, {}, {}});
        spec.series.push_back(std::move(line));
    }
    return spec;
}

}  // namespace xinglin::charts

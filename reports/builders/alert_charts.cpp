// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/builders/alert_parts.h"

#include <algorithm>

namespace xinglin {
namespace {

constexpr double kMinute = 60.0;
constexpr std::size_t kLeastForLimits = 7;  // days: limits of fewer fill the chart

Day dayOf(const OrderFigures &group)
{
    return Day::fromText(group.key);
}

}  // namespace

ChartSpec alertCourseChart(const ReportWords &words, const AlertNumbers &numbers, bool ofAcknowledging)
{
    const Texts &texts = words.texts();
    const OrderCourse &course = ofAcknowledging ? numbers.courses.acknowledge : numbers.courses.orders;
    const double scale = ofAcknowledging ? kMinute : 1.0;
    ChartSpec spec;
    spec.kind = ChartSpec::Kind::line;
    spec.xAxis = ChartSpec::XAxis::day;
    spec.title = ofAcknowledging ? texts.translate("Report", "Mean time to acknowledge by day")
                                 : texts.translate("Report", "Orders by day");
    spec.yLabel =
        ofAcknowledging ? texts.translate("Report", "min", "minutes") : texts.translate("Report", "orders");
    spec.subtitle = words.extent(ofAcknowledging ? numbers.total.acknowledge.n : numbers.total.orders);
    spec.emptyText = words.noData();
    spec.yCounts = !ofAcknowledging;
    spec.yMin = 0.0;
    ChartSpec::Series series;
    series.name = spec.title;
    series.role = ChartSpec::Role::accent;
    series.gapAfter = 1.5;
    const auto valueOf = [&](std::size_t place) -> std::optional<double> {
        const OrderFigures &day = numbers.byDay[place];
        if (ofAcknowledging)
            return day.acknowledge.mean;
        // Days without orders count only where somebody watched; the limits leave out days that are not over.
        const bool isWhole =
            std::find(course.places.begin(), course.places.end(), place) != course.places.end();
        return isWhole || day.orders > 0 ? std::optional(static_cast<double>(day.orders)) : std::nullopt;
    };
    for (std::size_t place = 0; place < numbers.byDay.size(); ++place) {
        if (const auto value = valueOf(place))
            series.points.push_back(
                {static_cast<double>(dayOf(numbers.byDay[place]).number()), *value / scale, {}, {}});
    }
    const auto days = static_cast<std::int64_t>(series.points.size());
    // The axis is the period's, or of its watched days.
    const double first = static_cast<double>(watchedFrom(numbers).value_or(words.daysSoFar().first).number());
    const double last = static_cast<double>(words.daysSoFar().last.number());
    if (days > 0 && series.points.front().x > first)
        series.points.insert(series.points.begin(), {first, {}, {}, {}});
    if (days > 0 && series.points.back().x < last)
        series.points.push_back({last, {}, {}, {}});
    if (course.chart && course.values.size() >= kLeastForLimits) {
        ChartSpec::Band band;
        band.name = texts.translate("Report", "limits of chance");
        band.low = std::max(0.0, course.chart->plain.lower / scale);
        band.high = course.chart->plain.upper / scale;
        spec.bands.push_back(std::move(band));
        ChartSpec::Series beyond;
        beyond.name = texts.translate("Report", "beyond the limits");
        beyond.role = ChartSpec::Role::alert;
        beyond.form = ChartSpec::Form::dots;
        for (const std::size_t place : course.chart->outside)
            beyond.points.push_back({static_cast<double>(dayOf(numbers.byDay[course.places[place]]).number()),
                                     course.values[place] / scale,
                                     {},
                                     {}});
        spec.series.push_back(std::move(series));
        if (!beyond.points.empty())
            spec.series.push_back(std::move(beyond));
    } else {
        spec.series.push_back(std::move(series));
    }
    spec.alternative = (days == 1 ? texts.translate("Report", "%1: %2 day with a value.")
                                  : texts.translate("Report", "%1: %2 days with a value."))
                           .arg(spec.title, words.count(days));
    return spec;
}

ChartSpec alertHoursChart(const ReportWords &words, const AlertNumbers &numbers)
{
    const Texts &texts = words.texts();
    ChartSpec spec;
    spec.kind = ChartSpec::Kind::bars;
    spec.xAxis = ChartSpec::XAxis::hour;
    spec.title = texts.translate("Report", "Orders by hour of the day");
    spec.yLabel = texts.translate("Report", "orders");
    spec.subtitle = words.extent(numbers.total.orders);
    spec.emptyText = texts.translate("Report", "No orders in this period.");
    ChartSpec::Series series;
    series.name = spec.title;
    series.role = ChartSpec::Role::accent;
    std::int64_t most = 0;
    for (std::size_t hour = 0; hour < numbers.byHour.size(); ++hour) {
        const std::int64_t orders = numbers.byHour[hour].orders;
        most = std::max(most, orders);
        series.points.push_back({static_cast<double>(hour), static_cast<double>(orders), {}, {}});
    }
    if (most > 0)
        spec.series.push_back(std::move(series));
    spec.yMin = 0.0;
    spec.alternative =
        texts.translate("Report", "%1: at most %2 in one hour.").arg(spec.title, words.count(most));
    return spec;
}

}  // namespace xinglin

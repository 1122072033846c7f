// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/orders/order_course.h"

#include <algorithm>

namespace xinglin {
namespace {

DayRange daysOfGroup(std::size_t place, StatisticsBy by, const DayRange &days)
{
    const int number = static_cast<int>(place);
    if (by == StatisticsBy::day)
        return {days.first + number, days.first + number};
    const Day monday = days.first - (days.first.weekday() - 1) + 7 * number;
    return {monday, monday + 6};
}

/// Whether a whole day of the span went by without anybody watching: it had no orders because nobody looked,
/// not because nothing happened.
bool hasUnwatchedDay(const DayRange &span, const Zone &zone, std::span<const TimeRange> unwatched)
{
    for (Day day = span.first; day <= span.last; day = day + 1) {
        const TimeRange whole = zone.rangeOf(day);
        const auto covers = [&](const TimeRange &pause) {
            return pause.from <= whole.from && whole.to <= pause.to;
        };
        if (std::any_of(unwatched.begin(), unwatched.end(), covers))
            return true;
    }
    return false;
}

}  // namespace

OrderCourses orderCourses(std::span<const OrderFigures> groups, StatisticsBy by, const DayRange &days,
                          const Zone &zone, Instant now, std::span<const TimeRange> unwatched)
{
    OrderCourses courses;
    if (by != StatisticsBy::day && by != StatisticsBy::week)
        return courses;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const DayRange span = daysOfGroup(i, by, days);
        const bool isWhole =
            days.contains(span.first) && days.contains(span.last) && zone.startOf(span.last + 1) <= now;
        if (!isWhole || hasUnwatchedDay(span, zone, unwatched))
            continue;
        courses.orders.places.push_back(i);
        courses.orders.values.push_back(static_cast<double>(groups[i].orders));
        if (groups[i].acknowledge.mean) {
            courses.acknowledge.places.push_back(i);
            courses.acknowledge.values.push_back(*groups[i].acknowledge.mean);
        }
    }
    for (OrderCourse *course : {&courses.orders, &courses.acknowledge})
        course->chart = xmrChart(course->values, false);
    return courses;
}

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/orders/order_course.h"

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

}  // namespace

OrderCourses orderCourses(std::span<const OrderFigures> groups, StatisticsBy by, const DayRange &days,
                          const Zone &zone, Instant now, Day since)
{
    OrderCourses courses;
    if (by != StatisticsBy::day && by != StatisticsBy::week)
        return courses;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const DayRange span = daysOfGroup(i, by, days);
        const bool isWatched = !since.isValid() || since <= span.first;
        const bool isWhole = isWatched && days.contains(span.first) && days.contains(span.last) &&
                             zone.startOf(span.last + 1) <= now;
        if (!isWhole)
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

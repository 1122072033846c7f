// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/orders/order_groups.h"
#include "analysis/xmr.h"

#include <optional>
#include <span>
#include <vector>

namespace xinglin {

/// The course of a figure over days or weeks with the limits of chance (XmR, Shewhart).
struct OrderCourse
{
    std::vector<std::size_t> places;  ///< of the values among the groups: those without a value are left out
    std::vector<double> values;
    std::optional<XmrChart> chart;  ///< its places count in `values`; absent with fewer than two values

    friend bool operator==(const OrderCourse &a, const OrderCourse &b)
    {
        return a.places == b.places && a.values == b.values;
    }
};

/// Orders opened a day or week, and the mean seconds to acknowledge (MTTA) of those that have it. Days and
/// weeks that do not lie wholly in the period, have a day on which nobody watched, or are not over yet, are
/// left out.
struct OrderCourses
{
    OrderCourse orders, acknowledge;

    friend bool operator==(const OrderCourses &, const OrderCourses &) = default;
};

/// `groups` as OrderGroups gave them by day or by week over the same days; empty courses by anything else.
/// `unwatched`: when nobody watched.
OrderCourses orderCourses(std::span<const OrderFigures> groups, StatisticsBy by, const DayRange &days,
                          const Zone &zone, Instant now, std::span<const TimeRange> unwatched = {});

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/orders/fatigue.h"
#include "analysis/orders/order_course.h"
#include "analysis/orders/order_groups.h"
#include "analysis/orders/unfinished_orders.h"

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace xinglin {

struct StatisticsRequest
{
    UnitId unit;
    DayRange days;  ///< by the day on which an order was opened
    StatisticsBy by = StatisticsBy::none;
    bool withReplay = true;                      ///< replayed orders count too (demo workspaces)
    std::optional<AlertSeverity> severity = {};  ///< only of this one
    bool withAvoided = false;                    ///< also what was kept away from orders, of all severities
    std::vector<StatisticsBy> also = {};         ///< further groups of the same orders, from one visit
    Instant asOf = {};  ///< by when the clocks of unfinished orders have run out; invalid: by now
};

/// Orders in groups, and those that history imports recorded: of these only how many there are means
/// something, and they are grouped by severity and rule only.
struct GroupedOrders
{
    std::vector<OrderFigures> groups, history;
};

struct OrderStatistics
{
    StatisticsRequest request;
    std::int64_t people = 0;  ///< in the unit on the last day of the period
    bool suppressed = false;  ///< too few people for this reader: no figures
    int daysLeftOut =
        0;               ///< on which too few people gave data for this reader: their orders are in no figure
    OrderFigures total;  ///< how each figure is counted: analysis/orders/order_figures_tally.h
    std::vector<OrderFigures> groups;
    OrderCourses courses;  ///< by day and by week: with limits of chance
    std::optional<AvoidedFirings> avoided;
    std::int64_t history = 0;  ///< orders that history imports recorded: in none of the figures
    std::map<StatisticsBy, GroupedOrders> also;  ///< as asked for
    /// Of the orders counted, the gravest first. To who sees groups only, with the days only of fewer than
    /// the smallest group.
    std::vector<UnfinishedOrders> unfinished;
};

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/analysis/random_orders.h"
#include "workspace/alerts/alert_requests.h"

namespace xinglin::test {

/// 300 random orders over the days asked for, counted by the engine: what a desk would answer.
inline std::vector<OrderRecord> cannedRecords(const DayRange &days)
{
    return randomOrders(20261031, 300, Zone::byName("Asia/Shanghai")->startOf(days.first), days.days());
}

inline OrderStatistics cannedStatistics(const StatisticsRequest &request)
{
    const Zone zone = *Zone::byName("Asia/Shanghai");
    const Instant now = zone.startOf(request.days.last + 1);
    OrderGroups groups(request.by, zone, request.days, now);
    if (request.by == StatisticsBy::unit)
        groups.setUnits({{QStringLiteral("2"),
                          QStringLiteral("MINE-1"),
                          {QStringLiteral("一矿"), QStringLiteral("Mine 1")},
                          false,
                          {{UnitId(1), request.days},
                           {UnitId(2), request.days},
                           {UnitId(3), request.days},
                           {UnitId(4), request.days},
                           {UnitId(5), request.days}}},
                         {QStringLiteral("3"),
                          QStringLiteral("MINE-2"),
                          {QStringLiteral("二矿"), QStringLiteral("Mine 2")},
                          true,
                          {{UnitId(6), request.days},
                           {UnitId(7), request.days},
                           {UnitId(8), request.days},
                           {UnitId(9), request.days}}}});
    if (request.by == StatisticsBy::shift)
        groups.setShifts(
            {{QStringLiteral("day"), {QStringLiteral("白班"), QStringLiteral("Day")}, 480, 1200},
             {QStringLiteral("night"), {QStringLiteral("夜班"), QStringLiteral("Night")}, 1200, 480}});
    for (const OrderRecord &order : cannedRecords(request.days)) {
        if (!request.severity || *request.severity == order.severity)
            groups.add(order);
    }
    OrderStatistics statistics;
    statistics.request = request;
    statistics.people = 58;
    statistics.total = groups.total();
    statistics.groups = groups.groups();
    statistics.courses = orderCourses(statistics.groups, request.by, request.days, zone, now);
    return statistics;
}

inline FatigueBoard cannedFatigue(const FatigueRequest &request)
{
    FatigueTally tally(Zone::byName("Asia/Shanghai")->startOf(request.days.last + 1));
    for (OrderRecord order : cannedRecords(request.days)) {
        order.ruleId = RuleId(1 + order.rule.mid(5).toInt());
        tally.add(order);
    }
    tally.addKeptAway(QStringLiteral("rule-3"), &AvoidedFirings::silenced, 12);
    return tally.board();
}

}  // namespace xinglin::test

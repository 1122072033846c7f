// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/unit/alarm_figures.h"

#include "analysis/robust.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace xinglin {
namespace {

constexpr std::size_t kTopSources = 10;
constexpr double kMinuteMs = 60'000.0;
constexpr std::array kMinutesAllowed{1.0, 15.0, 60.0};  // by severity, P0 to P2

using OrdersInTime = std::vector<const RecordedOrder *>;

/// Of the period, by opening, ties by id: the same figures however they were told.
OrdersInTime ordersInTime(std::span<const RecordedOrder> orders, const TimeRange &time)
{
    OrdersInTime sorted;
    for (const RecordedOrder &each : orders) {
        if (time.contains(each.opened))
            sorted.push_back(&each);
    }
    std::sort(sorted.begin(), sorted.end(), [](const RecordedOrder *a, const RecordedOrder *b) {
        return std::tie(a->opened, a->id, a->person, a->rule) <
               std::tie(b->opened, b->id, b->person, b->rule);
    });
    return sorted;
}

std::optional<double> minutesToAcknowledge(const RecordedOrder &order)
{
    if (!order.acknowledged || *order.acknowledged < order.opened)
        return std::nullopt;
    return static_cast<double>(*order.acknowledged - order.opened) / kMinuteMs;
}

void countOutcome(AlarmFigures &figures, const RecordedOrder &order)
{
    ++figures.orders;
    figures.firings += std::max(1, order.occurrences);
    ++figures.bySeverity[static_cast<std::size_t>(std::clamp(order.severity, 0, 3))];
    if (order.verdict != Verdict::none) {
        ++figures.worth.of;
        figures.worth.count += order.verdict == Verdict::trueAlarm ? 1 : 0;
    }
    if (order.closed) {
        ++figures.overridden.of;
        figures.overridden.count += order.verdict == Verdict::falseAlarm ? 1 : 0;
    }
    const auto minutes = minutesToAcknowledge(order);
    ++figures.acknowledged.of;
    figures.acknowledged.count += minutes ? 1 : 0;
    if (order.severity >= 0 && order.severity < 3) {
        ++figures.acknowledgedInTime.of;
        if (minutes && *minutes <= kMinutesAllowed[static_cast<std::size_t>(order.severity)])
            ++figures.acknowledgedInTime.count;
    }
}

void countSources(AlarmFigures &figures, const OrdersInTime &orders)
{
    std::map<std::pair<std::int32_t, QString>, std::pair<std::int64_t, Instant>> sources;  // count, last
    for (const RecordedOrder *order : orders) {
        auto &[count, last] = sources[{order->person, order->rule}];
        if (count > 0) {
            const std::int64_t since = order->opened - last;
            figures.repeats.count += since <= kRepeatDays * kDayMs ? 1 : 0;
            figures.chattering.count += since <= kFloodWindowMs ? 1 : 0;
        }
        ++count;
        last = order->opened;
    }
    figures.repeats.of = figures.chattering.of = figures.orders;
    for (const auto &[source, seen] : sources)
        figures.top.push_back({source.first, source.second, seen.first});
    std::stable_sort(figures.top.begin(), figures.top.end(),
                     [](const AlarmSource &a, const AlarmSource &b) { return a.orders > b.orders; });
    figures.top.resize(std::min(figures.top.size(), kTopSources));
    std::int64_t most = 0;
    for (const AlarmSource &each : figures.top)
        most += each.orders;
    if (figures.orders > 0)
        figures.topShare = static_cast<double>(most) / static_cast<double>(figures.orders);
}

/// Windows stand side by side from the period's first instant.
void countFloods(AlarmFigures &figures, const OrdersInTime &orders, const TimeRange &time)
{
    figures.flood.of = (time.ms() + kFloodWindowMs - 1) / kFloodWindowMs;
    std::map<std::int64_t, int> windows;
    for (const RecordedOrder *order : orders)
        ++windows[(order->opened - time.from) / kFloodWindowMs];
    for (const auto &[window, count] : windows)
        figures.flood.count += count > kFloodAlarms ? 1 : 0;
}

void countWeeks(AlarmFigures &figures, const OrdersInTime &orders, std::int64_t people, const DayRange &days,
                const Zone &zone)
{
    std::size_t next = 0;
    for (Day monday = days.first + (8 - days.first.weekday()) % 7; monday + 6 <= days.last;
         monday = monday + 7) {
        const TimeRange time = zone.rangeOf({monday, monday + 6});
        while (next < orders.size() && orders[next]->opened < time.from)
            ++next;
        AlarmWeek week;
        week.monday = monday;
        AlarmShare worth;
        std::vector<double> minutes;
        for (; next < orders.size() && orders[next]->opened < time.to; ++next) {
            const RecordedOrder &order = *orders[next];
            ++week.orders;
            worth.of += order.verdict != Verdict::none ? 1 : 0;
            worth.count += order.verdict == Verdict::trueAlarm ? 1 : 0;
            if (const auto each = minutesToAcknowledge(order))
                minutes.push_back(*each);
        }
        if (people > 0)
            week.perPersonWeek = static_cast<double>(week.orders) / static_cast<double>(people);
        week.trueShare = worth.share();
        week.medianMinutesToAcknowledge = median(std::move(minutes));
        figures.weeks.push_back(week);
    }
}

}  // namespace

AlarmFigures alarmFigures(std::span<const RecordedOrder> orders, std::int64_t people, const DayRange &days,
                          const Zone &zone)
{
    AlarmFigures figures;
    if (!days.isValid())
        return figures;
    const TimeRange time = zone.rangeOf(days);
    const OrdersInTime inTime = ordersInTime(orders, time);
    std::vector<double> minutes;
    for (const RecordedOrder *order : inTime) {
        countOutcome(figures, *order);
        if (const auto each = minutesToAcknowledge(*order))
            minutes.push_back(*each);
    }
    figures.medianMinutesToAcknowledge = median(minutes);
    figures.p90MinutesToAcknowledge = quantile(std::move(minutes), 0.9);
    if (people > 0)
        figures.perPersonWeek =
            static_cast<double>(figures.orders) / static_cast<double>(people) / (days.days() / 7.0);
    countSources(figures, inTime);
    countFloods(figures, inTime, time);
    countWeeks(figures, inTime, people, days, zone);
    return figures;
}

}  // namespace xinglin

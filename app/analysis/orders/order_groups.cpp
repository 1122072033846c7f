// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/orders/order_groups.h"

#include "core/period.h"

#include <algorithm>
#include <array>

namespace xinglin {
namespace {

constexpr std::array kNames{"none", "unit", "rule", "severity", "person", "hour", "shift", "day", "week"};

}  // namespace

QString statisticsByName(StatisticsBy by)
{
    return QLatin1String(kNames[static_cast<std::size_t>(by)]);
}

std::optional<StatisticsBy> parseStatisticsBy(QStringView text)
{
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        if (text == QLatin1String(kNames[i]))
            return static_cast<StatisticsBy>(i);
    }
    return std::nullopt;
}

OrderGroups::OrderGroups(StatisticsBy by, const Zone &zone, const DayRange &days, Instant now)
    : m_by(by)
    , m_zone(zone)
    , m_days(days)
    , m_now(now)
    , m_total(now)
{
    m_days.last = std::min(days.last, zone.dayOf(now));
    if (by == StatisticsBy::day)
        makeDays();
    else if (by == StatisticsBy::week)
        makeWeeks();
    else if (by == StatisticsBy::hour)
        makeHours();
    else if (by == StatisticsBy::severity) {
        for (const auto severity :
             {AlertSeverity::p0, AlertSeverity::p1, AlertSeverity::p2, AlertSeverity::info}) {
            const QString name = alertSeverityName(severity);
            addGroup(name, {name.toUpper(), {}});
        }
    }
}

void OrderGroups::setUnits(const std::vector<UnitPart> &parts)
{
    for (const UnitPart &part : parts) {
        for (const UnitPart::Stay &stay : part.units)
            m_byUnit[stay.unit].emplace_back(stay.days, m_groups.size());
        addGroup(part.key, part.name, part.code, part.suppressed);
        m_groups.back().daysLeftOut = part.daysLeftOut;
    }
}

void OrderGroups::setShifts(const std::vector<ShiftSpan> &shifts)
{
    m_shifts = shifts;
    for (const ShiftSpan &shift : shifts)
        addGroup(shift.key, shift.name);
}

void OrderGroups::add(const OrderRecord &order)
{
    m_total.add(order);
    if (const std::size_t place = placeOf(order); place < m_groups.size())
        m_groups[place].tally.add(order);
}

std::vector<OrderFigures> OrderGroups::groups() const
{
    std::vector<OrderFigures> all;
    for (const Group &group : m_groups) {
        OrderFigures figures = group.suppressed ? OrderFigures() : group.tally.figures();
        figures.key = group.key;
        figures.code = group.code;
        figures.title = group.title;
        figures.suppressed = group.suppressed;
        figures.daysLeftOut = group.daysLeftOut;
        all.push_back(std::move(figures));
    }
    if (m_by == StatisticsBy::rule || m_by == StatisticsBy::person) {
        std::sort(all.begin(), all.end(), [](const OrderFigures &a, const OrderFigures &b) {
            return a.orders != b.orders ? a.orders > b.orders : a.key < b.key;
        });
    }
    return all;
}

void OrderGroups::addGroup(const QString &key, const BilingualText &title, const QString &code,
                           bool suppressed)
{
    m_byKey.emplace(key, m_groups.size());
    m_groups.push_back({key, code, title, suppressed, OrderFiguresTally(m_now)});
}

std::size_t OrderGroups::groupNamed(const QString &key)
{
    if (const auto found = m_byKey.find(key); found != m_byKey.end())
        return found->second;
    addGroup(key, {});
    return m_groups.size() - 1;
}

std::size_t OrderGroups::placeOf(const OrderRecord &order)
{
    const std::size_t none = m_groups.size();
    switch (m_by) {
    case StatisticsBy::none: return none;
    case StatisticsBy::unit: {
        const auto found = m_byUnit.find(order.unit);
        if (found == m_byUnit.end())
            return none;
        const Day day = m_zone.dayOf(order.opened);
        const auto stay =
            std::ranges::find_if(found->second, [&](const auto &each) { return each.first.contains(day); });
        return stay == found->second.end() ? none : stay->second;
    }
    case StatisticsBy::rule: return groupNamed(order.rule);
    case StatisticsBy::person: return groupNamed(order.person.isValid() ? order.person.text() : QString());
    case StatisticsBy::severity: return static_cast<std::size_t>(order.severity);
    case StatisticsBy::hour: return static_cast<std::size_t>(m_zone.hourOf(order.opened));
    case StatisticsBy::day: {
        const Day day = m_zone.dayOf(order.opened);
        return m_days.contains(day) ? static_cast<std::size_t>(day - m_days.first) : none;
    }
    case StatisticsBy::week: {
        const Day day = m_zone.dayOf(order.opened);
        const Day monday = m_days.first - (m_days.first.weekday() - 1);
        return m_days.contains(day) ? static_cast<std::size_t>((day - monday) / 7) : none;
    }
    case StatisticsBy::shift: {
        const int minute = minuteOf(order.opened);
        for (std::size_t i = 0; i < m_shifts.size(); ++i) {
            const ShiftSpan &shift = m_shifts[i];
            const bool isInside = shift.fromMinute < shift.toMinute
                                      ? minute >= shift.fromMinute && minute < shift.toMinute
                                      : minute >= shift.fromMinute || minute < shift.toMinute;
            if (isInside)
                return i;
        }
        return groupNamed(QStringLiteral("none"));
    }
    }
    return none;
}

void OrderGroups::makeDays()
{
    for (Day day = m_days.first; day <= m_days.last; ++day)
        addGroup(day.text(), {day.text(), {}});
}

void OrderGroups::makeWeeks()
{
    for (Day monday = m_days.first - (m_days.first.weekday() - 1); monday <= m_days.last;
         monday = monday + 7) {
        const QString week = Period::weekOf(monday).text();
        addGroup(week, {week, {}});
    }
}

void OrderGroups::makeHours()
{
    for (int hour = 0; hour < 24; ++hour) {
        const auto text = QStringLiteral("%1:00").arg(hour, 2, 10, QLatin1Char('0'));
        addGroup(text, {text, {}});
    }
}

int OrderGroups::minuteOf(Instant instant) const
{
    const std::int64_t local = instant.ms() + m_zone.offsetAt(instant);
    const std::int64_t ofDay = ((local % kDayMs) + kDayMs) % kDayMs;
    return static_cast<int>(ofDay / 60'000);
}

}  // namespace xinglin

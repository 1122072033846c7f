// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/orders/order_figures_tally.h"
#include "core/day.h"
#include "core/zone.h"

#include <unordered_map>
#include <vector>

namespace xinglin {

/// How the numbers of orders are told apart.
enum class StatisticsBy : std::uint8_t { none, unit, rule, severity, person, hour, shift, day, week };
/// "none", "unit", "rule", ...: as the command line names them.
QString statisticsByName(StatisticsBy by);
std::optional<StatisticsBy> parseStatisticsBy(QStringView text);

/// A part of the local day in which a shift works.
struct ShiftSpan
{
    QString key;
    BilingualText name;
    int fromMinute = 0;  ///< of the local day, 0..1439
    int toMinute = 0;    ///< exclusive; not after `fromMinute`: it ends on the next day
};

/// A direct part of a unit, with the units that belong to it, and when.
struct UnitPart
{
    struct Stay
    {
        UnitId unit;
        DayRange days;
    };
    QString key;
    QString code;
    BilingualText name;
    bool suppressed = false;
    std::vector<Stay> units;
    int daysLeftOut = 0;  ///< not among its stays: withheld from the reader
};

/// Sorts orders into groups by when they were opened, whom they concern, or what made them. Hours, days,
/// weeks, severities, shifts and units are there also when nothing fell into them, in their own order; rules
/// and persons only with orders, those with most first. Titles of rules and persons are given by the caller.
class OrderGroups
{
public:
    /// Days after `now` are no groups.
    OrderGroups(StatisticsBy by, const Zone &zone, const DayRange &days, Instant now);

    void setUnits(const std::vector<UnitPart> &parts);
    /// Where shifts overlap the first one has the order; orders outside all of them are in the group "none".
    void setShifts(const std::vector<ShiftSpan> &shifts);

    void add(const OrderRecord &order);
    OrderFigures total() const { return m_total.figures(); }
    std::vector<OrderFigures> groups() const;

private:
    struct Group
    {
        QString key;
        QString code;
        BilingualText title;
        bool suppressed = false;
        OrderFiguresTally tally;
        int daysLeftOut = 0;
    };

    void addGroup(const QString &key, const BilingualText &title, const QString &code = {},
                  bool suppressed = false);
    std::size_t groupNamed(const QString &key);
    /// Place of the group; the number of groups: none.
    std::size_t placeOf(const OrderRecord &order);
    void makeDays();
    void makeWeeks();
    void makeHours();
    int minuteOf(Instant instant) const;

    StatisticsBy m_by;
    Zone m_zone;
    DayRange m_days;
    Instant m_now;
    OrderFiguresTally m_total;
    std::vector<Group> m_groups;
    std::unordered_map<QString, std::size_t> m_byKey;
    std::unordered_map<UnitId, std::vector<std::pair<DayRange, std::size_t>>> m_byUnit;
    std::vector<ShiftSpan> m_shifts;
};

}  // namespace xinglin

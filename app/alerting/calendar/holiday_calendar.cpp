// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerting/calendar/holiday_calendar.h"

#include "domain/calendar_json.h"

#include <QFile>

// The macro must stand outside every namespace.
static void initialiseCalendarResources()
{
    Q_INIT_RESOURCE(calendars);
}

namespace xinglin {

HolidayCalendar::HolidayCalendar(QString name, const std::vector<CalendarYear> &years)
    : m_name(std::move(name))
    , m_everyDay(m_name == kEveryDay)
    , m_hasNotices(m_name != kWeekdays && m_name != kEveryDay)
{
    for (const CalendarYear &year : years) {
        if (year.calendar == m_name)
            m_years.insert_or_assign(year.year, year);
    }
    for (const auto &[number, year] : m_years) {
        for (const HolidayPeriod &holiday : year.holidays) {
            for (Day day = holiday.days.first; day <= holiday.days.last; ++day)
                m_marks[day] = DayMark::holiday;
        }
        for (const Day day : year.workdays)
            m_marks[day] = DayMark::adjustedWorkday;
    }
}

const std::vector<CalendarYear> &HolidayCalendar::shippedYears()
{
    static const std::vector<CalendarYear> years = [] {
        initialiseCalendarResources();
        QFile file(QStringLiteral(":/calendars/china.json"));
        const auto read = file.open(QIODevice::ReadOnly) ? readCalendarYears(file.readAll())
                                                         : Result<std::vector<CalendarYear>>();
        return read.value_or(std::vector<CalendarYear>());
    }();
    return years;
}

HolidayCalendar HolidayCalendar::named(const QString &name, const std::vector<CalendarYear> &imported)
{
    std::vector<CalendarYear> years = shippedYears();
    years.insert(years.end(), imported.begin(), imported.end());
    return HolidayCalendar(name, years);
}

DayMark HolidayCalendar::mark(Day day) const
{
    const auto found = m_marks.find(day);
    return found == m_marks.end() ? DayMark::none : found->second;
}

BilingualText HolidayCalendar::holidayName(Day day) const
{
    const CalendarYear *notice = year(day.year());
    if (!notice)
        return {};
    for (const HolidayPeriod &holiday : notice->holidays) {
        if (holiday.days.contains(day))
            return holiday.name;
    }
    return {};
}

bool HolidayCalendar::isPublished(int number) const
{
    return !m_hasNotices || m_years.contains(number);
}

const CalendarYear *HolidayCalendar::year(int number) const
{
    const auto found = m_years.find(number);
    return found == m_years.end() ? nullptr : &found->second;
}

}  // namespace xinglin

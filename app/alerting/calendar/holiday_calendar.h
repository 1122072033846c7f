// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/duty.h"

#include <map>
#include <memory>
#include <unordered_map>
#include <vector>

namespace xinglin {

/// What is special about a day.
enum class DayMark : std::uint8_t { none, holiday, adjustedWorkday };

/// On which days people work: published holidays and adjusted workdays over the weekday rule (Monday to
/// Friday). Years without a notice follow the weekday rule. Immutable; any thread.
class HolidayCalendar
{
public:
    static inline const QString kChina = QStringLiteral("china");
    static inline const QString kWeekdays = QStringLiteral("weekdays");
    static inline const QString kEveryDay = QStringLiteral("every_day");

    /// Years of one calendar; `name` kWeekdays and kEveryDay need none. A year named twice: the later one.
    explicit HolidayCalendar(QString name = kWeekdays, const std::vector<CalendarYear> &years = {});

    /// The years shipped with the program: China's, from the notices of the State Council.
    static const std::vector<CalendarYear> &shippedYears();
    /// The calendar of that name: shipped years with the imported ones before them.
    static HolidayCalendar named(const QString &name, const std::vector<CalendarYear> &imported = {});

    const QString &name() const { return m_name; }
    bool isWorkday(Day day) const
    {
        if (m_everyDay)
            return true;
        const auto found = m_marks.find(day);
        return found == m_marks.end() ? !day.isWeekend() : found->second == DayMark::adjustedWorkday;
    }
    DayMark mark(Day day) const;
    /// Of a holiday; empty otherwise.
    BilingualText holidayName(Day day) const;
    /// Whether a notice of the year is known. Calendars without holidays need none: always.
    bool isPublished(int year) const;
    /// Null when it is not.
    const CalendarYear *year(int year) const;

private:
    QString m_name;
    bool m_everyDay = false;
    bool m_hasNotices = false;
    std::map<int, CalendarYear> m_years;
    std::unordered_map<Day, DayMark> m_marks;
};

}  // namespace xinglin

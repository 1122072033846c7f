// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerting/calendar/holiday_calendar.h"
#include "alerting/evaluation/rule_evaluator.h"
#include "workspace/context.h"

#include <array>
#include <mutex>
#include <unordered_map>
#include <vector>

namespace xinglin {

/// What is usual for a person by local hour, from the stored summaries of the 28 days that end four days
/// before the day judged. Kept per person for the last two days asked about, so that a long run over history
/// takes bounded memory. Any thread.
class StoredUsual final : public UsualValues
{
public:
    explicit StoredUsual(const Context &context)
        : m_context(context)
    {}

    std::optional<Usual> at(std::int32_t person, std::uint8_t metric, std::int64_t time) const override;
    /// What was kept may be out of date: another day, corrected data.
    void forget();

private:
    struct Course
    {
        Day day;
        std::array<std::optional<Usual>, 24> hours{};
    };
    using Key = std::uint64_t;  // person, metric, parity of the day
    static constexpr std::size_t kParts = 16;

    Course read(std::int32_t person, std::uint8_t metric, Day day) const;

    struct Part
    {
        std::mutex mutex;
        std::unordered_map<Key, Course> courses;
    };
    const Context &m_context;
    mutable std::array<Part, kParts> m_parts;
};

/// The calendar that the company chose, with the years it imported; Monday to Friday where it chose none.
/// Rules that look at workdays ask it for everybody, whatever calendar a single unit works on. Asked from any
/// thread, but not while it is read anew.
class CompanyDays final : public WorkingDays
{
public:
    Status read(StoreSession &session);
    bool isWorkday(Day day) const override { return m_calendar.isWorkday(day); }

private:
    QString m_name = HolidayCalendar::kWeekdays;
    std::vector<CalendarYear> m_imported;
    HolidayCalendar m_calendar;
};

}  // namespace xinglin

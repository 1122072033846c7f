// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/stored_usual.h"

#include "analysis/baseline.h"
#include "domain/ports/duty_port.h"
#include "workspace/summary_rows.h"

namespace xinglin {

std::optional<UsualValues::Usual> StoredUsual::at(std::int32_t person, std::uint8_t metric,
                                                  std::int64_t time) const
{
    const Day day = m_context.zone.dayOf(Instant(time));
    const auto hour = static_cast<std::size_t>(m_context.zone.hourOf(Instant(time)));
    const auto parity = static_cast<std::uint64_t>(day.number() & 1);
    const Key key = (static_cast<std::uint64_t>(static_cast<std::uint32_t>(person)) << 9) |
                    (std::uint64_t{metric} << 1) | parity;
    Part &part = m_parts[static_cast<std::size_t>(person) % kParts];
    {
        const std::lock_guard lock(part.mutex);
        const auto known = part.courses.find(key);
        if (known != part.courses.end() && known->second.day == day)
            return known->second.hours[hour];
    }
    const Course course = read(person, metric, day);
    const std::lock_guard lock(part.mutex);
    part.courses[key] = course;
    return course.hours[hour];
}

void StoredUsual::forget()
{
    for (Part &part : m_parts) {
        const std::lock_guard lock(part.mutex);
        part.courses.clear();
    }
}

StoredUsual::Course StoredUsual::read(std::int32_t person, std::uint8_t metric, Day day) const
{
    Course course;
    course.day = day;
    const Metric *known = m_context.metrics.byNumber(metric);
    if (!known || !known->isAnalysed())
        return course;
    const DayRange days{day - kBaselineReach, day - (kGuardDays + 1)};
    std::vector<PersonDay> history;
    const Status read = m_context.store.read([&](StoreSession &session) -> Status {
        auto rows = personRows(session.vitals(), person, days, days.first);
        if (!rows)
            return fail(rows.error());
        history = *std::move(rows);
        return {};
    });
    // Without its past a person is learning; what is wrong with the store shows where it is read for itself.
    if (!read || history.empty())
        return course;
    const HourProfile profile = hourProfileFor(*known, day, history);
    const bool isWeekend = day.isWeekend();
    const auto ofDay = baselineFor(*known, day, history);
    for (int hour = 0; hour < 24; ++hour) {
        const auto &cell = profile.at(isWeekend, hour);
        const auto &own = cell ? cell : ofDay;
        if (own && !own->learning)
            course.hours[static_cast<std::size_t>(hour)] = Usual{own->center, own->scale};
    }
    return course;
}

Status CompanyDays::read(StoreSession &session)
{
    const auto choices = session.duty().calendarChoices();
    if (!choices)
        return fail(choices.error());
    auto imported = session.duty().calendarYears();
    if (!imported)
        return fail(imported.error());
    QString name = HolidayCalendar::kWeekdays;
    for (const CalendarChoice &choice : *choices) {
        if (!choice.unit.isValid())
            name = choice.calendar;
    }
    if (name == m_name && *imported == m_imported)
        return {};
    m_calendar = HolidayCalendar::named(name, *imported);
    m_name = std::move(name);
    m_imported = *std::move(imported);
    return {};
}

}  // namespace xinglin

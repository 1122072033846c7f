// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/duty_book.h"

#include "domain/ports/duty_port.h"

#include <algorithm>
#include <set>

namespace xinglin::duty {
namespace {

constexpr int kNoMatch = -1;

/// How near a level's scope is to the order: the greater the nearer; kNoMatch: it speaks of others.
int nearness(const RuleScope &scope, const WorkOrder &order, const QString &position,
             const std::vector<UnitId> &ancestors)
{
    constexpr int kUnits = 1'000;
    switch (scope.kind) {
    case RuleScope::Kind::person:
        return scope.person == order.person && order.person.isValid() ? kUnits + 2 : kNoMatch;
    case RuleScope::Kind::position:
        return !position.isEmpty() && scope.position == position ? kUnits + 1 : kNoMatch;
    case RuleScope::Kind::unit: {
        const auto found = std::find(ancestors.begin(), ancestors.end(), scope.unit);
        return found == ancestors.end() ? kNoMatch : kUnits - static_cast<int>(found - ancestors.begin());
    }
    case RuleScope::Kind::tenant: return 0;
    }
    return kNoMatch;
}

}  // namespace

DutyBook::DutyBook(StoreSession &session, const Context &context, Instant now)
    : m_session(session)
    , m_context(context)
    , m_now(now)
    , m_today(context.zone.dayOf(now))
    , m_names(session, m_today)
{}

Result<const std::vector<UnitId> *> DutyBook::ancestors(UnitId unit)
{
    const auto known = m_ancestors.find(unit);
    if (known != m_ancestors.end())
        return &known->second;
    std::vector<UnitId> found;
    if (unit.isValid()) {
        auto above = m_session.org().ancestors(unit, m_today);
        if (!above)
            return fail(above.error());
        found = std::move(*above);
    }
    return &m_ancestors.emplace(unit, std::move(found)).first->second;
}

Result<const std::vector<PersonId> *> DutyBook::heads(UnitId unit)
{
    const auto known = m_heads.find(unit);
    if (known != m_heads.end())
        return &known->second;
    auto found = m_session.org().headsOn(unit, m_today);
    if (!found)
        return fail(found.error());
    return &m_heads.emplace(unit, std::move(*found)).first->second;
}

Status DutyBook::readLevels()
{
    if (m_levels)
        return {};
    auto levels = m_session.duty().serviceLevels();
    if (!levels)
        return fail(levels.error());
    m_levelsNamePosition = std::any_of(levels->begin(), levels->end(), [](const ServiceLevel &level) {
        return level.scope.kind == RuleScope::Kind::position;
    });
    m_levels = std::move(*levels);
    return {};
}

Result<ServiceLevel> DutyBook::level(const WorkOrder &order)
{
    if (Status read = readLevels(); !read)
        return fail(read.error());
    ServiceLevel best = defaultServiceLevel(order.severity);
    if (m_levels->empty())
        return best;
    const auto above = ancestors(order.unit);
    if (!above)
        return fail(above.error());
    QString position;
    if (m_levelsNamePosition && order.person.isValid()) {
        const auto person = m_session.people().person(order.person, m_today);
        if (!person)
            return fail(person.error());
        position = person->position;
    }
    int nearest = kNoMatch;
    for (const ServiceLevel &level : *m_levels) {
        const int near =
            level.severity == order.severity ? nearness(level.scope, order, position, **above) : kNoMatch;
        if (near > nearest) {
            nearest = near;
            best = level;
        }
    }
    return best;
}

Status DutyBook::readCalendars()
{
    if (m_choices)
        return {};
    auto choices = m_session.duty().calendarChoices();
    if (!choices)
        return fail(choices.error());
    if (!choices->empty()) {
        auto years = m_session.duty().calendarYears();
        if (!years)
            return fail(years.error());
        m_importedYears = std::move(*years);
    }
    m_choices = std::move(*choices);
    return {};
}

Result<const CalendarChoice *> DutyBook::choice(UnitId unit)
{
    if (Status read = readCalendars(); !read)
        return fail(read.error());
    if (m_choices->empty())
        return nullptr;
    const auto above = ancestors(unit);
    if (!above)
        return fail(above.error());
    std::vector<UnitId> places = **above;
    places.push_back(UnitId());
    for (const UnitId place : places) {
        const auto found = std::find_if(m_choices->begin(), m_choices->end(),
                                        [&](const CalendarChoice &each) { return each.unit == place; });
        if (found != m_choices->end())
            return &*found;
    }
    return nullptr;
}

Result<const WorkingTime *> DutyBook::workingTimeOf(const CalendarChoice *choice)
{
    const UnitId key = choice ? choice->unit : UnitId(-1);
    const auto known = m_workingTimes.find(key);
    if (known != m_workingTimes.end())
        return &known->second;
    WorkingTime made = choice ? WorkingTime(HolidayCalendar::named(choice->calendar, m_importedYears),
                                            choice->hours, m_context.zone)
                              : WorkingTime(HolidayCalendar(), {}, m_context.zone);
    return &m_workingTimes.emplace(key, std::move(made)).first->second;
}

Result<const WorkingTime *> DutyBook::workingTime(UnitId unit)
{
    const auto chosen = choice(unit);
    return chosen ? workingTimeOf(*chosen) : fail(chosen.error());
}

Result<const WorkingTime *> DutyBook::clock(UnitId unit, AlertSeverity severity)
{
    if (severity == AlertSeverity::p0)
        return &m_wallClock;
    const auto chosen = choice(unit);
    if (!chosen)
        return fail(chosen.error());
    return *chosen && (*chosen)->runsClocks ? workingTimeOf(*chosen) : &m_wallClock;
}

Result<std::vector<UnitId>> DutyBook::chain(UnitId unit)
{
    const auto known = m_chains.find(unit);
    if (known != m_chains.end())
        return known->second;
    const auto above = ancestors(unit);
    if (!above)
        return fail(above.error());
    std::vector<UnitId> found;
    std::set<PersonId> seen;
    for (const UnitId each : **above) {
        const auto leading = heads(each);
        if (!leading)
            return fail(leading.error());
        bool hasNew = false;
        for (const PersonId head : **leading)
            hasNew = seen.insert(head).second || hasNew;
        if (hasNew)
            found.push_back(each);
    }
    m_chains.emplace(unit, found);
    return found;
}

Status DutyBook::readAbsences()
{
    if (m_absent)
        return {};
    const auto absences = m_session.duty().absences({m_now, m_now + 1}, PersonId());
    if (!absences)
        return fail(absences.error());
    m_absent.emplace();
    for (const Absence &absence : *absences)
        (*m_absent)[absence.person] = true;
    return {};
}

Result<bool> DutyBook::isAbsent(PersonId person)
{
    if (Status read = readAbsences(); !read)
        return fail(read.error());
    return m_absent->contains(person);
}

Result<std::vector<PersonId>> DutyBook::presentHeads(UnitId unit)
{
    if (Status read = readAbsences(); !read)
        return fail(read.error());
    const auto leading = heads(unit);
    if (!leading)
        return fail(leading.error());
    std::vector<PersonId> present;
    for (const PersonId head : **leading) {
        if (!m_absent->contains(head))
            present.push_back(head);
    }
    return present;
}

Result<std::vector<PersonId>> DutyBook::onDuty(UnitId unit)
{
    if (Status read = readAbsences(); !read)
        return fail(read.error());
    if (!m_duties) {
        auto duties = m_session.duty().duties({m_now, m_now + 1});
        if (!duties)
            return fail(duties.error());
        std::stable_sort(duties->begin(), duties->end(),
                         [](const DutyEntry &a, const DutyEntry &b) { return a.role < b.role; });
        m_duties = std::move(*duties);
    }
    const auto above = ancestors(unit);
    if (!above)
        return fail(above.error());
    std::vector<UnitId> places = **above;
    places.push_back(UnitId());
    std::vector<PersonId> found;
    for (const UnitId place : places) {
        for (const DutyEntry &entry : *m_duties) {
            if (entry.unit == place && !m_absent->contains(entry.person))
                found.push_back(entry.person);
        }
        if (!found.empty())
            break;
    }
    return found;
}

}  // namespace xinglin::duty

// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/dated_changes.h"

#include "vitals/device_day.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace xinglin {
namespace {

// Flags look six hours around a value, and a night belongs to the day after.
constexpr std::int64_t kReachMs = 6 * 3'600'000;

RollUpMarks::Above aboveUnit(StoreSession &session, UnitId unit)
{
    return [&session, unit](Day day) -> Result<std::vector<UnitId>> {
        auto above = session.org().ancestors(unit, day);
        // The unit's own people stay its own.
        if (above)
            std::erase(*above, unit);
        return above;
    };
}

Result<RollUpMarks::Above> abovePerson(StoreSession &session, PersonId person, const DayRange &days)
{
    auto memberships = session.people().memberships(person, days);
    if (!memberships)
        return fail(memberships.error());
    return [&session, memberships = std::move(*memberships)](Day day) -> Result<std::vector<UnitId>> {
        for (const Membership &membership : memberships) {
            if (membership.days.contains(day))
                return session.org().ancestors(membership.unit, day);
        }
        return std::vector<UnitId>();
    };
}

/// The days from the given one on that have figures; invalid when none.
Result<DayRange> summarisedFrom(StoreSession &session, Day from)
{
    const auto summarised = session.vitals().summarisedDays(-1);
    if (!summarised)
        return fail(summarised.error());
    if (!summarised->isValid())
        return DayRange();
    return DayRange{std::max(from, summarised->first), summarised->last};
}

TimeRange intersection(const TimeRange &a, const TimeRange &b)
{
    return {std::max(a.from, b.from), std::min(a.to, b.to)};
}

/// Takes `time` out of a binding: shortens, splits or removes it.
Status cutBinding(StoreSession &session, const Binding &binding, const TimeRange &time)
{
    DevicePort &devices = session.devices();
    Binding left = binding;
    left.time.to = std::min(binding.time.to, time.from);
    Binding right = binding;
    right.time.from = std::max(binding.time.from, time.to);
    if (left.time.isEmpty() && right.time.isEmpty())
        return devices.removeBinding(binding.id);
    if (left.time.isEmpty()) {
        const auto saved = devices.saveBinding(right);
        return saved ? Status() : fail(saved.error());
    }
    if (const auto saved = devices.saveBinding(left); !saved)
        return fail(saved.error());
    if (right.time.isEmpty())
        return {};
    right.id = BindingId();
    const auto saved = devices.saveBinding(right);
    return saved ? Status() : fail(saved.error());
}

}  // namespace

Result<RollUpMarks> RollUpMarks::before(StoreSession &session, const DayRange &days, const Above &above)
{
    RollUpMarks marks(session, days);
    if (!days.isValid())
        return marks;
    for (Day day = marks.m_days.first; day <= marks.m_days.last; ++day) {
        auto units = above(day);
        if (!units)
            return fail(units.error());
        std::sort(units->begin(), units->end());
        marks.m_before.push_back(std::move(*units));
    }
    return marks;
}

Status RollUpMarks::after(const Above &above)
{
    std::map<UnitId, std::vector<Day>> changed;
    for (std::size_t i = 0; i < m_before.size(); ++i) {
        const Day day = m_days.first + static_cast<int>(i);
        auto units = above(day);
        if (!units)
            return fail(units.error());
        std::sort(units->begin(), units->end());
        std::vector<UnitId> difference;
        std::set_symmetric_difference(m_before[i].begin(), m_before[i].end(), units->begin(), units->end(),
                                      std::back_inserter(difference));
        for (const UnitId unit : difference)
            changed[unit].push_back(day);
    }
    for (const auto &[unit, days] : changed) {
        if (Status marked = mark(unit, days); !marked)
            return marked;
    }
    return {};
}

Status RollUpMarks::mark(UnitId unit, const std::vector<Day> &days)
{
    const auto found = m_session->org().unit(unit, days.front());
    if (!found)
        return fail(found.error());
    for (std::size_t i = 0; i < days.size();) {
        std::size_t end = i + 1;
        while (end < days.size() && days[end] == days[end - 1] + 1)
            ++end;
        const Status marked = m_session->vitals().markUnitDirty({found->index, {days[i], days[end - 1]}, 0});
        if (!marked)
            return marked;
        i = end;
    }
    return {};
}

Status moveUnitMarked(StoreSession &session, UnitId unit, UnitId parent, Day from)
{
    const auto now = session.org().unit(unit, from);
    if (!now)
        return fail(now.error());
    if (now->parent == parent)
        return {};
    const auto days = summarisedFrom(session, from);
    if (!days)
        return fail(days.error());
    auto marks = RollUpMarks::before(session, *days, aboveUnit(session, unit));
    if (!marks)
        return fail(marks.error());
    if (Status moved = session.org().moveUnit(unit, parent, from); !moved)
        return moved;
    return marks->after(aboveUnit(session, unit));
}

Status assignMarked(StoreSession &session, PersonId person, UnitId unit, Day from)
{
    const auto now = session.people().person(person, from);
    if (!now)
        return fail(now.error());
    if (now->unit == unit)
        return {};
    const auto days = summarisedFrom(session, from);
    if (!days)
        return fail(days.error());
    const auto above = abovePerson(session, person, *days);
    if (!above)
        return fail(above.error());
    auto marks = RollUpMarks::before(session, *days, *above);
    if (!marks)
        return fail(marks.error());
    if (Status assigned = session.people().assign(person, unit, from); !assigned)
        return assigned;
    const auto aboveNow = abovePerson(session, person, *days);
    return aboveNow ? marks->after(*aboveNow) : fail(aboveNow.error());
}

Status markWorn(StoreSession &session, const Zone &zone, const Device &device, PersonId person,
                const TimeRange &time)
{
    const auto blocks = session.vitals().blockDays(device.index);
    if (!blocks)
        return fail(blocks.error());
    const auto who = session.people().person(person, kLastDay);
    if (!who)
        return fail(who.error());
    if (!blocks->isValid())
        return {};
    const TimeRange held{Instant(std::int64_t{blocks->first.number()} * kDayMs),
                         Instant((std::int64_t{blocks->last.number()} + 1) * kDayMs)};
    const TimeRange common = intersection(held, time);
    if (common.isEmpty())
        return {};
    const DayRange days{zone.dayOf(common.from + -kReachMs), zone.dayOf(common.to + kReachMs)};
    return session.vitals().markDirty({who->index, days, 0});
}

Result<std::optional<Binding>> bindMarked(StoreSession &session, const Zone &zone, const Device &device,
                                          PersonId person, const TimeRange &time)
{
    if (person.isValid()) {
        if (const auto wearer = session.people().person(person, kLastDay); !wearer)
            return fail(wearer.error());
    }
    const auto bindings = session.devices().bindings(device.id);
    if (!bindings)
        return fail(bindings.error());
    for (const Binding &binding : *bindings) {
        if (!binding.time.intersects(time))
            continue;
        Status done = cutBinding(session, binding, time);
        if (done)
            done = markWorn(session, zone, device, binding.person, intersection(binding.time, time));
        if (!done)
            return fail(done.error());
    }
    if (!person.isValid())
        return std::optional<Binding>();
    Binding binding;
    binding.device = device.id;
    binding.person = person;
    binding.time = time;
    const auto saved = session.devices().saveBinding(binding);
    if (!saved)
        return fail(saved.error());
    if (Status marked = markWorn(session, zone, device, person, time); !marked)
        return fail(marked.error());
    return std::optional(*saved);
}

}  // namespace xinglin

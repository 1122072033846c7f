// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/roll_ups.h"

#include <algorithm>

namespace xinglin {
namespace {

/// What a change adds and takes away; where only the score differs, nothing else is carried.
std::pair<Summary, Summary> differenceOf(const SummaryChange &change)
{
    Summary before = change.before;
    Summary after = change.after;
    before.score = {};
    after.score = {};
    if (before == after) {
        before = {};
        after = {};
        before.score = change.before.score;
        after.score = change.after.score;
        return {std::move(after), std::move(before)};
    }
    return {change.after, change.before};
}

}  // namespace

Status RollUps::apply(StoreSession &session, std::span<const PersonChanges> people)
{
    std::map<std::pair<UnitId, Day>, Difference> own;
    for (const PersonChanges &each : people) {
        for (const SummaryChange &change : each.changes) {
            if (Status written = session.vitals().writeSummary(change.person, change.day, change.bytes);
                !written)
                return written;
        }
        if (Status collected = collect(session, each, own); !collected)
            return collected;
    }
    Differences all;
    if (Status carried = carryUp(session, own, all); !carried)
        return carried;
    for (const auto &[cell, difference] : all) {
        if (Status written = write(session, cell, difference); !written)
            return written;
    }
    for (const PersonChanges &each : people) {
        if (Status cleared = session.vitals().clearDirty(each.person.index, each.person.stamp); !cleared)
            return cleared;
    }
    return {};
}

/// Adds a person's differences up by the unit the person was in.
Status RollUps::collect(StoreSession &session, const PersonChanges &changed,
                        std::map<std::pair<UnitId, Day>, Difference> &own)
{
    if (changed.changes.empty())
        return {};
    const auto memberships = session.people().memberships(
        changed.person.id, {changed.changes.front().day, changed.changes.back().day});
    if (!memberships)
        return fail(memberships.error());
    for (const SummaryChange &change : changed.changes) {
        const auto member = std::find_if(memberships->begin(), memberships->end(),
                                         [&](const Membership &m) { return m.days.contains(change.day); });
        if (member == memberships->end() || !member->unit.isValid())
            continue;
        if (change.isRepair) {
            const auto above = session.org().ancestors(member->unit, change.day);
            if (!above)
                return fail(above.error());
            for (const UnitId unit : *above) {
                const auto index = indexOf(session, unit);
                if (!index)
                    return fail(index.error());
                const Status marked = session.vitals().markUnitDirty({*index, {change.day, change.day}, 0});
                if (!marked)
                    return marked;
            }
            continue;
        }
        const auto [plus, minus] = differenceOf(change);
        Difference &difference = own[{member->unit, change.day}];
        difference.plus.add(plus);
        difference.minus.add(minus);
    }
    return {};
}

Status RollUps::carryUp(StoreSession &session, const std::map<std::pair<UnitId, Day>, Difference> &own,
                        Differences &all)
{
    for (const auto &[place, difference] : own) {
        const auto above = session.org().ancestors(place.first, place.second);
        if (!above)
            return fail(above.error());
        for (const UnitId unit : *above) {
            const auto index = indexOf(session, unit);
            if (!index)
                return fail(index.error());
            Difference &sum = all[{*index, place.second}];
            sum.plus.add(difference.plus);
            sum.minus.add(difference.minus);
        }
    }
    return {};
}

Status RollUps::write(StoreSession &session, const Cell &cell, const Difference &difference)
{
    const auto [unit, day] = cell;
    Summary sum;
    bool readable = true;
    const Status read =
        session.vitals().visitRollUps(unit, {day, day}, [&](std::int32_t, Day, Bytes bytes) -> Status {
            auto stored = decodeSummary(bytes);
            readable = stored.has_value();
            if (readable)
                sum = std::move(*stored);
            return {};
        });
    if (!read)
        return read;
    if (!readable)
        return session.vitals().markUnitDirty({unit, {day, day}, 0});
    sum.add(difference.plus);
    sum.subtract(difference.minus);
    return session.vitals().writeRollUp(unit, day, sum.isEmpty() ? ByteBuffer() : encode(sum));
}

Result<std::int32_t> RollUps::indexOf(StoreSession &session, UnitId id)
{
    if (const auto known = m_units.find(id); known != m_units.end())
        return known->second;
    const auto units = session.org().allUnits();
    if (!units)
        return fail(units.error());
    for (const Unit &unit : *units)
        m_units[unit.id] = unit.index;
    return m_units[id];
}

}  // namespace xinglin

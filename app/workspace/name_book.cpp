// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/name_book.h"

#include "domain/device_event.h"
#include "domain/ports/rule_port.h"

#include <algorithm>

namespace xinglin {

Result<std::unordered_map<PersonId, BilingualText>> namesOf(StoreSession &session,
                                                            const std::vector<PersonId> &ids)
{
    const auto identities = session.people().identities(ids);
    if (!identities)
        return fail(identities.error());
    std::unordered_map<PersonId, BilingualText> names;
    for (const Identity &each : *identities)
        names[each.person] = each.name;
    return names;
}

Result<NameBook::PersonWords> NameBook::person(PersonId id)
{
    const auto known = m_people.find(id);
    if (known != m_people.end())
        return known->second;
    PersonWords words;
    if (id.isValid()) {
        const auto found = m_session.people().person(id, m_day);
        if (!found && found.error().code != ErrorCode::notFound)
            return fail(found.error());
        const auto identity = m_session.people().identity(id);
        if (!identity)
            return fail(identity.error());
        if (found) {
            words.code = found->code;
            words.unit = found->unit;
        }
        words.name = {words.code, {}};
        if (*identity && !(*identity)->name.zh.isEmpty())
            words.name = (*identity)->name;
    }
    return m_people.emplace(id, std::move(words)).first->second;
}

Result<BilingualText> NameBook::unit(UnitId id)
{
    const auto known = m_units.find(id);
    if (known != m_units.end())
        return known->second;
    const auto self = unitAlone(id);
    if (!self)
        return fail(self.error());
    BilingualText name = self->name;
    const auto above = unitAlone(self->parent);
    if (!above)
        return fail(above.error());
    if (above->parent.isValid())
        name = nameUnder(above->name, name);
    return m_units.emplace(id, std::move(name)).first->second;
}

/// As it is today, or was last; without name and parent for an invalid id.
Result<Unit> NameBook::unitAlone(UnitId id)
{
    if (!id.isValid())
        return Unit();
    auto found = m_session.org().unit(id, m_day);
    if (found || found.error().code != ErrorCode::notFound)
        return found;
    auto all = m_session.org().allUnits();
    if (!all)
        return fail(all.error());
    const auto last = std::find_if(all->begin(), all->end(), [&](const Unit &unit) { return unit.id == id; });
    return last == all->end() ? Unit() : std::move(*last);
}

Result<BilingualText> NameBook::rule(const WorkOrder &order)
{
    if (!order.rule.isValid())
        return deviceEventName(order.event);
    const auto known = m_rules.find(order.rule);
    if (known != m_rules.end())
        return known->second;
    const auto found = m_session.rules().rule(order.rule);
    if (!found)
        return fail(found.error());
    const bool isNamed = *found && !(*found)->name.zh.isEmpty();
    return m_rules[order.rule] = isNamed ? (*found)->name : BilingualText{order.ruleCode, {}};
}

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/name_book.h"

namespace xinglin {

Result<NameBook::PersonWords> NameBook::person(PersonId id)
{
    const auto known = m_people.find(id);
    if (known != m_people.end())
        return known->second;
    PersonWords words;
    if (id.isValid()) {
        const auto found = m_session.people().person(id, m_day);
        if (!found)
            return fail(found.error());
        const auto identity = m_session.people().identity(id);
        if (!identity)
            return fail(identity.error());
        words.code = found->code;
        words.unit = found->unit;
        words.name = {found->code, {}};
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
    BilingualText name;
    if (id.isValid()) {
        const auto found = m_session.org().unit(id, m_day);
        if (found) {
            name = found->name;
        } else if (found.error().code == ErrorCode::notFound) {
            const auto all = m_session.org().allUnits();
            if (!all)
                return fail(all.error());
            for (const Unit &unit : *all) {
                if (unit.id == id)
                    name = unit.name;
            }
        } else {
            return fail(found.error());
        }
    }
    return m_units.emplace(id, std::move(name)).first->second;
}

}  // namespace xinglin

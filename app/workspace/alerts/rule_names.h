// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/store.h"
#include "domain/rule_json.h"

namespace xinglin::rules {

/// Units and people by code as they stand on a day, read from the session when asked.
class SessionNames final : public RuleScopeNames
{
public:
    SessionNames(StoreSession &session, Day day)
        : m_session(session)
        , m_day(day)
    {}

    UnitId unit(QStringView code) const override
    {
        const auto found = m_session.org().unitByCode(code.toString(), m_day);
        return found ? found->id : UnitId();
    }
    PersonId person(QStringView code) const override
    {
        const auto found = m_session.people().personByCode(code.toString(), m_day);
        return found ? found->id : PersonId();
    }
    /// The id itself where there is none any more: a rule outlives whom it watched.
    QString code(UnitId id) const override
    {
        const auto found = m_session.org().unit(id, m_day);
        return found ? found->code : id.text();
    }
    QString code(PersonId id) const override
    {
        const auto found = m_session.people().person(id, m_day);
        return found ? found->code : id.text();
    }

private:
    StoreSession &m_session;
    Day m_day;
};

}  // namespace xinglin::rules

// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/order_guard.h"

namespace xinglin {

OrderGuard::OrderGuard(StoreSession &session, const Context &context, const HiddenUnits &hidden,
                       const DayRange &days, Reader reader)
    : m_hidden(hidden)
    , m_days(days)
    , m_reader(reader)
    , m_figures(session, context, days, reader)
    , m_guard(session, hidden, days, reader)
{}

Result<bool> OrderGuard::hides(UnitId unit)
{
    if (m_reader == Reader::seesIndividuals || m_hidden.contains(unit))
        return m_hidden.contains(unit);
    auto rows = m_figures.unitRows(unit, m_days, m_days.last + 1);
    if (!rows)
        return fail(rows.error());
    if (Status guarded = m_guard.withhold(unit, *rows); !guarded)
        return fail(guarded.error());
    return isAllWithheld(*rows, m_days);
}

Status OrderGuard::withhold(UnitId unit, std::vector<UnitPart> &parts)
{
    UnitPart *own = nullptr;
    bool isAnyHidden = false;
    for (UnitPart &part : parts) {
        const UnitId id = UnitId::fromText(part.key);
        if (id == unit) {
            own = &part;
            continue;
        }
        if (!part.suppressed) {
            const auto hidden = hides(id);
            if (!hidden)
                return fail(hidden.error());
            part.suppressed = *hidden;
        }
        isAnyHidden = isAnyHidden || part.suppressed;
    }
    if (own && isAnyHidden)
        own->suppressed = true;
    return {};
}

}  // namespace xinglin

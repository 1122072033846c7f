// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/order_guard.h"

namespace xinglin {
namespace {

void leaveTold(UnitPart &part, const ToldDays &told)
{
    part.daysLeftOut = static_cast<int>(told.leftOut.size());
    const bool isAllLeftOut = told.stretches().empty();
    part.suppressed = part.suppressed || isAllLeftOut;
    if (told.leftOut.empty())
        return;
    std::vector<UnitPart::Stay> left;
    for (const UnitPart::Stay &stay : part.units) {
        for (const DayRange &stretch : told.stretches()) {
            if (const DayRange days = intersection(stay.days, stretch); days.isValid())
                left.push_back({stay.unit, days});
        }
    }
    part.units = std::move(left);
}

}  // namespace

std::vector<DayRange> ToldDays::stretches() const
{
    std::vector<DayRange> told;
    if (isHidden)
        return told;
    Day from = days.first;
    for (const Day day : leftOut) {
        if (from < day)
            told.push_back({from, day - 1});
        from = day + 1;
    }
    if (from <= days.last)
        told.push_back({from, days.last});
    return told;
}

OrderGuard::OrderGuard(StoreSession &session, const Context &context, const HiddenUnits &hidden,
                       const DayRange &days, Reader reader)
    : m_hidden(hidden)
    , m_days(days)
    , m_reader(reader)
    , m_figures(session, context, days, reader)
    , m_guard(session, hidden, days, reader)
{}

Result<ToldDays> OrderGuard::daysOf(UnitId unit)
{
    ToldDays told{m_days, m_hidden.contains(unit), {}};
    if (m_reader == Reader::seesIndividuals || told.isHidden)
        return told;
    auto rows = m_figures.unitRows(unit, m_days, m_days.last + 1);
    if (!rows)
        return fail(rows.error());
    if (Status guarded = m_guard.withhold(unit, *rows); !guarded)
        return fail(guarded.error());
    for (const PersonDay &row : *rows) {
        if (m_days.contains(row.day) && row.isScoreWithheld)
            told.leftOut.insert(row.day);
    }
    told.isHidden = isAllWithheld(*rows, m_days);
    return told;
}

Status OrderGuard::withhold(UnitId unit, std::vector<UnitPart> &parts)
{
    auto ownTold = daysOf(unit);
    if (!ownTold)
        return fail(ownTold.error());
    UnitPart *own = nullptr;
    for (UnitPart &part : parts) {
        const UnitId id = UnitId::fromText(part.key);
        if (id == unit) {
            own = &part;
            continue;
        }
        const auto told = daysOf(id);
        if (!told)
            return fail(told.error());
        ownTold->leftOut.insert(told->leftOut.begin(), told->leftOut.end());
        leaveTold(part, *told);
    }
    if (own)
        leaveTold(*own, *ownTold);
    return {};
}

}  // namespace xinglin

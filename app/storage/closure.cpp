// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/closure.h"

namespace xinglin {

Result<std::vector<ClosurePiece>> Closure::pieces(std::string_view statement, UnitId unit,
                                                  const DayRange &days)
{
    std::vector<ClosurePiece> found;
    Statement rows = m_database.query(statement, kTenant, unit, days.first, days.last);
    while (rows.next())
        found.push_back({rows.id<UnitId>(0), static_cast<int>(rows.integer(1)),
                         intersection({rows.day(2), rows.day(3)}, days)});
    if (!rows.status())
        return fail(rows.status().error());
    return found;
}

Result<std::vector<ClosurePiece>> Closure::above(UnitId unit, const DayRange &days)
{
    return pieces("closure_up", unit, days);
}

Result<std::vector<ClosurePiece>> Closure::below(UnitId unit, const DayRange &days)
{
    return pieces("closure_down", unit, days);
}

Result<std::vector<ClosurePiece>> Closure::between(UnitId ancestor, UnitId descendant, const DayRange &days)
{
    std::vector<ClosurePiece> found;
    Statement rows =
        m_database.query("closure_between", kTenant, ancestor, descendant, days.first, days.last);
    while (rows.next())
        found.push_back({ancestor, static_cast<int>(rows.integer(0)), {rows.day(1), rows.day(2)}});
    if (!rows.status())
        return fail(rows.status().error());
    return found;
}

Result<DayRange> Closure::placementAround(UnitId unit, Day day, const DayRange &life)
{
    const auto ancestors = above(unit, life);
    if (!ancestors)
        return fail(ancestors.error());
    DayRange around = life;
    for (const ClosurePiece &piece : *ancestors) {
        if (piece.depth != 1)
            continue;
        if (piece.days.contains(day))
            return piece.days;
        if (piece.days.last < day)
            around.first = std::max(around.first, piece.days.last + 1);
        else
            around.last = std::min(around.last, piece.days.first - 1);
    }
    return around;
}

Status Closure::attach(UnitId unit, UnitId parent, const DayRange &days)
{
    const auto up = above(parent, days);
    if (!up)
        return fail(up.error());
    const auto down = below(unit, days);
    if (!down)
        return fail(down.error());
    for (const ClosurePiece &ancestor : *up) {
        for (const ClosurePiece &descendant : *down) {
            const DayRange common = intersection(ancestor.days, descendant.days);
            if (!common.isValid())
                continue;
            const int depth = ancestor.depth + 1 + descendant.depth;
            if (Status added = addPiece(ancestor.unit, descendant.unit, depth, common); !added)
                return added;
        }
    }
    return {};
}

Status Closure::detach(UnitId unit, const DayRange &days)
{
    const auto up = above(unit, days);
    if (!up)
        return fail(up.error());
    const auto down = below(unit, days);
    if (!down)
        return fail(down.error());
    for (const ClosurePiece &ancestor : *up) {
        if (ancestor.depth == 0)
            continue;
        for (const ClosurePiece &descendant : *down) {
            const DayRange common = intersection(ancestor.days, descendant.days);
            if (!common.isValid())
                continue;
            if (Status removed = cut(ancestor.unit, descendant.unit, common); !removed)
                return removed;
        }
    }
    return {};
}

Status Closure::addPiece(UnitId ancestor, UnitId descendant, int depth, DayRange days)
{
    // Neighbours of the same depth become one piece, so that moving there and back leaves no seams.
    const auto neighbours = between(ancestor, descendant, {days.first - 1, days.last + 1});
    if (!neighbours)
        return fail(neighbours.error());
    for (const ClosurePiece &piece : *neighbours) {
        if (piece.depth != depth)
            continue;
        days = {std::min(days.first, piece.days.first), std::max(days.last, piece.days.last)};
        if (Status gone = m_database.run("closure_delete", kTenant, ancestor, descendant, piece.days.first);
            !gone)
            return gone;
    }
    return m_database.run("closure_insert", kTenant, ancestor, descendant, depth, days.first, days.last);
}

Status Closure::cut(UnitId ancestor, UnitId descendant, const DayRange &days)
{
    const auto touched = between(ancestor, descendant, days);
    if (!touched)
        return fail(touched.error());
    for (const ClosurePiece &piece : *touched) {
        if (Status gone = m_database.run("closure_delete", kTenant, ancestor, descendant, piece.days.first);
            !gone)
            return gone;
        for (const DayRange rest :
             {DayRange{piece.days.first, days.first - 1}, DayRange{days.last + 1, piece.days.last}}) {
            if (!rest.isValid())
                continue;
            Status kept = m_database.run("closure_insert", kTenant, ancestor, descendant, piece.depth,
                                         rest.first, rest.last);
            if (!kept)
                return kept;
        }
    }
    return {};
}

}  // namespace xinglin

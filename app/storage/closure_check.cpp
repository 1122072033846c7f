// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/closure_check.h"

#include "storage/closure.h"
#include "storage/place.h"

#include <algorithm>
#include <unordered_map>

namespace xinglin {
namespace {

struct Piece
{
    UnitId ancestor;
    int depth = 0;
    DayRange days;
    friend auto operator<=>(const Piece &, const Piece &) = default;
};
using Pieces = std::vector<Piece>;

/// Sorted, with touching pieces of one ancestor and depth made one.
Pieces normalised(Pieces pieces)
{
    std::sort(pieces.begin(), pieces.end());
    Pieces result;
    for (const Piece &piece : pieces) {
        Piece *last = result.empty() ? nullptr : &result.back();
        if (last && last->ancestor == piece.ancestor && last->depth == piece.depth &&
            piece.days.first <= last->days.last + 1)
            last->days.last = std::max(last->days.last, piece.days.last);
        else
            result.push_back(piece);
    }
    return result;
}

/// A unit's ancestors are itself and, while it hangs under a parent, the parent's ancestors one deeper.
/// Stored rows for which this holds everywhere are right: by induction over depth, and no finite set of rows
/// fits a cycle. (A recursion from the edges alone would have to go day by day, since two units may trade
/// places over the years.)
class StoredRows
{
public:
    std::unordered_map<UnitId, DayRange> lives;
    std::unordered_map<UnitId, Pieces> ancestors;

    bool fits(UnitId unit) const
    {
        Pieces expected{{unit, 0, lives.at(unit)}};
        std::vector<DayRange> hung;
        for (const Piece &edge : of(unit)) {
            if (edge.depth != 1)
                continue;
            for (const DayRange &other : hung) {
                if (intersection(other, edge.days).isValid())
                    return false;
            }
            hung.push_back(edge.days);
            for (const Piece &above : of(edge.ancestor)) {
                const DayRange common = intersection(above.days, edge.days);
                if (common.isValid())
                    expected.push_back({above.ancestor, above.depth + 1, common});
            }
        }
        return normalised(of(unit)) == normalised(std::move(expected));
    }

private:
    const Pieces &of(UnitId unit) const
    {
        static const Pieces none;
        const auto found = ancestors.find(unit);
        return found == ancestors.end() ? none : found->second;
    }
};

}  // namespace

Result<std::vector<UnitId>> unitsWithWrongAncestors(Database &database)
{
    StoredRows stored;
    Statement lives = database.query("unit_lives", kTenant);
    while (lives.next())
        stored.lives[lives.id<UnitId>(0)] = {lives.day(1), lives.day(2)};
    if (!lives.status())
        return fail(lives.status().error());
    Statement rows = database.query("closure_all", kTenant);
    while (rows.next())
        stored.ancestors[rows.id<UnitId>(1)].push_back(
            {rows.id<UnitId>(0), static_cast<int>(rows.integer(2)), {rows.day(3), rows.day(4)}});
    if (!rows.status())
        return fail(rows.status().error());
    std::vector<UnitId> wrong;
    for (const auto &[unit, life] : stored.lives) {
        if (!stored.fits(unit))
            wrong.push_back(unit);
    }
    std::sort(wrong.begin(), wrong.end());
    return wrong;
}

}  // namespace xinglin

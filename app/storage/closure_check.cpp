// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/closure_check.h"

#include "storage/closure.h"
#include "storage/place.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

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

class Derivation
{
public:
    std::unordered_map<UnitId, DayRange> lives;
    std::unordered_map<UnitId, std::vector<std::pair<UnitId, DayRange>>> edges;

    /// A cycle (which only damage can make) comes out as missing ancestors, and so as a difference.
    const Pieces &of(UnitId unit)
    {
        if (const auto known = m_derived.find(unit); known != m_derived.end())
            return known->second;
        m_derived[unit] = {};
        Pieces pieces{{unit, 0, lives[unit]}};
        for (const auto &[parent, days] : edges[unit]) {
            for (const Piece &above : of(parent)) {
                const DayRange common = intersection(above.days, days);
                if (common.isValid())
                    pieces.push_back({above.ancestor, above.depth + 1, common});
            }
        }
        return m_derived[unit] = normalised(std::move(pieces));
    }

private:
    std::map<UnitId, Pieces> m_derived;  // references stay valid while it grows
};

}  // namespace

Result<std::vector<UnitId>> unitsWithWrongAncestors(Database &database)
{
    Derivation derivation;
    Statement lives = database.query("unit_lives", kTenant);
    while (lives.next())
        derivation.lives[lives.id<UnitId>(0)] = {lives.day(1), lives.day(2)};
    if (!lives.status())
        return fail(lives.status().error());
    std::unordered_map<UnitId, Pieces> stored;
    Statement rows = database.query("closure_all", kTenant);
    while (rows.next()) {
        const Piece piece{rows.id<UnitId>(0), static_cast<int>(rows.integer(2)), {rows.day(3), rows.day(4)}};
        const auto descendant = rows.id<UnitId>(1);
        stored[descendant].push_back(piece);
        if (piece.depth == 1)
            derivation.edges[descendant].emplace_back(piece.ancestor, piece.days);
    }
    if (!rows.status())
        return fail(rows.status().error());
    std::vector<UnitId> wrong;
    for (const auto &[unit, life] : derivation.lives) {
        if (normalised(stored[unit]) != derivation.of(unit))
            wrong.push_back(unit);
    }
    std::sort(wrong.begin(), wrong.end());
    return wrong;
}

}  // namespace xinglin

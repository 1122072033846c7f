// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite_org.h"

#include "storage/minting.h"

#include <QCoreApplication>

#include <algorithm>

namespace xinglin {
namespace {

Unit unitOf(const Statement &row)
{
    Unit unit;
    unit.id = row.id<UnitId>(0);
    if (!row.isNull(1))
        unit.parent = row.id<UnitId>(1);
    unit.code = row.text(2);
    unit.name = {row.text(3), row.text(4)};
    unit.from = row.day(5);
    unit.to = row.day(6);
    unit.version = row.integer(7);
    unit.index = static_cast<std::int32_t>(row.integer(8));
    return unit;
}

Result<std::vector<Unit>> unitRows(Statement rows)
{
    std::vector<Unit> units;
    while (rows.next())
        units.push_back(unitOf(rows));
    if (!rows.status())
        return fail(rows.status().error());
    return units;
}

Error noSuchUnit()
{
    return {ErrorCode::notFound,
            QCoreApplication::translate("Storage", "There is no such unit on that day."),
            {}};
}

Result<Unit> oneUnit(Statement row)
{
    if (row.next())
        return unitOf(row);
    return fail(row.status() ? noSuchUnit() : row.status().error());
}

template <typename IdType>
Result<std::vector<IdType>> ids(Statement rows)
{
    std::vector<IdType> found;
    while (rows.next())
        found.push_back(rows.id<IdType>(0));
    if (!rows.status())
        return fail(rows.status().error());
    return found;
}

std::vector<PersonId> distinct(const std::vector<PersonId> &people)
{
    std::vector<PersonId> result;
    for (const PersonId person : people) {
        if (std::find(result.begin(), result.end(), person) == result.end())
            result.push_back(person);
    }
    return result;
}

}  // namespace

Result<std::vector<Unit>> SqliteOrg::unitsOn(Day day)
{
    return unitRows(m_database.query("units_on", kTenant, day));
}

Result<std::vector<Day>> SqliteOrg::treeChanges(const DayRange &days)
{
    std::vector<Day> changes;
    Statement rows = m_database.query("tree_changes", kTenant, days.first, days.last);
    while (rows.next())
        changes.push_back(rows.day(0));
    if (!rows.status())
        return fail(rows.status().error());
    return changes;
}

Result<Unit> SqliteOrg::unit(UnitId id, Day day)
{
    return oneUnit(m_database.query("unit_on", kTenant, id, day));
}

Result<Unit> SqliteOrg::unitByCode(const QString &code, Day day)
{
    return oneUnit(m_database.query("unit_by_code_on", kTenant, code, day));
}

Result<std::vector<Unit>> SqliteOrg::allUnits()
{
    return unitRows(m_database.query("units_ever", kTenant));
}

Result<DayRange> SqliteOrg::life(UnitId id)
{
    Statement row = m_database.query("unit_life", kTenant, id);
    if (row.next())
        return DayRange{row.day(0), row.day(1)};
    return fail(row.status() ? noSuchUnit() : row.status().error());
}

Result<DayRange> SqliteOrg::lifeOn(UnitId id, Day day)
{
    const auto found = life(id);
    if (found && !found->contains(day))
        return fail(noSuchUnit());
    return found;
}

Status SqliteOrg::requireParent(UnitId parent, const DayRange &days)
{
    const auto found = life(parent);
    if (!found || !found->contains(days.first))
        return fail(ErrorCode::notFound,
                    QCoreApplication::translate("Storage", "The unit above does not exist on that day."));
    if (!found->contains(days.last))
        return fail(ErrorCode::conflict,
                    QCoreApplication::translate("Storage", "The unit above is closed before this one ends."));
    return {};
}

Result<Unit> SqliteOrg::addUnit(const Unit &unit)
{
    Unit added = unit;
    added.code = unit.code.trimmed();
    if (added.code.isEmpty() || added.from > added.to || added.from < kFirstDay || added.to > kLastDay)
        return fail(
            ErrorCode::invalidData,
            QCoreApplication::translate("Storage", "A unit needs a code and a first day before its last."));
    if (m_database.query("unit_code_taken", kTenant, added.code).next())
        return fail(ErrorCode::conflict,
                    QCoreApplication::translate("Storage", "There is a unit %1 already.").arg(added.code));
    if (added.parent.isValid()) {
        if (Status there = requireParent(added.parent, {added.from, added.to}); !there)
            return fail(there.error());
    }
    const auto id = mintId(m_database);
    if (!id)
        return fail(id.error());
    const auto index = nextIndex(m_database, "unit");
    if (!index)
        return fail(index.error());
    added.id = UnitId(*id);
    added.index = *index;
    added.version = 1;
    if (Status inserted = insertUnit(added); !inserted)
        return fail(inserted.error());
    return added;
}

Status SqliteOrg::insertUnit(const Unit &unit)
{
    const DayRange days{unit.from, unit.to};
    Status done = m_database.run("unit_insert", kTenant, unit.id, unit.index, unit.code, unit.from, unit.to);
    if (done)
        done = m_database.run("unit_name_insert", kTenant, unit.id, unit.from, unit.to, unit.name.zh,
                              unit.name.en);
    if (done)
        done = m_closure.addSelf(unit.id, days);
    if (done && unit.parent.isValid())
        done = m_closure.attach(unit.id, unit.parent, days);
    return done;
}

Result<SqliteOrg::Names> SqliteOrg::names(UnitId id)
{
    std::vector<Names::Piece> pieces;
    Statement rows = m_database.query("unit_names_of", kTenant, id);
    while (rows.next())
        pieces.push_back({{rows.day(0), rows.day(1)}, {rows.text(2), rows.text(3)}});
    if (!rows.status())
        return fail(rows.status().error());
    return Names(std::move(pieces));
}

Status SqliteOrg::saveNames(UnitId id, const Names &before, const Names &after)
{
    return after.store(
        before,
        [&](const Names::Piece &piece) {
            return m_database.run("unit_name_delete", kTenant, id, piece.days.first);
        },
        [&](const Names::Piece &piece) {
            return m_database.run("unit_name_insert", kTenant, id, piece.days.first, piece.days.last,
                                  piece.value.zh, piece.value.en);
        });
}

Status SqliteOrg::renameUnit(UnitId id, const BilingualText &name, Day from)
{
    const auto unitLife = lifeOn(id, from);
    if (!unitLife)
        return fail(unitLife.error());
    const auto before = names(id);
    if (!before)
        return fail(before.error());
    Names after = *before;
    after.set(from, name, unitLife->last);
    if (after == *before)
        return {};
    Status saved = saveNames(id, *before, after);
    return saved ? touch(id) : saved;
}

Status SqliteOrg::moveUnit(UnitId id, UnitId parent, Day from)
{
    const auto unitLife = lifeOn(id, from);
    if (!unitLife)
        return fail(unitLife.error());
    const auto placement = m_closure.placementAround(id, from, *unitLife);
    if (!placement)
        return fail(placement.error());
    const DayRange days{from, placement->last};
    if (parent.isValid()) {
        if (Status there = requireParent(parent, days); !there)
            return there;
        const auto below = m_closure.below(id, days);
        if (!below)
            return fail(below.error());
        for (const ClosurePiece &piece : *below) {
            if (piece.unit == parent)
                return fail(ErrorCode::conflict,
                            QCoreApplication::translate(
                                "Storage", "A unit cannot stand under itself or a unit below it."));
        }
    }
    Status done = m_closure.detach(id, days);
    if (done && parent.isValid())
        done = m_closure.attach(id, parent, days);
    return done ? touch(id) : done;
}

Status SqliteOrg::closeUnit(UnitId id, Day last)
{
    const auto unitLife = life(id);
    if (!unitLife)
        return fail(unitLife.error());
    if (last < unitLife->first || last > kLastDay)
        return fail(ErrorCode::invalidData,
                    QCoreApplication::translate("Storage", "The last day lies before the first."));
    if (last == unitLife->last)
        return {};
    return last < unitLife->last ? shorten(id, *unitLife, last) : extend(id, *unitLife, last);
}

Status SqliteOrg::shorten(UnitId id, const DayRange &life, Day last)
{
    if (m_database.query("closure_below_after", kTenant, id, last).next())
        return fail(ErrorCode::conflict,
                    QCoreApplication::translate(
                        "Storage", "There are still units below it after that day. Move or close them "
                                   "first."));
    if (m_database.query("members_after", kTenant, id, last).next())
        return fail(ErrorCode::conflict,
                    QCoreApplication::translate(
                        "Storage", "There are still people in it after that day. Move them first."));
    const DayRange gone{last + 1, life.last};
    Status done = m_closure.detach(id, gone);
    if (done)
        done = m_closure.removeSelf(id, gone);
    return done ? endDatedFields(id, life, last) : done;
}

Status SqliteOrg::extend(UnitId id, const DayRange &life, Day last)
{
    const DayRange more{life.last + 1, last};
    const auto above = m_closure.above(id, {life.last, life.last});
    if (!above)
        return fail(above.error());
    UnitId parent;
    for (const ClosurePiece &piece : *above) {
        if (piece.depth == 1)
            parent = piece.unit;
    }
    if (parent.isValid()) {
        if (Status there = requireParent(parent, more); !there)
            return there;
    }
    Status done = m_closure.addSelf(id, more);
    if (done && parent.isValid())
        done = m_closure.attach(id, parent, more);
    return done ? endDatedFields(id, life, last) : done;
}

Status SqliteOrg::endDatedFields(UnitId id, const DayRange &life, Day last)
{
    const auto namesBefore = names(id);
    if (!namesBefore)
        return fail(namesBefore.error());
    const auto headsBefore = heads(id);
    if (!headsBefore)
        return fail(headsBefore.error());
    Names namesAfter = *namesBefore;
    namesAfter.endAt(life.last, last);
    Heads headsAfter = *headsBefore;
    headsAfter.endAt(life.last, last);
    Status done = saveNames(id, *namesBefore, namesAfter);
    if (done)
        done = saveHeads(id, *headsBefore, headsAfter);
    if (done)
        done = m_database.run("unit_end", kTenant, id, last);
    return done ? touch(id) : done;
}

Result<std::vector<UnitId>> SqliteOrg::ancestors(UnitId id, Day day)
{
    return ids<UnitId>(m_database.query("closure_ancestors_on", kTenant, id, day));
}

Result<std::vector<UnitId>> SqliteOrg::descendants(UnitId id, Day day)
{
    return ids<UnitId>(m_database.query("closure_descendants_on", kTenant, id, day));
}

Result<SqliteOrg::Heads> SqliteOrg::heads(UnitId id)
{
    std::vector<Heads::Piece> pieces;
    Statement rows = m_database.query("heads_of", kTenant, id);
    while (rows.next()) {
        const DayRange days{rows.day(0), rows.day(1)};
        if (pieces.empty() || pieces.back().days.first != days.first)
            pieces.push_back({days, {}});
        pieces.back().value.push_back(rows.id<PersonId>(2));
    }
    if (!rows.status())
        return fail(rows.status().error());
    return Heads(std::move(pieces));
}

Status SqliteOrg::saveHeads(UnitId id, const Heads &before, const Heads &after)
{
    return after.store(
        before,
        [&](const Heads::Piece &piece) {
            return m_database.run("heads_delete", kTenant, id, piece.days.first);
        },
        [&](const Heads::Piece &piece) {
            Status done;
            for (std::size_t i = 0; i < piece.value.size() && done; ++i)
                done = m_database.run("heads_insert", kTenant, id, piece.days.first, piece.days.last,
                                      piece.value[i], static_cast<int>(i));
            return done;
        });
}

Status SqliteOrg::setHeads(UnitId id, const std::vector<PersonId> &wanted, Day from)
{
    const auto unitLife = lifeOn(id, from);
    if (!unitLife)
        return fail(unitLife.error());
    const auto before = heads(id);
    if (!before)
        return fail(before.error());
    Heads after = *before;
    const std::vector<PersonId> people = distinct(wanted);
    after.set(from, people.empty() ? std::nullopt : std::optional(people), unitLife->last);
    if (after == *before)
        return {};
    Status saved = saveHeads(id, *before, after);
    return saved ? touch(id) : saved;
}

Result<std::vector<PersonId>> SqliteOrg::headsOn(UnitId id, Day day)
{
    return ids<PersonId>(m_database.query("heads_on", kTenant, id, day));
}

}  // namespace xinglin

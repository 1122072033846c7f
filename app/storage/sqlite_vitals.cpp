// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite_vitals.h"

#include "storage/minting.h"

#include <QCoreApplication>

namespace xinglin {
namespace {

const QString kFirstSummary = QStringLiteral("summaries.first");
const QString kLastSummary = QStringLiteral("summaries.last");

Status outOfReach()
{
    return fail(ErrorCode::invalidData,
                QCoreApplication::translate("Storage", "The day lies outside the years 1 to 9999."));
}

/// Rows by index and first day, with touching ranges of one index made one.
template <typename Owed>
Result<std::vector<Owed>> mergedRows(Statement rows, std::int32_t Owed::*index)
{
    std::vector<Owed> found;
    while (rows.next()) {
        Owed next;
        next.*index = static_cast<std::int32_t>(rows.integer(0));
        next.days = {rows.day(1), rows.day(2)};
        next.stamp = rows.integer(3);
        Owed *last = found.empty() ? nullptr : &found.back();
        if (last && last->*index == next.*index && next.days.first <= last->days.last + 1) {
            last->days.last = std::max(last->days.last, next.days.last);
            last->stamp = std::max(last->stamp, next.stamp);
        } else {
            found.push_back(next);
        }
    }
    if (!rows.status())
        return fail(rows.status().error());
    return found;
}

}  // namespace

// --- journal

Result<std::int64_t> SqliteVitals::appendJournal(std::int32_t import, Bytes batch)
{
    Statement insert =
        m_database.query("journal_append", kTenant, import, static_cast<std::int64_t>(batch.size()), batch);
    std::int64_t sequence = 0;
    if (insert.next())
        sequence = insert.integer(0);
    if (Status done = insert.run(); !done)
        return fail(done.error());
    return sequence;
}

Status SqliteVitals::visitJournalRows(Statement rows, const JournalVisitor &visit)
{
    while (rows.next()) {
        Status seen = visit(rows.integer(0), static_cast<std::int32_t>(rows.integer(1)), rows.blob(2));
        if (!seen)
            return seen;
    }
    return rows.status();
}

Status SqliteVitals::visitJournal(std::int64_t after, const JournalVisitor &visit)
{
    return visitJournalRows(m_database.query("journal_committed", kTenant, after), visit);
}

Status SqliteVitals::visitJournalOf(std::int32_t import, const JournalVisitor &visit)
{
    return visitJournalRows(m_database.query("journal_of_import", kTenant, import), visit);
}

Status SqliteVitals::removeJournal(std::span<const std::int64_t> sequences)
{
    Statement remove = m_database.query("journal_delete", kTenant, std::int64_t{0});
    for (const std::int64_t sequence : sequences) {
        remove.restart(kTenant, sequence);
        if (Status done = remove.run(); !done)
            return done;
    }
    return {};
}

Status SqliteVitals::removeJournalOf(std::int32_t import)
{
    return m_database.run("journal_delete_import", kTenant, import);
}

Result<VitalsPort::Pending> SqliteVitals::pendingJournal()
{
    Statement row = m_database.query("journal_pending", kTenant);
    if (row.next())
        return Pending{row.integer(0), row.integer(1), row.integer(2)};
    return fail(row.status().error());
}

// --- blocks, summaries and roll-ups

Status SqliteVitals::visitPlaces(std::string_view statement, std::int64_t first, std::int64_t last,
                                 const std::function<Status(std::int32_t, Day, Bytes)> &visit)
{
    Statement rows = m_database.query(statement, first, last);
    while (rows.next()) {
        const std::int64_t place = rows.integer(0);
        if (Status seen = visit(Place::index(place), Place::day(place), rows.blob(1)); !seen)
            return seen;
    }
    return rows.status();
}

Status SqliteVitals::writePlace(const char *write, const char *remove, std::int32_t index, Day day,
                                Bytes bytes)
{
    if (!Place::fits(index, day))
        return outOfReach();
    const std::int64_t place = Place::of(index, day);
    return bytes.empty() ? m_database.run(remove, place) : m_database.run(write, place, bytes);
}

Status SqliteVitals::visitBlocks(std::int32_t device, const DayRange &utcDays, const BlockVisitor &visit)
{
    if (device < 0 || !utcDays.isValid())
        return {};
    return visitPlaces("blocks_between", Place::of(device, utcDays.first), Place::of(device, utcDays.last),
                       visit);
}

Status SqliteVitals::visitAllBlocks(const BlockVisitor &visit)
{
    return visitPlaces("blocks_between", Place::first(), Place::last(), visit);
}

Status SqliteVitals::writeBlock(std::int32_t device, Day utcDay, Bytes block)
{
    return writePlace("block_write", "block_delete", device, utcDay, block);
}

Result<DayRange> SqliteVitals::blockDays(std::int32_t device)
{
    return daysOf("block_first", "block_last", device);
}

Status SqliteVitals::visitSummaries(std::int32_t person, const DayRange &days, const SummaryVisitor &visit)
{
    if (person < 0 || !days.isValid())
        return {};
    return visitPlaces("summaries_between", Place::of(person, days.first), Place::of(person, days.last),
                       visit);
}

Status SqliteVitals::visitAllSummaries(const DayRange &days, const SummaryVisitor &visit)
{
    if (!days.isValid())
        return {};
    std::int64_t from = Place::of(0, days.first);
    Statement rows = m_database.query("summaries_between", from, Place::last());
    while (rows.next()) {
        const std::int64_t place = rows.integer(0);
        const std::int32_t person = Place::index(place);
        const Day day = Place::day(place);
        if (days.contains(day)) {
            if (Status seen = visit(person, day, rows.blob(1)); !seen)
                return seen;
            continue;
        }
        // Before the days: jump to them; after: to the next person's.
        from = Place::of(day < days.first ? person : person + 1, days.first);
        rows.restart(from, Place::last());
    }
    return rows.status();
}

Status SqliteVitals::writeSummary(std::int32_t person, Day day, Bytes summary)
{
    if (Status done = writePlace("summary_write", "summary_delete", person, day, summary); !done)
        return done;
    return summary.empty() ? noteRemoved(day) : noteWritten(day);
}

Status SqliteVitals::visitRollUps(std::int32_t unit, const DayRange &days, const SummaryVisitor &visit)
{
    if (unit < 0 || !days.isValid())
        return {};
    return visitPlaces("roll_ups_between", Place::of(unit, days.first), Place::of(unit, days.last), visit);
}

Status SqliteVitals::writeRollUp(std::int32_t unit, Day day, Bytes rollUp)
{
    return writePlace("roll_up_write", "roll_up_delete", unit, day, rollUp);
}

// --- which days have summaries

Result<std::optional<std::int64_t>> SqliteVitals::edge(const char *statement, std::int64_t first,
                                                       std::int64_t last)
{
    Statement row = m_database.query(statement, first, last);
    if (row.next())
        return row.integer(0);
    if (!row.status())
        return fail(row.status().error());
    return std::optional<std::int64_t>();
}

Result<DayRange> SqliteVitals::daysOf(const char *firstStatement, const char *lastStatement,
                                      std::int32_t index)
{
    const std::int64_t from = Place::of(index, kFirstDay);
    const std::int64_t to = Place::of(index, kLastDay);
    const auto first = edge(firstStatement, from, to);
    if (!first || !*first)
        return first ? Result<DayRange>(DayRange()) : fail(first.error());
    const auto last = edge(lastStatement, from, to);
    if (!last)
        return fail(last.error());
    return DayRange{Place::day(**first), Place::day(last->value_or(**first))};
}

Result<DayRange> SqliteVitals::searchSummarisedDays()
{
    DayRange all;
    for (std::int64_t from = Place::first();;) {
        const auto next = edge("summary_first", from, Place::last());
        if (!next)
            return fail(next.error());
        if (!*next)
            return all;
        const std::int32_t person = Place::index(**next);
        const auto days = summarisedDaysOf(person);
        if (!days)
            return days;
        all = all.isValid() ? DayRange{std::min(all.first, days->first), std::max(all.last, days->last)}
                            : *days;
        from = Place::of(person + 1, kFirstDay);
    }
}

Result<DayRange> SqliteVitals::knownSummarisedDays()
{
    DayRange known;
    for (const auto &[name, day] :
         {std::pair(kFirstSummary, &known.first), std::pair(kLastSummary, &known.last)}) {
        Statement row = m_database.query("counter_value", kTenant, name);
        if (row.next())
            *day = row.day(0);
        if (!row.status())
            return fail(row.status().error());
    }
    return known;
}

Result<DayRange> SqliteVitals::summarisedDays(std::int32_t person)
{
    return person < 0 ? knownSummarisedDays() : summarisedDaysOf(person);
}

Status SqliteVitals::keepSummarisedDays(const DayRange &days)
{
    for (const auto &[name, day] :
         {std::pair(kFirstSummary, days.first), std::pair(kLastSummary, days.last)}) {
        Status kept = days.isValid() ? m_database.run("counter_set", kTenant, name, day)
                                     : m_database.run("counter_delete", kTenant, name);
        if (!kept)
            return kept;
    }
    return {};
}

Status SqliteVitals::noteWritten(Day day)
{
    const auto known = knownSummarisedDays();
    if (!known)
        return fail(known.error());
    if (!known->isValid())
        return keepSummarisedDays({day, day});
    if (known->contains(day))
        return {};
    return keepSummarisedDays({std::min(known->first, day), std::max(known->last, day)});
}

Status SqliteVitals::noteRemoved(Day day)
{
    const auto known = knownSummarisedDays();
    if (!known)
        return fail(known.error());
    if (!known->isValid() || (day != known->first && day != known->last))
        return {};
    const auto left = searchSummarisedDays();
    return left ? keepSummarisedDays(*left) : fail(left.error());
}

// --- work owed

Status SqliteVitals::markDirty(const Dirty &dirty)
{
    if (dirty.person < 0 || !dirty.days.isValid())
        return {};
    const auto stamp = raiseCounter(m_database, "stamp");
    if (!stamp)
        return fail(stamp.error());
    return m_database.run("dirty_people_mark", kTenant, dirty.person, dirty.days.first, dirty.days.last,
                          *stamp);
}

Result<std::vector<VitalsPort::Dirty>> SqliteVitals::dirty(int limit)
{
    return mergedRows<Dirty>(m_database.query("dirty_people", kTenant, limit), &Dirty::person);
}

Status SqliteVitals::clearDirty(std::int32_t person, std::int64_t upTo)
{
    return m_database.run("dirty_people_clear", kTenant, person, upTo);
}

Status SqliteVitals::markUnitDirty(const DirtyUnit &dirty)
{
    if (dirty.unit < 0 || !dirty.days.isValid())
        return {};
    const auto stamp = raiseCounter(m_database, "stamp");
    if (!stamp)
        return fail(stamp.error());
    return m_database.run("dirty_units_mark", kTenant, dirty.unit, dirty.days.first, dirty.days.last, *stamp);
}

Result<std::vector<VitalsPort::DirtyUnit>> SqliteVitals::dirtyUnits(int limit)
{
    return mergedRows<DirtyUnit>(m_database.query("dirty_units", kTenant, limit), &DirtyUnit::unit);
}

Status SqliteVitals::clearUnitDirty(std::int32_t unit, std::int64_t upTo)
{
    return m_database.run("dirty_units_clear", kTenant, unit, upTo);
}

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite_evaluation.h"

#include "storage/place.h"

namespace xinglin {
namespace {

const QString kSetup = QStringLiteral("setup");

}  // namespace

Status SqliteEvaluation::visitJournal(const char *statement, const JournalVisitor &visit)
{
    Statement rows = m_database.query(statement, kTenant);
    while (rows.next()) {
        Status seen = visit(rows.integer(0), static_cast<std::int32_t>(rows.integer(1)), rows.blob(2));
        if (!seen)
            return seen;
    }
    return rows.status();
}

Status SqliteEvaluation::visitWaiting(const JournalVisitor &visit)
{
    return visitJournal("journal_waiting", visit);
}

Status SqliteEvaluation::visitEvaluated(const JournalVisitor &visit)
{
    return visitJournal("journal_evaluated", visit);
}

Status SqliteEvaluation::runEach(const char *statement, std::span<const std::int64_t> sequences)
{
    Statement each = m_database.query(statement, kTenant, std::int64_t{0});
    for (const std::int64_t sequence : sequences) {
        each.restart(kTenant, sequence);
        if (Status done = each.run(); !done)
            return done;
    }
    return {};
}

Status SqliteEvaluation::markEvaluated(std::span<const std::int64_t> sequences)
{
    return runEach("evaluated_mark", sequences);
}

Status SqliteEvaluation::addWaitingEvent(std::int32_t import, DeviceId device, Instant time,
                                         const QString &key)
{
    return m_database.run("waiting_event_insert", kTenant, import, device, time, key);
}

Result<std::vector<EvaluationPort::WaitingEvent>> SqliteEvaluation::waitingEvents(int limit)
{
    Statement rows = m_database.query("waiting_events", kTenant, limit);
    std::vector<WaitingEvent> found;
    while (rows.next()) {
        WaitingEvent event;
        event.sequence = rows.integer(0);
        event.import = static_cast<std::int32_t>(rows.integer(1));
        event.device = static_cast<std::int32_t>(rows.integer(2));
        event.deviceId = rows.id<DeviceId>(3);
        event.time = rows.instant(4);
        event.key = rows.text(5);
        event.value = rows.text(6);
        found.push_back(std::move(event));
    }
    if (!rows.status())
        return fail(rows.status().error());
    return found;
}

Status SqliteEvaluation::removeWaitingEvents(std::span<const std::int64_t> sequences)
{
    return runEach("waiting_event_delete", sequences);
}

Result<std::int64_t> SqliteEvaluation::waiting()
{
    Statement row = m_database.query("evaluation_waiting", kTenant);
    if (row.next())
        return row.integer(0);
    return fail(row.status().error());
}

Status SqliteEvaluation::visitStates(const StateVisitor &visit)
{
    Statement rows = m_database.query("evaluation_states", kTenant);
    while (rows.next()) {
        Status seen = visit(static_cast<std::int32_t>(rows.integer(0)), static_cast<int>(rows.integer(1)),
                            rows.blob(2));
        if (!seen)
            return seen;
    }
    return rows.status();
}

Status SqliteEvaluation::writeState(std::int32_t person, int origin, Bytes state)
{
    if (state.empty())
        return m_database.run("evaluation_state_delete", kTenant, person);
    return m_database.run("evaluation_state_write", kTenant, person, origin, state);
}

Result<std::optional<std::int64_t>> SqliteEvaluation::mark(const QString &name)
{
    Statement row = m_database.query("evaluation_mark", kTenant, name);
    if (row.next())
        return std::optional(row.integer(0));
    return row.status() ? Result<std::optional<std::int64_t>>(std::nullopt) : fail(row.status().error());
}

Result<std::int64_t> SqliteEvaluation::setupVersion()
{
    const auto version = mark(kSetup);
    return version ? Result<std::int64_t>(version->value_or(0)) : fail(version.error());
}

Result<Instant> SqliteEvaluation::instantMark(const char *name)
{
    const auto found = mark(QString::fromLatin1(name));
    if (!found)
        return fail(found.error());
    return *found ? Instant(**found) : Instant();
}

Status SqliteEvaluation::setWatchedUntil(Instant time)
{
    const Status begun =
        m_database.run("evaluation_mark_begin", kTenant, QStringLiteral("watched_since"), time);
    return begun ? m_database.run("evaluation_mark_write", kTenant, QStringLiteral("watched_until"), time)
                 : begun;
}

Status SqliteEvaluation::addUnwatched(const TimeRange &gap)
{
    return m_database.run("unwatched_insert", kTenant, gap.from, gap.to);
}

Result<std::vector<TimeRange>> SqliteEvaluation::unwatched(int limit)
{
    Statement rows = m_database.query("unwatched", kTenant, limit);
    std::vector<TimeRange> found;
    while (rows.next())
        found.push_back({rows.instant(0), rows.instant(1)});
    if (!rows.status())
        return fail(rows.status().error());
    return found;
}

}  // namespace xinglin

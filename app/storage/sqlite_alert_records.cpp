// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite_alert_records.h"

#include "storage/minting.h"
#include "storage/null_ids.h"
#include "storage/place.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace xinglin {
namespace {

template <typename T, typename Read>
Result<std::optional<T>> oneOf(Statement row, Read read)
{
    if (row.next())
        return read(row);
    return row.status() ? Result<std::optional<T>>(std::nullopt) : fail(row.status().error());
}

template <typename T, typename Read>
Result<std::vector<T>> allOf(Statement rows, Read read)
{
    std::vector<T> found;
    while (rows.next())
        found.push_back(read(rows));
    if (!rows.status())
        return fail(rows.status().error());
    return found;
}

FiringRecord firingOf(const Statement &row)
{
    const auto small = [&](int column) { return static_cast<int>(row.integer(column)); };
    FiringRecord record;
    Firing &firing = record.firing;
    firing.serial = static_cast<std::uint64_t>(row.integer(0));
    record.id = row.id<FiringId>(1);
    record.order = row.id<OrderId>(2);
    record.fate = static_cast<FiringRecord::Fate>(small(3));
    record.silence = row.id<SilenceId>(4);
    record.origin = static_cast<OrderOrigin>(small(5));
    firing.rule = row.id<RuleId>(6);
    firing.version = small(7);
    record.ruleCode = row.text(8);
    firing.person = small(9);
    firing.device = small(10);
    firing.state = static_cast<Firing::State>(small(11));
    firing.began = row.integer(12);
    firing.fired = row.integer(13);
    firing.lastSeen = row.integer(14);
    firing.ended = row.integer(15);
    firing.occurrences = small(16);
    firing.metric = static_cast<std::uint8_t>(small(17));
    firing.first = small(18);
    firing.worst = small(19);
    firing.flags = static_cast<Flags>(row.integer(20));
    firing.event = row.text(21).toStdString();
    record.evidence = QJsonDocument::fromJson(row.text(22).toUtf8()).object();
    return record;
}

Silence silenceOf(const Statement &row)
{
    Silence silence;
    silence.id = row.id<SilenceId>(0);
    silence.rule = row.text(1);
    silence.unit = row.id<UnitId>(2);
    silence.person = row.id<PersonId>(3);
    silence.device = row.id<DeviceId>(4);
    silence.from = row.instant(5);
    silence.until = row.instant(6);
    silence.reason = row.text(7);
    silence.actor = row.text(8);
    silence.ended = row.instant(9);
    silence.suppressed = row.integer(10);
    return silence;
}

FollowUp followUpOf(const Statement &row)
{
    FollowUp task;
    task.id = row.id<FollowUpId>(0);
    task.order = row.id<OrderId>(1);
    task.text = row.text(2);
    task.owner = row.id<PersonId>(3);
    task.due = row.instant(4);
    task.done = row.instant(5);
    task.result = row.text(6);
    task.actor = row.text(7);
    return task;
}

Attachment attachmentOf(const Statement &row)
{
    Attachment attachment;
    attachment.id = row.id<AttachmentId>(0);
    attachment.order = row.id<OrderId>(1);
    attachment.fileName = row.text(2);
    attachment.digest = row.bytes(3);
    attachment.size = row.integer(4);
    attachment.actor = row.text(5);
    attachment.time = row.instant(6);
    return attachment;
}

AlertRecordPort::Undo undoOf(const Statement &row)
{
    return {row.text(0), row.instant(1), row.text(2), static_cast<OrderVerb>(row.integer(3)), row.bytes(4)};
}

}  // namespace

Status SqliteAlertRecords::changed(Status done) const
{
    if (done && m_database.changes() == 0)
        return fail(ErrorCode::notFound,
                    QCoreApplication::translate("Storage", "It is not there, or over already."));
    return done;
}

Result<std::optional<FiringRecord>> SqliteAlertRecords::firing(std::uint64_t serial)
{
    return oneOf<FiringRecord>(
        m_database.query("firing_by_serial", kTenant, static_cast<std::int64_t>(serial)), firingOf);
}

Result<FiringRecord> SqliteAlertRecords::addFiring(const FiringRecord &record)
{
    const auto id = mintId(m_database);
    if (!id)
        return fail(id.error());
    FiringRecord added = record;
    added.id = FiringId(*id);
    const Firing &firing = added.firing;
    const QByteArray evidence = added.evidence.isEmpty()
                                    ? QByteArray()
                                    : QJsonDocument(added.evidence).toJson(QJsonDocument::Compact);
    const Status done = m_database.run(
        "firing_insert", kTenant, static_cast<std::int64_t>(firing.serial), added.id, orNull(added.order),
        static_cast<int>(added.fate), orNull(added.silence), static_cast<int>(added.origin), firing.rule,
        firing.version, added.ruleCode, firing.person, firing.device, static_cast<int>(firing.state),
        firing.began, firing.fired, firing.lastSeen, firing.ended, firing.occurrences,
        static_cast<int>(firing.metric), firing.first, firing.worst, static_cast<std::int64_t>(firing.flags),
        QString::fromStdString(firing.event), QString::fromUtf8(evidence));
    return done ? Result<FiringRecord>(std::move(added)) : fail(done.error());
}

Status SqliteAlertRecords::saveFiring(const FiringRecord &record)
{
    const Firing &firing = record.firing;
    return changed(m_database.run("firing_update", kTenant, static_cast<std::int64_t>(firing.serial),
                                  orNull(record.order), static_cast<int>(record.fate), orNull(record.silence),
                                  static_cast<int>(firing.state), firing.began, firing.fired, firing.lastSeen,
                                  firing.ended, firing.occurrences, firing.worst,
                                  static_cast<std::int64_t>(firing.flags)));
}

Status SqliteAlertRecords::visitFirings(const QString &ruleCode, const TimeRange &fired,
                                        const FiringVisitor &visit)
{
    Statement rows = m_database.query("firings_of_rule", kTenant, ruleCode, fired.from, fired.to);
    while (rows.next()) {
        if (Status seen = visit(firingOf(rows)); !seen)
            return seen;
    }
    return rows.status();
}

// The numbers that "firings_kept_away" and its index hold.
static_assert(static_cast<int>(FiringRecord::Fate::silenced) == 1 &&
              static_cast<int>(FiringRecord::Fate::inhibited) == 2 &&
              static_cast<int>(FiringRecord::Fate::cooled) == 7 &&
              static_cast<int>(Firing::State::withdrawn) == 2 && static_cast<int>(OrderOrigin::past) == 2);

Status SqliteAlertRecords::visitKeptAway(const TimeRange &fired, const KeptAwayVisitor &visit)
{
    Statement rows = m_database.query("firings_kept_away", kTenant, fired.from, fired.to);
    while (rows.next())
        visit(rows.text(0), static_cast<std::int32_t>(rows.integer(1)),
              static_cast<FiringRecord::Fate>(rows.integer(2)), rows.integer(3));
    return rows.status();
}

Result<std::vector<FiringRecord>> SqliteAlertRecords::firingsOf(OrderId order)
{
    return allOf<FiringRecord>(m_database.query("firings_of_order", kTenant, order), firingOf);
}

template <typename... Values>
Result<bool> SqliteAlertRecords::finds(const char *statement, const Values &...values)
{
    Statement row = m_database.query(statement, kTenant, values...);
    const bool found = row.next();
    return row.status() ? Result<bool>(found) : fail(row.status().error());
}

Result<bool> SqliteAlertRecords::hasActive(OrderId order)
{
    return finds("firing_active", order);
}

Result<bool> SqliteAlertRecords::hasStanding(OrderId order)
{
    return finds("firing_standing", order);
}

Result<bool> SqliteAlertRecords::hasMember(OrderId order, const QString &rule)
{
    return finds("firing_member", order, rule);
}

Result<DeviceId> SqliteAlertRecords::deviceAt(std::int32_t index)
{
    Statement row = m_database.query("device_id_by_number", kTenant, index);
    if (row.next())
        return row.id<DeviceId>(0);
    return row.status() ? Result<DeviceId>(DeviceId()) : fail(row.status().error());
}

Result<Silence> SqliteAlertRecords::addSilence(const Silence &silence)
{
    const auto id = mintId(m_database);
    if (!id)
        return fail(id.error());
    Silence added = silence;
    added.id = SilenceId(*id);
    added.ended = {};
    added.suppressed = 0;
    const Status done = m_database.run("silence_insert", kTenant, added.id, added.rule, orNull(added.unit),
                                       orNull(added.person), orNull(added.device), added.from, added.until,
                                       added.reason, added.actor);
    return done ? Result<Silence>(std::move(added)) : fail(done.error());
}

Status SqliteAlertRecords::endSilence(SilenceId id, Instant when)
{
    return changed(m_database.run("silence_end", kTenant, id, when));
}

Result<std::optional<Silence>> SqliteAlertRecords::silence(SilenceId id)
{
    return oneOf<Silence>(m_database.query("silence_by_id", kTenant, id), silenceOf);
}

Result<std::vector<Silence>> SqliteAlertRecords::runningSilences(Instant now)
{
    return allOf<Silence>(m_database.query("silences_running", kTenant, now), silenceOf);
}

Result<std::vector<Silence>> SqliteAlertRecords::allSilences(int limit)
{
    return allOf<Silence>(m_database.query("silences_all", kTenant, limit), silenceOf);
}

Status SqliteAlertRecords::countSuppressed(SilenceId id, std::int64_t firings)
{
    return changed(m_database.run("silence_count", kTenant, id, firings));
}

Result<FollowUp> SqliteAlertRecords::addFollowUp(const FollowUp &followUp)
{
    const auto id = mintId(m_database);
    if (!id)
        return fail(id.error());
    FollowUp added = followUp;
    added.id = FollowUpId(*id);
    const Status done = m_database.run("follow_up_insert", kTenant, added.id, added.order, added.text,
                                       orNull(added.owner), added.due, added.done, added.result, added.actor);
    return done ? Result<FollowUp>(std::move(added)) : fail(done.error());
}

Status SqliteAlertRecords::saveFollowUp(const FollowUp &task)
{
    return changed(m_database.run("follow_up_update", kTenant, task.id, task.text, orNull(task.owner),
                                  task.due, task.done, task.result));
}

Result<std::vector<FollowUp>> SqliteAlertRecords::followUpsOf(OrderId order)
{
    return allOf<FollowUp>(m_database.query("follow_ups_of", kTenant, order), followUpOf);
}

Result<std::vector<FollowUp>> SqliteAlertRecords::followUps(bool withDone)
{
    return allOf<FollowUp>(m_database.query(withDone ? "follow_ups_all" : "follow_ups_open", kTenant),
                           followUpOf);
}

Result<Attachment> SqliteAlertRecords::addAttachment(const Attachment &attachment)
{
    const auto id = mintId(m_database);
    if (!id)
        return fail(id.error());
    Attachment added = attachment;
    added.id = AttachmentId(*id);
    const Status done = m_database.run("attachment_insert", kTenant, added.id, added.order, added.fileName,
                                       added.digest, added.size, added.actor, added.time);
    return done ? Result<Attachment>(std::move(added)) : fail(done.error());
}

Result<std::vector<Attachment>> SqliteAlertRecords::attachmentsOf(OrderId order)
{
    return allOf<Attachment>(m_database.query("attachments_of", kTenant, order), attachmentOf);
}

Result<std::optional<Attachment>> SqliteAlertRecords::attachment(AttachmentId id)
{
    return oneOf<Attachment>(m_database.query("attachment_by_id", kTenant, id), attachmentOf);
}

Status SqliteAlertRecords::keepUndo(const Undo &undo)
{
    return m_database.run("undo_insert", kTenant, undo.token, undo.until, undo.actor,
                          static_cast<int>(undo.verb), undo.bytes);
}

Result<std::optional<AlertRecordPort::Undo>> SqliteAlertRecords::undo(const QString &token)
{
    return oneOf<Undo>(m_database.query("undo_by_token", kTenant, token), undoOf);
}

Status SqliteAlertRecords::removeUndo(const QString &token)
{
    return m_database.run("undo_delete", kTenant, token);
}

Status SqliteAlertRecords::removeUndos(Instant before)
{
    return m_database.run("undos_delete", kTenant, before);
}

}  // namespace xinglin

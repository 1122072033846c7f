// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite_records.h"

#include "storage/minting.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <limits>

namespace xinglin {
namespace {

const QString kChainLength = QStringLiteral("audit");

AuditEntry entryOf(const Statement &row)
{
    AuditEntry entry;
    entry.sequence = row.integer(0);
    entry.time = row.instant(1);
    entry.actor = row.text(2);
    entry.action = row.text(3);
    entry.subject = row.text(4);
    entry.detailText = row.text(5).toUtf8();
    entry.detail = QJsonDocument::fromJson(entry.detailText).object();
    entry.previous = row.bytes(6);
    entry.hash = row.bytes(7);
    return entry;
}

Result<std::vector<AuditEntry>> entriesIn(Statement rows)
{
    std::vector<AuditEntry> found;
    while (rows.next())
        found.push_back(entryOf(rows));
    if (!rows.status())
        return fail(rows.status().error());
    return found;
}

Status broken(std::int64_t sequence)
{
    return fail(ErrorCode::damaged,
                QCoreApplication::translate("Storage",
                                            "The audit chain does not fit at entry %1: it or one before "
                                            "it was changed or removed.")
                    .arg(sequence),
                QStringLiteral("audit %1").arg(sequence));
}

}  // namespace

Result<AuditEntry> SqliteAudit::append(AuditEntry entry)
{
    Statement last = m_database.query("audit_last", kTenant);
    entry.sequence = 1;
    entry.previous.clear();
    if (last.next()) {
        entry.sequence = last.integer(0) + 1;
        entry.previous = last.bytes(1);
    }
    if (!last.status())
        return fail(last.status().error());
    if (!entry.time.isValid())
        entry.time = Instant(0);
    // Hashed as it is stored, so that the chain does not hang on how a library writes JSON.
    entry.detailText = QJsonDocument(entry.detail).toJson(QJsonDocument::Compact);
    entry.hash = auditHash(entry);
    Status done =
        m_database.run("audit_insert", kTenant, entry.sequence, entry.time, entry.actor, entry.action,
                       entry.subject, QString::fromUtf8(entry.detailText), entry.previous, entry.hash);
    if (done)
        done = m_database.run("counter_set", kTenant, kChainLength, entry.sequence);
    if (!done)
        return fail(done.error());
    return entry;
}

Result<std::vector<AuditEntry>> SqliteAudit::entries(std::int64_t after, int limit)
{
    const std::int64_t rowsWanted = limit > 0 ? limit : std::numeric_limits<std::int64_t>::max();
    return entriesIn(m_database.query("audit_after", kTenant, after, rowsWanted));
}

Result<std::vector<AuditEntry>> SqliteAudit::entriesOn(const QString &subject)
{
    return entriesIn(m_database.query("audit_on", kTenant, subject));
}

Result<std::vector<AuditEntry>> SqliteAudit::entriesOfFile(const QByteArray &sha256)
{
    return entriesIn(m_database.query("audit_of_file", kTenant, QString::fromLatin1(sha256.toHex())));
}

Result<std::vector<AuditEntry>> SqliteAudit::entriesOfFileName(const QString &name)
{
    return entriesIn(m_database.query("audit_of_file_name", kTenant, name));
}

Result<std::optional<AuditEntry>> SqliteAudit::last()
{
    Statement row = m_database.query("audit_end", kTenant);
    if (row.next())
        return entryOf(row);
    if (!row.status())
        return fail(row.status().error());
    return std::optional<AuditEntry>();
}

Result<std::int64_t> SqliteAudit::count()
{
    Statement row = m_database.query("audit_count", kTenant);
    if (row.next())
        return row.integer(0);
    return fail(row.status().error());
}

Status SqliteAudit::verify()
{
    Statement rows =
        m_database.query("audit_after", kTenant, std::int64_t{0}, std::numeric_limits<std::int64_t>::max());
    QByteArray previous;
    std::int64_t sequence = 0;
    while (rows.next()) {
        const AuditEntry entry = entryOf(rows);
        const bool fits =
            entry.sequence == ++sequence && entry.previous == previous && entry.hash == auditHash(entry);
        if (!fits)
            return broken(sequence);
        previous = entry.hash;
    }
    if (!rows.status())
        return rows.status();
    // Entries cut off at the end leave a chain that fits; the counter remembers how long it was.
    Statement length = m_database.query("counter_value", kTenant, kChainLength);
    const std::int64_t expected = length.next() ? length.integer(0) : 0;
    return expected == sequence ? length.status() : broken(sequence + 1);
}

}  // namespace xinglin

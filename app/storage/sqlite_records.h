// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/record_port.h"
#include "storage/database.h"
#include "storage/place.h"

namespace xinglin {

/// ImportPort on SQLite.
class SqliteImports final : public ImportPort
{
public:
    explicit SqliteImports(Database &database)
        : m_database(database)
    {}

    Result<ImportRecord> addImport(const ImportRecord &record) override;
    Status saveImport(const ImportRecord &record, const std::vector<RecordRejection> &rejections) override;
    Result<std::vector<ImportRecord>> imports(int limit) override;
    Result<std::optional<ImportRecord>> importByIndex(std::int32_t index) override;
    Result<std::optional<ImportRecord>> importByDigest(const QByteArray &digest) override;
    Result<std::vector<RecordRejection>> rejections(ImportId id, int limit) override;

private:
    Database &m_database;
};

/// AuditPort on SQLite. An entry's hash is SHA-256 over its fields, each with its length before it, and the
/// hash of the entry before.
class SqliteAudit final : public AuditPort
{
public:
    explicit SqliteAudit(Database &database)
        : m_database(database)
    {}

    Result<AuditEntry> append(AuditEntry entry) override;
    Result<std::vector<AuditEntry>> entries(std::int64_t after, int limit) override;
    Result<std::vector<AuditEntry>> entriesOn(const QString &subject) override;
    Result<std::vector<AuditEntry>> entriesOfFile(const QByteArray &sha256) override;
    Result<std::vector<AuditEntry>> entriesOfFileName(const QString &name) override;
    Result<std::optional<AuditEntry>> last() override;
    Result<std::int64_t> count() override;
    Status verify() override;

private:
    Database &m_database;
};

/// SettingsPort on SQLite: a row per change, the latest counts.
class SqliteSettings final : public SettingsPort
{
public:
    explicit SqliteSettings(Database &database)
        : m_database(database)
    {}

    Result<std::optional<QString>> value(const QString &key) override;
    Status setValue(const QString &key, const QString &value, const Actor &actor, Instant time) override;

private:
    Database &m_database;
};

}  // namespace xinglin

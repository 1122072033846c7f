// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/audit.h"
#include "domain/import.h"

#include <functional>
#include <optional>
#include <vector>

namespace xinglin {

/// What was brought in, file by file.
class ImportPort
{
public:
    virtual ~ImportPort() = default;
    /// The id and the dense index are given here.
    virtual Result<ImportRecord> addImport(const ImportRecord &record) = 0;
    virtual Status saveImport(const ImportRecord &record, const std::vector<RecordRejection> &rejections) = 0;
    virtual Result<std::vector<ImportRecord>> imports(int limit) = 0;
    virtual Result<std::optional<ImportRecord>> importByIndex(std::int32_t index) = 0;
    /// A committed import of the same content, if there was one.
    virtual Result<std::optional<ImportRecord>> importByDigest(const QByteArray &digest) = 0;
    virtual Result<std::vector<RecordRejection>> rejections(ImportId id, int limit) = 0;
};

/// The tamper-evident chain. There is no way to change or remove an entry.
class AuditPort
{
public:
    virtual ~AuditPort() = default;
    /// Fills sequence, previous and hash.
    virtual Result<AuditEntry> append(AuditEntry entry) = 0;
    virtual Result<std::vector<AuditEntry>> entries(std::int64_t after, int limit) = 0;
    /// Entries on exactly this subject ("order:123").
    virtual Result<std::vector<AuditEntry>> entriesOn(const QString &subject) = 0;
    /// Entries that record a report's file of this content (SHA-256).
    virtual Result<std::vector<AuditEntry>> entriesOfFile(const QByteArray &sha256) = 0;
    /// ... of this name, without its folder.
    virtual Result<std::vector<AuditEntry>> entriesOfFileName(const QString &name) = 0;
    /// The end of the chain; nothing while it is empty.
    virtual Result<std::optional<AuditEntry>> last() = 0;
    virtual Result<std::int64_t> count() = 0;
    /// damaged, naming the first entry whose hash does not fit.
    virtual Status verify() = 0;
};

/// Small named values of the workspace; every change keeps what was before.
class SettingsPort
{
public:
    virtual ~SettingsPort() = default;
    virtual Result<std::optional<QString>> value(const QString &key) = 0;
    virtual Status setValue(const QString &key, const QString &value, const Actor &actor, Instant time) = 0;
};

}  // namespace xinglin

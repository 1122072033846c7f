// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/alert_record_port.h"
#include "storage/database.h"

namespace xinglin {

/// AlertRecordPort on SQLite.
class SqliteAlertRecords final : public AlertRecordPort
{
public:
    explicit SqliteAlertRecords(Database &database)
        : m_database(database)
    {}

    Result<std::optional<FiringRecord>> firing(std::uint64_t serial) override;
    Result<FiringRecord> addFiring(const FiringRecord &record) override;
    Status saveFiring(const FiringRecord &record) override;
    Result<std::vector<FiringRecord>> firingsOf(OrderId order) override;
    Status visitFirings(const QString &ruleCode, const TimeRange &fired, const FiringVisitor &visit) override;
    Status visitKeptAway(const TimeRange &fired, const KeptAwayVisitor &visit) override;

    Result<bool> hasActive(OrderId order) override;
    Result<bool> hasStanding(OrderId order) override;
    Result<bool> hasMember(OrderId order, const QString &rule) override;

    Result<DeviceId> deviceAt(std::int32_t index) override;

    Result<Silence> addSilence(const Silence &silence) override;
    Status endSilence(SilenceId id, Instant when) override;
    Result<std::optional<Silence>> silence(SilenceId id) override;
    Result<std::vector<Silence>> runningSilences(Instant now) override;
    Result<std::vector<Silence>> allSilences(int limit) override;
    Status countSuppressed(SilenceId id, std::int64_t firings) override;

    Result<FollowUp> addFollowUp(const FollowUp &followUp) override;
    Status saveFollowUp(const FollowUp &followUp) override;
    Result<std::vector<FollowUp>> followUpsOf(OrderId order) override;
    Result<std::vector<FollowUp>> followUps(bool withDone) override;

    Result<Attachment> addAttachment(const Attachment &attachment) override;
    Result<std::vector<Attachment>> attachmentsOf(OrderId order) override;
    Result<std::optional<Attachment>> attachment(AttachmentId id) override;

    Status keepUndo(const Undo &undo) override;
    Result<std::optional<Undo>> undo(const QString &token) override;
    Status removeUndo(const QString &token) override;
    Status removeUndos(Instant before) override;

private:
    /// The row must be there.
    Status changed(Status done) const;
    template <typename... Values>
    Result<bool> finds(const char *statement, const Values &...values);

    Database &m_database;
};

}  // namespace xinglin

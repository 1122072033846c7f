// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/firing_record.h"
#include "domain/work_order.h"

#include <QByteArray>

#include <functional>
#include <optional>
#include <vector>

namespace xinglin {

/// What stands beside work orders: firings, silences, follow-ups, attachments, and what acts are taken back
/// with. Ids are given here. Writing needs a write session.
class AlertRecordPort
{
public:
    virtual ~AlertRecordPort() = default;

    /// By the evaluator's serial.
    virtual Result<std::optional<FiringRecord>> firing(std::uint64_t serial) = 0;
    virtual Result<FiringRecord> addFiring(const FiringRecord &record) = 0;
    /// All but the evidence, which never changes.
    virtual Status saveFiring(const FiringRecord &record) = 0;
    /// By serial.
    virtual Result<std::vector<FiringRecord>> firingsOf(OrderId order) = 0;
    using FiringVisitor = std::function<Status(const FiringRecord &)>;
    /// Of rules with the code, that fired in the time, by time and serial.
    virtual Status visitFirings(const QString &ruleCode, const TimeRange &fired,
                                const FiringVisitor &visit) = 0;
    using KeptAwayVisitor = std::function<void(const QString &ruleCode, std::int32_t person,
                                               FiringRecord::Fate fate, std::int64_t firings)>;
    /// How many that fired in the time were kept away by cool-downs, silences and inhibition, by rule, fate
    /// and the dense index of whom they were about. Not those of imported history or withdrawn by late data.
    virtual Status visitKeptAway(const TimeRange &fired, const KeptAwayVisitor &visit) = 0;

    /// Whether a firing of the order is active; whether one was not withdrawn.
    virtual Result<bool> hasActive(OrderId order) = 0;
    virtual Result<bool> hasStanding(OrderId order) = 0;
    /// Whether the rule, by its code, has a firing in the order.
    virtual Result<bool> hasMember(OrderId order, const QString &rule) = 0;

    /// The device that firings name by its dense index; invalid: none.
    virtual Result<DeviceId> deviceAt(std::int32_t index) = 0;

    virtual Result<Silence> addSilence(const Silence &silence) = 0;
    virtual Status endSilence(SilenceId id, Instant when) = 0;
    virtual Result<std::optional<Silence>> silence(SilenceId id) = 0;
    /// Neither ended by somebody nor over at the instant; those that begin later too.
    virtual Result<std::vector<Silence>> runningSilences(Instant now) = 0;
    /// The latest first, at most `limit`.
    virtual Result<std::vector<Silence>> allSilences(int limit) = 0;
    virtual Status countSuppressed(SilenceId id, std::int64_t firings) = 0;

    virtual Result<FollowUp> addFollowUp(const FollowUp &followUp) = 0;
    virtual Status saveFollowUp(const FollowUp &followUp) = 0;
    virtual Result<std::vector<FollowUp>> followUpsOf(OrderId order) = 0;
    /// By due time, those without one last.
    virtual Result<std::vector<FollowUp>> followUps(bool withDone) = 0;

    virtual Result<Attachment> addAttachment(const Attachment &attachment) = 0;
    virtual Result<std::vector<Attachment>> attachmentsOf(OrderId order) = 0;
    virtual Result<std::optional<Attachment>> attachment(AttachmentId id) = 0;

    /// What an act can be taken back with.
    struct Undo
    {
        QString token;
        Instant until;
        QString actor;
        OrderVerb verb = OrderVerb::acknowledge;
        QByteArray bytes;
    };
    virtual Status keepUndo(const Undo &undo) = 0;
    virtual Result<std::optional<Undo>> undo(const QString &token) = 0;
    virtual Status removeUndo(const QString &token) = 0;
    /// Forgets those that ended before the instant.
    virtual Status removeUndos(Instant before) = 0;
};

}  // namespace xinglin

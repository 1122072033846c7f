// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/evaluation_port.h"
#include "storage/database.h"

namespace xinglin {

/// EvaluationPort on SQLite.
class SqliteEvaluation final : public EvaluationPort
{
public:
    explicit SqliteEvaluation(Database &database)
        : m_database(database)
    {}

    Status visitWaiting(const JournalVisitor &visit) override;
    Status visitEvaluated(const JournalVisitor &visit) override;
    Status markEvaluated(std::span<const std::int64_t> sequences) override;
    Status addWaitingEvent(std::int32_t import, DeviceId device, Instant time, const QString &key) override;
    Result<std::vector<WaitingEvent>> waitingEvents(int limit) override;
    Status removeWaitingEvents(std::span<const std::int64_t> sequences) override;
    Result<std::int64_t> waiting() override;
    Status visitStates(const StateVisitor &visit) override;
    Status writeState(std::int32_t person, int origin, Bytes state) override;
    Result<std::int64_t> setupVersion() override;
    Result<Instant> watchedUntil() override { return instantMark("watched_until"); }
    Result<Instant> watchedSince() override { return instantMark("watched_since"); }
    Status setWatchedUntil(Instant time) override;
    Status addUnwatched(const TimeRange &gap) override;
    Result<std::vector<TimeRange>> unwatched(int limit) override;

private:
    Status visitJournal(const char *statement, const JournalVisitor &visit);
    Status runEach(const char *statement, std::span<const std::int64_t> sequences);
    Result<Instant> instantMark(const char *name);
    Result<std::optional<std::int64_t>> mark(const QString &name);

    Database &m_database;
};

}  // namespace xinglin

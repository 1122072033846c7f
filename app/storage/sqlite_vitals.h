// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/vitals_port.h"
#include "storage/database.h"
#include "storage/place.h"

namespace xinglin {

/// VitalsPort on SQLite: opaque bytes under packed integer keys.
class SqliteVitals final : public VitalsPort
{
public:
    explicit SqliteVitals(Database &database)
        : m_database(database)
    {}

    Result<std::int64_t> appendJournal(std::int32_t import, Bytes batch) override;
    Status visitJournal(std::int64_t after, const JournalVisitor &visit) override;
    Status visitJournalOf(std::int32_t import, const JournalVisitor &visit) override;
    Status removeJournal(std::span<const std::int64_t> sequences) override;
    Status removeJournalOf(std::int32_t import) override;
    Result<Pending> pendingJournal() override;

    Status visitBlocks(std::int32_t device, const DayRange &utcDays, const BlockVisitor &visit) override;
    Status visitAllBlocks(const BlockVisitor &visit) override;
    Status writeBlock(std::int32_t device, Day utcDay, Bytes block) override;
    Result<DayRange> blockDays(std::int32_t device) override;

    Status visitSummaries(std::int32_t person, const DayRange &days, const SummaryVisitor &visit) override;
    Status visitAllSummaries(const DayRange &days, const SummaryVisitor &visit) override;
    Status writeSummary(std::int32_t person, Day day, Bytes summary) override;
    Status visitRollUps(std::int32_t unit, const DayRange &days, const SummaryVisitor &visit) override;
    Status writeRollUp(std::int32_t unit, Day day, Bytes rollUp) override;
    Result<DayRange> summarisedDays(std::int32_t person) override;

    Status markDirty(const Dirty &dirty) override;
    Result<std::vector<Dirty>> dirty(int limit) override;
    Status clearDirty(std::int32_t person, std::int64_t upTo) override;
    Status markUnitDirty(const DirtyUnit &dirty) override;
    Result<std::vector<DirtyUnit>> dirtyUnits(int limit) override;
    Status clearUnitDirty(std::int32_t unit, std::int64_t upTo) override;

private:
    Status visitJournalRows(Statement rows, const JournalVisitor &visit);
    Status visitPlaces(std::string_view statement, std::int64_t first, std::int64_t last,
                       const std::function<Status(std::int32_t, Day, Bytes)> &visit);
    Status writePlace(const char *write, const char *remove, std::int32_t index, Day day, Bytes bytes);
    Result<std::optional<std::int64_t>> edge(const char *statement, std::int64_t first, std::int64_t last);
    Result<DayRange> daysOf(const char *firstStatement, const char *lastStatement, std::int32_t index);
    Result<DayRange> summarisedDaysOf(std::int32_t person)
    {
        return daysOf("summary_first", "summary_last", person);
    }
    /// Looks at the first and last day of everybody.
    Result<DayRange> searchSummarisedDays();
    Result<DayRange> knownSummarisedDays();
    Status keepSummarisedDays(const DayRange &days);
    /// The range of all summaries is kept beside them, so that nobody has to look for it.
    Status noteWritten(Day day);
    Status noteRemoved(Day day);

    Database &m_database;
};

}  // namespace xinglin

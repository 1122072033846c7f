// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/day.h"
#include "core/instant.h"
#include "core/result.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <span>
#include <vector>

namespace xinglin {

using Bytes = std::span<const std::byte>;
using ByteBuffer = std::vector<std::byte>;

/// "However new": clears a mark whatever its stamp.
inline constexpr std::int64_t kAnyStamp = std::numeric_limits<std::int64_t>::max();

/// Opaque vitals: the store keeps bytes, app/vitals knows what is in them. Devices, people and units are
/// named by the store's dense indexes. Every blob carries a checksum of its own (app/vitals), so damage is
/// found where it is read. A visitor returns a failure to stop; the bytes it is shown live only during the
/// call.
class VitalsPort
{
public:
    virtual ~VitalsPort() = default;

    // --- journal: batches in order of arrival. Visible to readers when their import is committed.
    virtual Result<std::int64_t> appendJournal(std::int32_t import, Bytes batch) = 0;
    using JournalVisitor = std::function<Status(std::int64_t sequence, std::int32_t import, Bytes batch)>;
    /// Committed entries with a sequence greater than `after`, in order.
    virtual Status visitJournal(std::int64_t after, const JournalVisitor &visit) = 0;
    /// Entries of one import, committed or not (an import that checks itself).
    virtual Status visitJournalOf(std::int32_t import, const JournalVisitor &visit) = 0;
    virtual Status removeJournal(std::span<const std::int64_t> sequences) = 0;
    virtual Status removeJournalOf(std::int32_t import) = 0;
    /// Number and bytes of committed entries that wait to be merged.
    struct Pending
    {
        std::int64_t entries = 0;
        std::int64_t bytes = 0;
        std::int64_t lastSequence = 0;
    };
    virtual Result<Pending> pendingJournal() = 0;

    // --- day blocks: one per device and UTC day, all metrics in columns.
    using BlockVisitor = std::function<Status(std::int32_t device, Day day, Bytes block)>;
    virtual Status visitBlocks(std::int32_t device, const DayRange &utcDays, const BlockVisitor &visit) = 0;
    /// Every block of every device, by device and day (check, benchmarks).
    virtual Status visitAllBlocks(const BlockVisitor &visit) = 0;
    virtual Status writeBlock(std::int32_t device, Day utcDay, Bytes block) = 0;
    /// First and last UTC day with a block of the device; an invalid range when none.
    virtual Result<DayRange> blockDays(std::int32_t device) = 0;

    // --- summaries: one per person and tenant day; roll-ups: one per unit (whole subtree) and tenant day.
    using SummaryVisitor = std::function<Status(std::int32_t index, Day day, Bytes summary)>;
    virtual Status visitSummaries(std::int32_t person, const DayRange &days, const SummaryVisitor &visit) = 0;
    virtual Status visitAllSummaries(const DayRange &days, const SummaryVisitor &visit) = 0;
    /// Empty bytes remove the row.
    virtual Status writeSummary(std::int32_t person, Day day, Bytes summary) = 0;
    virtual Status visitRollUps(std::int32_t unit, const DayRange &days, const SummaryVisitor &visit) = 0;
    virtual Status writeRollUp(std::int32_t unit, Day day, Bytes rollUp) = 0;
    /// First and last tenant day with a summary, of one person or (negative) of anybody; an invalid range
    /// when none.
    virtual Result<DayRange> summarisedDays(std::int32_t person) = 0;

    // --- work owed: person-days whose summary is older than their data or bindings.
    struct Dirty
    {
        std::int32_t person = -1;
        DayRange days;
        std::int64_t stamp = 0;  ///< given by the store, grows with every mark
    };
    virtual Status markDirty(const Dirty &dirty) = 0;
    /// At most `limit` people's worth, overlapping and touching ranges merged per person; the stamp is the
    /// latest of what was merged.
    virtual Result<std::vector<Dirty>> dirty(int limit) = 0;
    /// Forgets marks of the person up to the stamp: what was marked again while the keeper worked on a
    /// snapshot stays owed.
    virtual Status clearDirty(std::int32_t person, std::int64_t upTo = kAnyStamp) = 0;

    // --- roll-ups owed: unit-days whose people changed (a unit or person moved, from a day on). Their
    // roll-up is rebuilt from the person-days of all people who are in the subtree on that day, or removed
    // when there are none. Whoever moves something marks the old and the new ancestors; a person-day that is
    // summarised anew is the keeper's own affair.
    struct DirtyUnit
    {
        std::int32_t unit = -1;
        DayRange days;
        std::int64_t stamp = 0;
    };
    virtual Status markUnitDirty(const DirtyUnit &dirty) = 0;
    virtual Result<std::vector<DirtyUnit>> dirtyUnits(int limit) = 0;
    virtual Status clearUnitDirty(std::int32_t unit, std::int64_t upTo = kAnyStamp) = 0;
};

}  // namespace xinglin

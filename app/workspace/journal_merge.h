// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vitals/device_rows.h"
#include "workspace/context.h"

#include <map>
#include <span>
#include <stop_token>
#include <vector>

namespace xinglin {

/// Merges committed journal entries into day blocks, in bounded pieces.
///
/// Blocks are written in transactions of a few megabytes, each of which also marks the person-days that the
/// changed blocks bear on (by who wore the device then); the entries go with the last of them. Whatever stops
/// the merge in between, the entries are merged again, which changes nothing that was merged before.
class JournalMerge
{
public:
    explicit JournalMerge(Context &context)
        : m_context(context)
    {}

    enum class Outcome { nothing, all, some };
    /// Takes entries up to some tens of megabytes: nothing was waiting, all of it is merged, or some more
    /// waits. Stops early, with its work so far kept, when asked to. Only for the keeper.
    Result<Outcome> run(const std::stop_token &stop);

private:
    struct Entry;
    struct Piece;
    struct DeviceWork;
    using Owed = std::map<PersonId, std::vector<DayRange>>;

    Result<std::vector<Entry>> takeEntries(bool &more);
    Status mergeDevices(std::span<DeviceWork> devices, const std::vector<Entry> &entries);
    Status mergeDevice(StoreSession &session, DeviceWork &work, const std::vector<Entry> &entries) const;
    void noteDays(const DeviceRows &rows, Day day, DeviceWork &work) const;
    Status write(std::span<const DeviceWork> devices, std::span<const std::int64_t> finished);
    Status markDays(StoreSession &session, std::span<const DeviceWork> devices);
    Status collectOwed(StoreSession &session, std::span<const DeviceWork> devices, Owed &owed);
    Status knowDevice(StoreSession &session, std::int32_t index);
    DayRange daysWorn(const TimeRange &worn) const;

    Context &m_context;
    std::vector<DeviceId> m_devices;  // by dense index; they never change
};

}  // namespace xinglin

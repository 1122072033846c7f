// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/journal_merge.h"

#include "core/logging.h"
#include "core/parallel.h"
#include "domain/ports/evaluation_port.h"
#include "vitals/device_day.h"
#include "vitals/journal_view.h"
#include "vitals/quality_rules.h"

#include <QCoreApplication>

#include <spdlog/spdlog.h>

#include <algorithm>

namespace xinglin {
namespace {

/// Entries taken at once, and rows merged between two writes: what bounds memory and the writer's lock.
constexpr std::size_t kEntryBytes = std::size_t{64} << 20;
constexpr std::size_t kRowsPerWrite = 300'000;
/// Devices that share a read of the store.
constexpr std::size_t kDevicesPerRead = 8;

bool isStorable(Day day)
{
    return day >= kFirstDay && day <= kLastDay;
}

}  // namespace

struct JournalMerge::Entry
{
    std::int64_t sequence = 0;
    ByteBuffer bytes;
    JournalView view;
};

/// A device's part of one entry.
struct JournalMerge::Piece
{
    std::size_t entry = 0;
    const JournalView::Group *group = nullptr;
};

struct JournalMerge::DeviceWork
{
    std::int32_t device = -1;
    std::vector<Piece> pieces;
    std::size_t rows = 0;
    std::vector<std::pair<Day, ByteBuffer>> blocks;  // changed ones
    std::vector<DayRange> days;                      // tenant days they bear on
};

Result<JournalMerge::Outcome> JournalMerge::run(const std::stop_token &stop)
{
    bool more = false;
    auto entries = takeEntries(more);
    if (!entries)
        return fail(entries.error());
    if (entries->empty())
        return Outcome::nothing;
    std::map<std::int32_t, DeviceWork> byDevice;
    std::vector<std::int64_t> sequences;
    for (std::size_t i = 0; i < entries->size(); ++i) {
        sequences.push_back((*entries)[i].sequence);
        for (const JournalView::Group &group : (*entries)[i].view.groups()) {
            DeviceWork &work = byDevice[group.device];
            work.device = group.device;
            work.pieces.push_back({i, &group});
            work.rows += group.rows;
        }
    }
    std::vector<DeviceWork> all;
    all.reserve(byDevice.size());
    for (auto &[device, work] : byDevice)
        all.push_back(std::move(work));
    for (std::size_t first = 0; first < all.size();) {
        std::size_t last = first;
        for (std::size_t rows = 0; last < all.size() && rows < kRowsPerWrite; ++last)
            rows += all[last].rows;
        const std::span<DeviceWork> some(all.data() + first, last - first);
        if (Status merged = mergeDevices(some, *entries); !merged)
            return fail(merged.error());
        const bool isLast = last == all.size();
        if (Status written = write(some, isLast ? sequences : std::vector<std::int64_t>()); !written)
            return fail(written.error());
        for (DeviceWork &done : some)
            done = {};
        if (stop.stop_requested())
            return Outcome::some;
        first = last;
    }
    return more ? Outcome::some : Outcome::all;
}

Result<std::vector<JournalMerge::Entry>> JournalMerge::takeEntries(bool &more)
{
    std::vector<Entry> entries;
    std::size_t bytes = 0;
    const Status read = m_context.store.read([&](StoreSession &session) {
        // What the alert rules have not seen yet stays where they look for it.
        return session.evaluation().visitEvaluated(
            [&](std::int64_t sequence, std::int32_t import, Bytes batch) -> Status {
                more = bytes >= kEntryBytes;
                if (more)
                    return fail(ErrorCode::cancelled, {});
                bytes += batch.size();
                entries.push_back({sequence, ByteBuffer(batch.begin(), batch.end()), {}});
                auto view = JournalView::open(entries.back().bytes, import);
                if (!view)
                    return fail(view.error());
                entries.back().view = std::move(*view);
                return {};
            });
    });
    if (!read && !more)
        return fail(read.error());
    return entries;
}

Status JournalMerge::mergeDevices(std::span<DeviceWork> devices, const std::vector<Entry> &entries)
{
    const std::size_t reads = (devices.size() + kDevicesPerRead - 1) / kDevicesPerRead;
    std::vector<Status> results(reads);
    parallelFor(reads, [&](std::size_t i) {
        const std::size_t first = i * kDevicesPerRead;
        const std::size_t last = std::min(devices.size(), first + kDevicesPerRead);
        results[i] = m_context.store.read([&](StoreSession &session) -> Status {
            for (std::size_t device = first; device < last; ++device) {
                if (Status merged = mergeDevice(session, devices[device], entries); !merged)
                    return merged;
            }
            return {};
        });
    });
    for (Status &result : results) {
        if (!result)
            return std::move(result);
    }
    return {};
}

Status JournalMerge::mergeDevice(StoreSession &session, DeviceWork &work,
                                 const std::vector<Entry> &entries) const
{
    DeviceRows rows;
    for (const Piece &piece : work.pieces)
        entries[piece.entry].view.appendTo(rows, *piece.group);
    rows.sortByTime();
    std::vector<Day> days = daysOf(rows);
    if (std::erase_if(days, [](Day day) { return !isStorable(day); }) > 0)
        logger("workspace")->warn("samples outside the years 1 to 9999 were left out");
    if (days.empty())
        return {};
    std::map<Day, DeviceDay> stored;
    const Status read = session.vitals().visitBlocks(
        work.device, {days.front(), days.back()}, [&](std::int32_t, Day day, Bytes block) -> Status {
            if (!std::binary_search(days.begin(), days.end(), day))
                return {};
            auto decoded = decodeDay(day, block);
            if (!decoded)
                return fail(decoded.error());
            stored.emplace(day, std::move(*decoded));
            return {};
        });
    if (!read)
        return read;
    for (const Day day : days) {
        DeviceDay &each = stored[day];
        each.day = day;
        if (merge(each, rows)) {
            work.blocks.emplace_back(day, encode(each));
            noteDays(rows, day, work);
        }
        stored.erase(day);
    }
    return {};
}

/// Tenant days on which something changed through the arrivals of a UTC day.
void JournalMerge::noteDays(const DeviceRows &rows, Day day, DeviceWork &work) const
{
    const auto note = [&](std::int64_t from, std::int64_t to) {
        const DayRange range{m_context.zone.dayOf(Instant(from - kQualityMarginMs)),
                             m_context.zone.dayOf(Instant(to + kQualityMarginMs))};
        if (!work.days.empty() && range.first <= work.days.back().last + 1 &&
            work.days.back().first <= range.first)
            work.days.back().last = std::max(work.days.back().last, range.last);
        else
            work.days.push_back(range);
    };
    const std::int64_t midnight = std::int64_t{day.number()} * kDayMs;
    const auto first = std::lower_bound(rows.times.begin(), rows.times.end(), midnight);
    const auto last = std::lower_bound(first, rows.times.end(), midnight + kDayMs);
    if (first != last)
        note(*first, *std::prev(last));
    for (const StoredSpan &each : rows.spans) {
        if (utcDayOf(each.span.from) == day.number())
            note(each.span.from, std::max(each.span.from, each.span.to));
    }
    for (const StoredTotal &each : rows.totals) {
        if (each.total.day == day)
            work.days.push_back({day, day});
    }
}

Status JournalMerge::write(std::span<const DeviceWork> devices, std::span<const std::int64_t> finished)
{
    return m_context.store.write([&](StoreSession &session) -> Status {
        for (const DeviceWork &work : devices) {
            for (const auto &[day, block] : work.blocks) {
                if (Status written = session.vitals().writeBlock(work.device, day, block); !written)
                    return written;
            }
        }
        if (Status marked = markDays(session, devices); !marked)
            return marked;
        return session.vitals().removeJournal(finished);
    });
}

/// Bindings are read in the same transaction: one corrected while the blocks were made counts already.
Status JournalMerge::markDays(StoreSession &session, std::span<const DeviceWork> devices)
{
    if (std::all_of(devices.begin(), devices.end(), [](const DeviceWork &w) { return w.days.empty(); }))
        return {};
    Owed owed;
    if (Status collected = collectOwed(session, devices, owed); !collected)
        return collected;
    for (auto &[id, ranges] : owed) {
        const auto person = session.people().person(id, kLastDay);
        if (!person)
            return fail(person.error());
        std::sort(ranges.begin(), ranges.end());
        DayRange open = ranges.front();
        for (const DayRange &each : ranges) {
            if (each.first <= open.last + 1) {
                open.last = std::max(open.last, each.last);
                continue;
            }
            if (Status marked = session.vitals().markDirty({person->index, open, 0}); !marked)
                return marked;
            open = each;
        }
        if (Status marked = session.vitals().markDirty({person->index, open, 0}); !marked)
            return marked;
    }
    return {};
}

Status JournalMerge::collectOwed(StoreSession &session, std::span<const DeviceWork> devices, Owed &owed)
{
    for (const DeviceWork &work : devices) {
        if (work.days.empty())
            continue;
        if (Status known = knowDevice(session, work.device); !known)
            return known;
        const auto bindings = session.devices().bindings(m_devices[static_cast<std::size_t>(work.device)]);
        if (!bindings)
            return fail(bindings.error());
        for (const Binding &binding : *bindings) {
            const DayRange worn = daysWorn(binding.time);
            for (const DayRange &days : work.days) {
                const DayRange common{std::max(days.first, worn.first), std::min(days.last, worn.last)};
                if (common.isValid())
                    owed[binding.person].push_back(common);
            }
        }
    }
    return {};
}

Status JournalMerge::knowDevice(StoreSession &session, std::int32_t index)
{
    const auto place = static_cast<std::size_t>(index);
    if (index >= 0 && place < m_devices.size() && m_devices[place].isValid())
        return {};
    const auto devices = session.devices().devices();
    if (!devices)
        return fail(devices.error());
    for (const Device &device : *devices) {
        const auto at = static_cast<std::size_t>(device.index);
        m_devices.resize(std::max(m_devices.size(), at + 1));
        m_devices[at] = device.id;
    }
    if (index >= 0 && place < m_devices.size() && m_devices[place].isValid())
        return {};
    return fail(ErrorCode::damaged,
                QCoreApplication::translate("Workspace",
                                            "Waiting data names a device that does not exist. Run check."),
                QStringLiteral("journal: device %1").arg(index));
}

/// Tenant days that values within the time can touch: a night counts for the day after.
DayRange JournalMerge::daysWorn(const TimeRange &worn) const
{
    const Instant first = m_context.zone.startOf(kFirstDay);
    const Instant last = m_context.zone.startOf(kLastDay);
    return {m_context.zone.dayOf(std::clamp(worn.from, first, last)),
            m_context.zone.dayOf(std::clamp(worn.to, first, last)) + 1};
}

}  // namespace xinglin

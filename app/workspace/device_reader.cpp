// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/device_reader.h"

#include "vitals/day_block.h"
#include "vitals/journal_view.h"

#include <algorithm>
#include <map>

namespace xinglin {
namespace {

using Arrivals = std::map<std::int32_t, DeviceRows>;

/// Rows of the devices (the keys) that wait in the journal.
Status readPending(StoreSession &session, Arrivals &arrivals)
{
    const Status seen = session.vitals().visitJournal(
        0, [&arrivals](std::int64_t, std::int32_t import, Bytes bytes) -> Status {
            const auto view = JournalView::open(bytes, import);
            if (!view)
                return fail(view.error());
            for (auto &[device, rows] : arrivals) {
                if (const JournalView::Group *group = view->find(device))
                    view->appendTo(rows, *group);
            }
            return {};
        });
    for (auto &[device, rows] : arrivals)
        rows.sortByTime();
    return seen;
}

/// Blocks of the days and arrivals, in order of day.
Status readSamples(StoreSession &session, std::int32_t device, const DayRange &days,
                   const DeviceRows *arrivals, DeviceSamples &samples)
{
    std::vector<Day> waiting = arrivals ? daysOf(*arrivals) : std::vector<Day>();
    std::erase_if(waiting, [&days](Day day) { return !days.contains(day); });
    auto next = waiting.begin();
    const auto appendWaiting = [&](Day before) {
        for (; next != waiting.end() && *next < before; ++next) {
            DeviceDay fresh;
            fresh.day = *next;
            merge(fresh, *arrivals);
            samples.append(fresh);
        }
    };
    const Status seen =
        session.vitals().visitBlocks(device, days, [&](std::int32_t, Day day, Bytes block) -> Status {
            auto stored = decodeDay(day, block);
            if (!stored)
                return fail(stored.error());
            appendWaiting(day);
            if (next != waiting.end() && *next == day) {
                merge(*stored, *arrivals);
                ++next;
            }
            samples.append(*stored);
            return {};
        });
    if (seen)
        appendWaiting(days.last + 1);
    return seen;
}

}  // namespace

Result<Instant> lastHeard(StoreSession &session, const Device &device, Instant until)
{
    if (!device.lastSeen.isValid() || device.lastSeen <= until)
        return device.lastSeen;
    const auto stored = session.vitals().blockDays(device.index);
    if (!stored)
        return fail(stored.error());
    Instant heard;
    std::vector<std::int32_t> times;
    // Most were heard on the day itself; then further back at a time.
    int reach = 1;
    Day last = std::min(Day(utcDayOf(until.ms())), stored->last);
    while (stored->isValid() && !heard.isValid() && last >= stored->first) {
        const Day first = std::max(stored->first, last - (reach - 1));
        const Status seen = session.vitals().visitBlocks(
            device.index, {first, last}, [&](std::int32_t, Day day, Bytes bytes) -> Status {
                const auto block = DayBlock::open(bytes);
                if (!block)
                    return fail(block.error());
                times.resize(block->rows());
                if (const Status read = block->times(times.data()); !read)
                    return read;
                for (const std::int32_t time : times) {
                    const Instant at(std::int64_t{day.number()} * kDayMs + time);
                    if (at <= until)
                        heard = at;
                }
                return {};
            });
        if (!seen)
            return fail(seen.error());
        last = first - 1;
        reach = 31;
    }
    const auto events =
        session.devices().events(device.id, {heard.isValid() ? heard : Instant(0), until + 1});
    if (!events)
        return fail(events.error());
    for (const StoredEvent &event : *events)
        heard = std::max(heard, event.time);
    return heard;
}

DayRange blockDaysFor(const Zone &zone, const DayRange &days)
{
    const std::int64_t from = zone.startOf(days.first).ms() - kQualityMarginMs;
    const std::int64_t to = zone.startOf(days.last + 1).ms() + kQualityMarginMs;
    return {Day(utcDayOf(from) - 1), Day(utcDayOf(to - 1))};
}

Result<std::vector<PersonDevice>> readPersonDevices(StoreSession &session, const Zone &zone, PersonId person,
                                                    const DayRange &days, PendingJournal pending)
{
    const auto bindings = session.devices().bindingsOf(person);
    if (!bindings)
        return fail(bindings.error());
    // A night begins on the day before.
    const TimeRange range = zone.rangeOf(DayRange{days.first - 1, days.last});
    std::map<DeviceId, std::vector<TimeRange>> worn;
    for (const Binding &binding : *bindings) {
        if (binding.time.intersects(range))
            worn[binding.device].push_back(binding.time);
    }
    std::vector<PersonDevice> found;
    Arrivals arrivals;
    for (auto &[id, times] : worn) {
        auto device = session.devices().device(id);
        if (!device)
            return fail(device.error());
        std::sort(times.begin(), times.end());
        if (pending == PendingJournal::included)
            arrivals[device->index];
        found.push_back({std::move(*device), {{}, std::move(times)}});
    }
    if (!arrivals.empty()) {
        if (Status read = readPending(session, arrivals); !read)
            return fail(read.error());
    }
    std::sort(found.begin(), found.end(),
              [](const PersonDevice &a, const PersonDevice &b) { return a.device.index < b.device.index; });
    const DayRange blocks = blockDaysFor(zone, days);
    for (PersonDevice &each : found) {
        const auto rows = arrivals.find(each.device.index);
        const Status read = readSamples(session, each.device.index, blocks,
                                        rows == arrivals.end() ? nullptr : &rows->second, each.worn.samples);
        if (!read)
            return fail(read.error());
    }
    return found;
}

}  // namespace xinglin

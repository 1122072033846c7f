// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/device_past.h"

#include "vitals/device_day.h"
#include "vitals/journal_view.h"
#include "vitals/quality_rules.h"

namespace xinglin {
namespace {

/// Rows of the device that are in blocks.
Result<DeviceRows> readBlocks(StoreSession &session, std::int32_t device, const TimeRange &range)
{
    DeviceRows rows;
    const DayRange days{Day(utcDayOf(range.from.ms())), Day(utcDayOf(range.to.ms()))};
    const Status read =
        session.vitals().visitBlocks(device, days, [&](std::int32_t, Day day, Bytes block) -> Status {
            auto stored = decodeDay(day, block);
            if (!stored)
                return fail(stored.error());
            const std::size_t before = rows.size();
            for (std::size_t row = 0; row < stored->size(); ++row)
                rows.times.push_back(stored->timeAt(row));
            rows.flags.insert(rows.flags.end(), stored->flags.begin(), stored->flags.end());
            rows.sources.resize(rows.times.size());
            for (const ValueColumn &column : stored->columns) {
                std::vector<std::int32_t> &values = rows.column(column.metric);
                values.resize(before, kMissing);
                values.insert(values.end(), column.values.begin(), column.values.end());
            }
            for (ValueColumn &column : rows.columns)
                column.values.resize(rows.times.size(), kMissing);
            return {};
        });
    return read ? Result<DeviceRows>(std::move(rows)) : fail(read.error());
}

/// Rows of the devices that were looked at and wait to be merged.
Status addUnmerged(StoreSession &session, const ArrivedData &arrived,
                   std::map<std::int32_t, DeviceRows> &rows)
{
    return session.evaluation().visitEvaluated([&](std::int64_t, std::int32_t import, Bytes bytes) -> Status {
        const auto view = JournalView::open(bytes, import);
        if (!view)
            return fail(view.error());
        for (auto &[device, before] : rows) {
            const JournalView::Group *group = view->find(device);
            const std::vector<std::int64_t> &fresh = arrived.devices.find(device)->second.times;
            if (group && group->rows > 0 && !fresh.empty() && group->firstTime < fresh.front())
                view->appendTo(before, *group);
        }
        return {};
    });
}

}  // namespace

Status readBefore(StoreSession &session, const Zone &zone, const ArrivedData &arrived,
                  std::map<std::int32_t, DeviceRows> &before)
{
    for (auto &[device, rows] : before) {
        const DeviceRows &fresh = arrived.devices.find(device)->second;
        if (fresh.times.empty())
            continue;
        const std::int64_t first = fresh.times.front();
        const Instant from = zone.startOf(zone.dayOf(Instant(first))) + -kQualityMarginMs;
        auto stored = readBlocks(session, device, {from, Instant(first)});
        if (!stored)
            return fail(stored.error());
        rows = *std::move(stored);
    }
    // In a long history what was looked at and is not merged yet would be read again and again.
    if (arrived.origin != OrderOrigin::past && !before.empty()) {
        if (Status added = addUnmerged(session, arrived, before); !added)
            return added;
    }
    for (auto &[device, rows] : before)
        rows.sortByTime();
    return {};
}

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/imports/stored_records.h"

#include <algorithm>

namespace xinglin {

Status StoredRecords::begin()
{
    return m_context.store.read([&](StoreSession &session) {
        return session.vitals().visitJournal(0,
                                             [&](std::int64_t, std::int32_t import, Bytes batch) -> Status {
                                                 Pending entry{ByteBuffer(batch.begin(), batch.end()), {}};
                                                 auto view = JournalView::open(entry.bytes, import);
                                                 if (!view)
                                                     return fail(view.error());
                                                 entry.view = *std::move(view);
                                                 m_pending.push_back(std::move(entry));
                                                 return {};
                                             });
    });
}

bool StoredRecords::isKnown(std::uint32_t ordinal, Day day) const
{
    if (ordinal >= m_loaded.size())
        return false;
    const Loaded &loaded = m_loaded[ordinal];
    if (loaded.last == day)
        return true;
    if (!loaded.days.contains(day))
        return false;
    loaded.last = day;
    return true;
}

Status StoredRecords::load(std::vector<Need> needs)
{
    std::sort(needs.begin(), needs.end());
    needs.erase(std::unique(needs.begin(), needs.end()), needs.end());
    if (needs.empty())
        return {};
    if (needs.back().ordinal >= m_loaded.size())
        m_loaded.resize(needs.back().ordinal + 1);
    return m_context.store.read([&](StoreSession &session) -> Status {
        for (std::size_t begin = 0; begin < needs.size();) {
            std::size_t end = begin + 1;
            while (end < needs.size() && needs[end].ordinal == needs[begin].ordinal &&
                   needs[end].day == needs[end - 1].day + 1)
                ++end;
            if (Status loaded = loadRun(session, std::span(needs).subspan(begin, end - begin)); !loaded)
                return loaded;
            begin = end;
        }
        return {};
    });
}

Status StoredRecords::loadRun(StoreSession &session, std::span<const Need> run)
{
    const std::uint32_t ordinal = run.front().ordinal;
    Loaded &loaded = m_loaded[ordinal];
    const bool isFirst = loaded.days.empty();
    Status status = session.vitals().visitBlocks(run.front().index, {run.front().day, run.back().day},
                                                 [&](std::int32_t, Day day, Bytes block) -> Status {
                                                     const auto decoded = decodeDay(day, block);
                                                     if (!decoded)
                                                         return fail(decoded.error());
                                                     m_known.know(ordinal, *decoded);
                                                     return {};
                                                 });
    if (isFirst)
        loadPending(ordinal, run.front().index);
    for (const Need &need : run)
        loaded.days.insert(need.day);
    return status;
}

void StoredRecords::loadPending(std::uint32_t ordinal, std::int32_t index)
{
    DeviceRows rows;
    for (const Pending &entry : m_pending) {
        if (const JournalView::Group *group = entry.view.find(index))
            entry.view.appendTo(rows, *group);
    }
    if (!rows.isEmpty())
        m_known.know(ordinal, rows);
}

}  // namespace xinglin

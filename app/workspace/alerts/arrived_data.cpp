// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/arrived_data.h"

#include "vitals/journal_view.h"

#include <optional>

namespace xinglin {
namespace {

/// Packed entries and events taken at once: what bounds memory.
constexpr std::size_t kArrivalBytes = std::size_t{16} << 20;
constexpr int kEvents = 10'000;

class Reading
{
public:
    explicit Reading(StoreSession &session)
        : m_session(session)
    {}

    Result<ArrivedData> run()
    {
        auto events = m_session.evaluation().waitingEvents(kEvents);
        if (!events)
            return fail(events.error());
        const Status read =
            m_session.evaluation().visitWaiting([&](std::int64_t sequence, std::int32_t import, Bytes bytes) {
                return takeEntry(sequence, import, bytes, *events);
            });
        if (!read && !m_isFull)
            return fail(read.error());
        for (auto &[device, rows] : m_data.devices)
            rows.sortByTime();
        if (Status taken = takeEvents(*events); !taken)
            return fail(taken.error());
        return std::move(m_data);
    }

private:
    Status full()
    {
        m_isFull = true;
        return fail(ErrorCode::cancelled, {});
    }

    Result<OrderOrigin> origin(std::int32_t import)
    {
        const auto known = m_origins.find(import);
        if (known != m_origins.end())
            return known->second;
        const auto record = m_session.imports().importByIndex(import);
        if (!record)
            return fail(record.error());
        const OrderOrigin found = *record ? originOf((*record)->mode) : OrderOrigin::past;
        m_origins.emplace(import, found);
        return found;
    }

    Status takeEntry(std::int64_t sequence, std::int32_t import, Bytes bytes,
                     const std::vector<EvaluationPort::WaitingEvent> &events)
    {
        const auto from = origin(import);
        if (!from)
            return fail(from.error());
        const bool isFirst = m_data.entries.empty();
        if (!isFirst && (m_bytes >= kArrivalBytes || *from != m_data.origin)) {
            m_goesOn = import == m_lastImport;
            return full();
        }
        // Events that came before, from elsewhere, have their turn first.
        if (isFirst && !events.empty() && events.front().import < import) {
            const auto before = origin(events.front().import);
            if (!before)
                return fail(before.error());
            if (*before != *from)
                return full();
        }
        m_data.origin = *from;
        m_lastImport = import;
        m_bytes += bytes.size();
        const auto view = JournalView::open(bytes, import);
        if (!view)
            return fail(view.error());
        for (const JournalView::Group &group : view->groups())
            view->appendTo(m_data.devices[group.device], group);
        m_data.entries.push_back(sequence);
        return {};
    }

    Status takeEvents(const std::vector<EvaluationPort::WaitingEvent> &events)
    {
        for (const EvaluationPort::WaitingEvent &event : events) {
            const auto from = origin(event.import);
            if (!from)
                return fail(from.error());
            if (m_data.isEmpty())
                m_data.origin = *from;
            if (*from != m_data.origin || (!m_data.entries.empty() && event.import > m_lastImport))
                break;
            if (m_goesOn && event.import == m_lastImport && !isTold(event))
                continue;
            m_data.events.push_back(event);
        }
        return {};
    }

    /// Whether values of the event's device up to its time are among those taken.
    bool isTold(const EvaluationPort::WaitingEvent &event) const
    {
        const auto rows = m_data.devices.find(event.device);
        return rows != m_data.devices.end() && !rows->second.times.empty() &&
               event.time.ms() <= rows->second.times.back();
    }

    StoreSession &m_session;
    ArrivedData m_data;
    std::map<std::int32_t, OrderOrigin> m_origins;
    std::size_t m_bytes = 0;
    std::int32_t m_lastImport = -1;
    bool m_goesOn = false;  // the last import has entries that were not taken
    bool m_isFull = false;
};

}  // namespace

OrderOrigin originOf(ImportMode mode)
{
    switch (mode) {
    case ImportMode::live: return OrderOrigin::live;
    case ImportMode::replay: return OrderOrigin::replay;
    case ImportMode::history: break;
    }
    return OrderOrigin::past;
}

Result<ArrivedData> readArrived(StoreSession &session)
{
    return Reading(session).run();
}

}  // namespace xinglin

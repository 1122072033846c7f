// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/id.h"
#include "core/instant.h"
#include "domain/ports/vitals_port.h"

#include <QString>

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace xinglin {

/// Where the evaluation of rules stands: what of the journal and of device events was looked at, and what is
/// remembered of each person. Entries are marked one by one, so the order in which imports commit
/// does not matter. What is remembered is written with the marks and the firings it led to in one write.
class EvaluationPort
{
public:
    virtual ~EvaluationPort() = default;

    // --- what waits
    using JournalVisitor = VitalsPort::JournalVisitor;
    /// Committed journal entries that were not looked at yet, in order.
    virtual Status visitWaiting(const JournalVisitor &visit) = 0;
    /// Committed entries that were: the ones that may be merged.
    virtual Status visitEvaluated(const JournalVisitor &visit) = 0;
    virtual Status markEvaluated(std::span<const std::int64_t> sequences) = 0;

    /// A device event that waits to be looked at.
    struct WaitingEvent
    {
        std::int64_t sequence = 0;  ///< in order of arrival; never given twice
        std::int32_t import = -1;   ///< ImportRecord::index
        std::int32_t device = -1;   ///< dense index
        DeviceId deviceId;
        Instant time;
        QString key, value;
    };
    /// An event was added to the device's: it waits from now on.
    virtual Status addWaitingEvent(std::int32_t import, DeviceId device, Instant time,
                                   const QString &key) = 0;
    /// The earliest of them, in order of arrival.
    virtual Result<std::vector<WaitingEvent>> waitingEvents(int limit) = 0;
    virtual Status removeWaitingEvents(std::span<const std::int64_t> sequences) = 0;
    /// Journal entries and events that wait.
    virtual Result<std::int64_t> waiting() = 0;

    // --- what is remembered of people, by dense index. Opaque bytes; empty ones remove.
    using StateVisitor = std::function<Status(std::int32_t person, int origin, Bytes state)>;
    virtual Status visitStates(const StateVisitor &visit) = 0;
    /// `origin`: of the person's latest data, OrderOrigin as a number.
    virtual Status writeState(std::int32_t person, int origin, Bytes state) = 0;

    /// Grows whenever rules, bindings, people or the tree change: what decides whom a rule watches.
    virtual Result<std::int64_t> setupVersion() = 0;

    // --- when somebody watched
    /// Until when arrivals were looked at; invalid: never.
    virtual Result<Instant> watchedUntil() = 0;
    /// The first time it was set is since when somebody watches.
    virtual Status setWatchedUntil(Instant time) = 0;
    /// Invalid: nobody ever did.
    virtual Result<Instant> watchedSince() = 0;
    /// A stretch in which no program was running.
    virtual Status addUnwatched(const TimeRange &gap) = 0;
    /// The newest first.
    virtual Result<std::vector<TimeRange>> unwatched(int limit) = 0;
};

}  // namespace xinglin

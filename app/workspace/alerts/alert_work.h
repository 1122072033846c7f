// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/alerts/arrived_data.h"
#include "workspace/alerts/firing_intake.h"
#include "workspace/alerts/rule_set.h"
#include "workspace/alerts/stored_usual.h"

#include <functional>
#include <memory>
#include <stop_token>

namespace xinglin {

/// The keeper's work on alerts: looks at what came in, in order of arrival, tells it to the rules, and hands
/// what fired to the work orders. What was looked at, what is remembered of people and devices, and the
/// firings go into one write: a keeper that is killed anywhere loses nothing and repeats nothing. Only for
/// who holds the keeper's lock; one thread.
class AlertWork
{
public:
    /// What stands around it; the defaults are the real ones.
    struct Seams
    {
        std::function<Result<rules::RuleSet>(StoreSession &, const Context &)> ruleSet = rules::readRules;
        std::function<Status(StoreSession &, const Context &, OrderOrigin, std::span<const FiringChange>,
                             const orders::EvidenceOf &)>
            intake = orders::takeFirings;
    };

    explicit AlertWork(Context &context);
    AlertWork(Context &context, Seams seams);
    ~AlertWork();
    Q_DISABLE_COPY_MOVE(AlertWork)

    /// Looks at the earliest of what waits, some megabytes; false when nothing waited.
    Result<bool> step(const std::stop_token &stop);
    /// Time went on without data: absences of people whose data comes live. Whether anything fired.
    Result<bool> advance(Instant now);

    /// Samples told to the rules so far.
    std::int64_t samples() const { return m_samples; }

private:
    struct Shard;
    struct Memory;
    using Changes = std::vector<FiringChange>;

    Status prepare(StoreSession &session);
    Status remember(StoreSession &session);
    Status meet(StoreSession &session, const ArrivedData &arrived);
    void share(rules::RuleSet &&set);
    Changes evaluate(const ArrivedData &arrived);
    void tellEvents(const ArrivedData &arrived, Changes &changes);
    Changes collect();
    Status writeAdvance(const Changes &changes);
    Status write(const ArrivedData &arrived, const Changes &changes);
    Status keepStates(StoreSession &session);
    Status hand(StoreSession &session, OrderOrigin origin, const Changes &changes,
                const orders::EvidenceOf &evidence);
    void forget();

    Context &m_context;
    Seams m_seams;
    StoredUsual m_usual;
    CompanyDays m_workingDays;
    std::unique_ptr<Memory> m_memory;  // what was read and is remembered; none: to be read
    std::int64_t m_samples = 0;
};

/// Whether a device's call for help: it makes an order whatever the rules say.
bool isEmergency(const QString &event);

}  // namespace xinglin

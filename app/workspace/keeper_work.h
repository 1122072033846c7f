// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/alerts/alert_work.h"
#include "workspace/journal_merge.h"
#include "workspace/person_refresh.h"
#include "workspace/roll_ups.h"

#include <optional>
#include <stop_token>

namespace xinglin {

/// What the keeper of a workspace does, in steps of bounded length: journal into blocks, then summaries and
/// scores of the person-days this concerned, with their units' roll-ups, then roll-ups after moves. Every
/// step is one or a few short writes that leave the workspace consistent and its work owed recorded, so it
/// may end anywhere. The result does not depend on how the work fell into steps, nor on the number of
/// threads.
class KeeperWork
{
public:
    /// Who looks at arrivals for alerts, before they may be merged.
    enum class Alerts { here, elsewhere };
    explicit KeeperWork(Context &context, Alerts alerts = Alerts::here);

    /// Does the most urgent piece of work; false when none is owed. Only for who holds the keeper's lock.
    Result<bool> step(const std::stop_token &stop);

    /// How much waits: journal entries, and one for people and for units that are owed something; 0 when all
    /// figures are up to date.
    static Result<std::int64_t> owed(Store &store);

private:
    Result<bool> refreshPeople();
    Result<std::vector<OwedPerson>> takePeople();
    Status findChanges(std::vector<RollUps::PersonChanges> &people) const;

    Context &m_context;
    std::optional<AlertWork> m_alerts;
    JournalMerge m_merge;
    PersonRefresh m_refresh;
    RollUps m_rollUps;
};

}  // namespace xinglin

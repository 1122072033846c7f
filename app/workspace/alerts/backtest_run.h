// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/alerts/person_feed.h"
#include "workspace/alerts/rule_requests.h"
#include "workspace/alerts/rule_set.h"
#include "workspace/alerts/stored_usual.h"
#include "workspace/alerts/wearers.h"
#include "workspace/context.h"

#include <set>

namespace xinglin {

/// What rules find in stored data.
struct BacktestFindings
{
    std::vector<Firing> firings;  ///< within the days; `rule` is a place in the rule set, from 1
    std::int64_t samples = 0;
    std::int64_t people = 0;  ///< that were looked at
};

/// Runs rules over the stored history of people, each by themselves, with the evaluator and the flags of live
/// evaluation: a run in event time, as if everything had come when it was measured. It begins a while before
/// the days, so that what was going on then is known. People are evaluated in parallel, each with a month at
/// a time in memory.
class BacktestRun
{
public:
    BacktestRun(Context &context, const DayRange &days, std::vector<Person> people, rules::RuleSet set,
                Wearers wearers, std::set<std::int32_t> live);

    /// cancelled when asked to stop.
    Result<BacktestFindings> run(const Progress &progress, const CancelToken &cancel);

private:
    struct Part;
    struct PersonData;
    Status runPart(Part &part, const CancelToken &cancel) const;
    Status runPerson(RuleEvaluator &evaluator, const Person &person, Part &part) const;
    Status readMonth(StoreSession &session, const Person &person, const DayRange &days,
                     PersonData &data) const;
    DayRange lookedAt() const;

    Context &m_context;
    DayRange m_days;
    std::vector<Person> m_people;
    rules::RuleSet m_set;
    Wearers m_wearers;
    std::set<std::int32_t> m_live;  // people whose data comes live: their absence shows by the clock
    QualityRules m_quality;
    WantedMetrics m_wanted;
    StoredUsual m_usual;
    CompanyDays m_workingDays;
    bool m_isPending = false;  // something waits in the journal
};

}  // namespace xinglin

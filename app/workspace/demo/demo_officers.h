// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/alerts/alert_desk.h"
#include "workspace/demo/demo_clock.h"
#include "workspace/demo/demo_company.h"
#include "workspace/workspace.h"

#include <map>
#include <set>

namespace xinglin {

/// Officers of the demo, who see to the orders of the replayed days as people would: most in time, some late,
/// some never, and now and then it was a loose strap. What they do follows from the seed and the orders, and
/// goes through the door like everybody's acts, at the time of the clock.
class DemoOfficers
{
public:
    /// `end`: when the demo is opened; who calls for help just before that still waits then.
    DemoOfficers(Workspace &workspace, DemoClock &clock, const DemoOptions &options, Instant end)
        : m_workspace(workspace)
        , m_clock(clock)
        , m_seed(options.seed)
        , m_language(options.language)
        , m_end(end)
    {}

    /// Looks at what was opened up to `until` and does what is to be done until then. The clock follows.
    Status work(Instant until);
    std::int64_t acts() const { return m_done; }

private:
    struct Step
    {
        OrderId order;
        OrderAct act;
    };
    Status look();
    void plan(const OrderRow &row);
    void later(Instant time, const WorkOrder &order, OrderAct act);
    Status settle();

    Workspace &m_workspace;
    DemoClock &m_clock;
    std::uint64_t m_seed;
    Language m_language;
    Instant m_end;
    Instant m_settled{0};
    std::set<OrderId> m_planned;
    std::multimap<Instant, Step> m_steps;
    std::int64_t m_done = 0;
};

}  // namespace xinglin

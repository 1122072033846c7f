// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/zone.h"
#include "domain/metric.h"
#include "domain/ports/store.h"

#include <functional>

namespace xinglin {

/// What every use case of an open workspace works with. Immutable while the workspace is open; any thread.
struct Context
{
    Store &store;
    const Clock &clock;
    Zone zone;
    const MetricDictionary &metrics;
    QString folder = {};  ///< of the workspace, for locks between processes; empty: nobody else is there
    /// Rung after a commit that changed orders or silences; any thread. The door tells its desks at once.
    std::function<void()> alertsChanged = {};
    /// Rung after a commit that brought data; any thread. The keeper looks at once.
    std::function<void()> dataArrived = {};
};

}  // namespace xinglin

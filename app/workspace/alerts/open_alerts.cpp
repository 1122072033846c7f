// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/open_alerts.h"

#include "domain/ports/order_queue_port.h"
#include "workspace/alerts/order_scope.h"

namespace xinglin::numbers {
namespace {

void add(OpenAlerts::Counts &sum, const OpenAlerts::Counts &counts)
{
    for (std::size_t i = 0; i < counts.size(); ++i)
        sum[i] += counts[i];
}

}  // namespace

Result<OpenAlerts> openAlerts(const Context &context, const Actor &, Day day)
{
    OpenAlerts open;
    const Status read = context.store.read([&](StoreSession &session) -> Status {
        OrderQuery unfinished;
        unfinished.now = context.clock.now();
        const auto groups = session.orderQueue().groups(unfinished, OrderGrouping::unit);
        if (!groups)
            return fail(groups.error());
        if (groups->empty())
            return {};
        const auto tree = orderTree(session, day);
        if (!tree)
            return fail(tree.error());
        for (const OrderKeysGroup &group : *groups) {
            add(open.all, group.bySeverity);
            for (const UnitId above : tree->path(group.unit))
                add(open.below[above], group.bySeverity);
        }
        return {};
    });
    return read ? Result<OpenAlerts>(std::move(open)) : fail(read.error());
}

}  // namespace xinglin::numbers

// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/dispatch.h"

namespace xinglin::duty {

Status dispatchOpened(StoreSession &, const Context &, WorkOrder &)
{
    return {};
}

Status dispatchChanged(StoreSession &, const Context &, const WorkOrder &, WorkOrder &)
{
    return {};
}

Result<int> runDue(Context &)
{
    return 0;
}

}  // namespace xinglin::duty

// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/notify.h"

namespace xinglin::outbox {

Status enqueue(StoreSession &, const Context &, const Notice &)
{
    return {};
}

}  // namespace xinglin::outbox

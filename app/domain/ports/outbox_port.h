// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

namespace xinglin {

/// Notifications on their way out, and the channels they take.
class OutboxPort
{
public:
    virtual ~OutboxPort() = default;
};

}  // namespace xinglin

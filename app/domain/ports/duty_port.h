// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

namespace xinglin {

/// Shifts, duty rota, absences, working calendars, service levels.
class DutyPort
{
public:
    virtual ~DutyPort() = default;
};

}  // namespace xinglin

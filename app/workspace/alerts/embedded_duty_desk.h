// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/alerts/duty_desk.h"
#include "workspace/door_calls.h"

namespace xinglin {

/// The desk over a store in this process.
class EmbeddedDutyDesk final : public DutyDesk
{
    Q_OBJECT

public:
    explicit EmbeddedDutyDesk(DoorCalls &calls)
        : m_calls(calls)
    {}

private:
    [[maybe_unused]] DoorCalls &m_calls;
};

}  // namespace xinglin

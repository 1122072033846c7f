// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/alerts/outbox_desk.h"
#include "workspace/door_calls.h"

namespace xinglin {

/// The desk over a store in this process.
class EmbeddedOutboxDesk final : public OutboxDesk
{
    Q_OBJECT

public:
    explicit EmbeddedOutboxDesk(DoorCalls &calls)
        : m_calls(calls)
    {}

private:
    [[maybe_unused]] DoorCalls &m_calls;
};

}  // namespace xinglin

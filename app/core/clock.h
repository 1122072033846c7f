// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"

namespace xinglin {

/// Where "now" comes from. Any thread.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
    /// Whether it moves only when somebody sets it, so that its jumps are no time that passed.
    virtual bool isSetByHand() const { return false; }
};

/// The machine's clock, shifted by a constant (a demo workspace lives at the end of its data).
class SystemClock final : public Clock
{
public:
    explicit SystemClock(std::int64_t shiftMs = 0)
        : m_shiftMs(shiftMs)
    {}
    Instant now() const override;

private:
    std::int64_t m_shiftMs;
};

}  // namespace xinglin

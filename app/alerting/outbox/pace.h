// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"
#include "core/random.h"

#include <algorithm>
#include <cstdint>

namespace xinglin {

/// How long to wait after the n-th failure: doubling from `firstMs` up to `lastMs`, of which a random part
/// between a half and the whole is taken, so that what failed together does not come back together.
struct BackOff
{
    std::int64_t firstMs = 5'000;
    std::int64_t lastMs = 3'600'000;

    /// `failures` counts from 1.
    std::int64_t after(int failures, Random &random) const
    {
        const int doublings = std::clamp(failures - 1, 0, 40);
        const std::int64_t whole = std::min(lastMs, firstMs << std::min(doublings, 30));
        return whole / 2 + static_cast<std::int64_t>(random.uniform() * static_cast<double>(whole) / 2.0);
    }
};

/// So many a minute, and a burst of a sixth of that at once (one at least): a token bucket on the clock it is
/// told. When the clock is set back it goes on from there.
class TokenBucket
{
public:
    /// 0 a minute: no limit.
    explicit TokenBucket(int perMinute)
        : m_perMs(perMinute / 60'000.0)
        , m_size(std::max(1.0, perMinute / 6.0))
        , m_tokens(m_size)
    {}

    /// Takes one where there is one.
    bool take(Instant now)
    {
        if (m_perMs <= 0.0)
            return true;
        fill(now);
        if (m_tokens < 1.0)
            return false;
        m_tokens -= 1.0;
        return true;
    }
    /// When the next one is there.
    Instant next(Instant now) const
    {
        if (m_perMs <= 0.0 || m_tokens >= 1.0)
            return now;
        return now + static_cast<std::int64_t>((1.0 - m_tokens) / m_perMs) + 1;
    }

private:
    void fill(Instant now)
    {
        if (m_filled.isValid() && now > m_filled)
            m_tokens = std::min(m_size, m_tokens + static_cast<double>(now - m_filled) * m_perMs);
        m_filled = now;
    }

    double m_perMs;
    double m_size;
    double m_tokens;
    Instant m_filled;
};

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/order_keys.h"

#include <cstdint>

namespace xinglin {

/// What is known of an order beside its key, so that an act on many orders rewrites few pages. Stored as it
/// lies in memory, little endian. Instants are UTC milliseconds, the least number where there is none; words
/// are slots of OrderSlot::words.
struct OrderFacts
{
    std::int64_t version = 0;
    std::int64_t acknowledged = 0, arrived = 0, handled = 0, closed = 0;
    std::int64_t acknowledgeBy = 0, handleBy = 0, told = 0, escalateAt = 0, eventTime = 0;
    std::int64_t rule = 0, device = 0;  ///< ids
    std::int32_t lines = 0;             ///< in its time line
    std::int32_t occurrences = 0, firings = 0, first = 0, worst = 0, escalation = 0, ruleVersion = 0;
    std::int32_t ownerText = OrderKey::kNone, outcome = OrderKey::kNone;
    std::int32_t rootCause = OrderKey::kNone, event = OrderKey::kNone;
    std::uint8_t origin = 0, active = 0, metric = 0, spare = 0;
};
static_assert(sizeof(OrderFacts) == 144);

/// Facts of consecutive numbers that share a row, and with it a page of the file.
inline constexpr std::int64_t kFactsPerBlock = kKeysPerBlock / 2;

}  // namespace xinglin

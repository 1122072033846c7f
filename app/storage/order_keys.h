// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/place.h"

#include <cstdint>
#include <limits>

namespace xinglin {

/// What queues filter and sort an order by. Stored as it lies in memory, 64 bytes, little endian.
struct OrderKey
{
    static constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::max();
    static constexpr std::int32_t kNone = -1;
    enum Flag : std::uint8_t { breached = 1, recurring = 2, dueMarked = 4, past = 8, ownedInWords = 16 };

    std::int64_t id = 0;   ///< 0: no such number
    std::int64_t due = 0;  ///< UTC milliseconds; kNever: no clock runs
    std::int64_t opened = 0;
    std::int64_t lastSeen = 0;
    std::int64_t snoozed = 0;                                                ///< until; the least number: not
    std::int32_t person = kNone, unit = kNone, owner = kNone, rule = kNone;  ///< slots
    std::uint32_t number = 0;
    std::uint8_t state = 0, severity = 0, flags = 0, spare = 0;
};
static_assert(sizeof(OrderKey) == 64);

/// Kinds of slots; people are persons and owners.
enum class OrderSlot : std::uint8_t { person, unit, rule, words };

/// Keys of consecutive numbers that share a row, and with it a page of the file.
inline constexpr std::int64_t kKeysPerBlock = 110;

/// Where the packed entries of a number are: tenant and block in one integer.
template <std::int64_t PerBlock>
struct BlockPlace
{
    static constexpr int kBits = 40;
    static std::int64_t ofNumber(std::int64_t number)
    {
        return (kTenant << kBits) | ((number - 1) / PerBlock);
    }
    static std::int64_t firstNumber(std::int64_t block)
    {
        return (block & ((std::int64_t{1} << kBits) - 1)) * PerBlock + 1;
    }
    static std::size_t within(std::int64_t number)
    {
        return static_cast<std::size_t>((number - 1) % PerBlock);
    }
};
using OrderBlock = BlockPlace<kKeysPerBlock>;

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"
#include "storage/database.h"
#include "storage/place.h"

#include <QString>

#include <cstdint>
#include <limits>
#include <map>
#include <unordered_map>
#include <vector>

namespace xinglin {

struct WorkOrder;

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
enum class OrderSlot : std::uint8_t { person, unit, rule };

/// Keys of consecutive numbers that share a row, and with it a page of the file.
inline constexpr std::int64_t kKeysPerBlock = 120;

struct OrderBlock
{
    static constexpr int kBits = 40;
    static std::int64_t ofNumber(std::int64_t number)
    {
        return (kTenant << kBits) | ((number - 1) / kKeysPerBlock);
    }
    static std::int64_t firstNumber(std::int64_t block)
    {
        return (block & ((std::int64_t{1} << kBits) - 1)) * kKeysPerBlock + 1;
    }
};

/// Keeps the packed keys of one write transaction: blocks that were touched are written once, at its end.
class OrderKeyWriter
{
public:
    explicit OrderKeyWriter(Database &database)
        : m_database(database)
    {}

    Status put(const WorkOrder &order);
    /// Writes what was put; before the transaction is committed, and before keys are read in it.
    Status flush();
    /// A transaction begins: what another one left is forgotten.
    void reset();

private:
    Result<std::int32_t> slot(OrderSlot kind, std::int64_t id);
    Result<std::int32_t> slot(const QString &rule);
    template <typename Name>
    Result<std::int32_t> storedSlot(OrderSlot kind, const Name &name);
    Result<std::vector<OrderKey> *> block(std::int64_t number);

    Database &m_database;
    std::map<std::int64_t, std::vector<OrderKey>> m_blocks;
    std::unordered_map<std::int64_t, std::int32_t> m_people, m_units;
    std::map<QString, std::int32_t> m_rules;
};

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"
#include "storage/order_spans.h"

#include <functional>
#include <memory>
#include <optional>
#include <queue>
#include <vector>

namespace xinglin {

/// Blocks of keys by the most urgent of their unfinished orders, each read when its turn comes.
class UrgentBlocks
{
public:
    explicit UrgentBlocks(Database &database);

    /// Of the next block; absent: there is none with an unfinished order.
    Result<std::optional<Urgency>> urgency();
    /// Hands over its keys, as OrderKey lies in memory.
    Status take(const std::function<void(Bytes)> &keys);

private:
    using Changes = std::shared_ptr<const std::vector<ChangedOrder>>;
    struct Block
    {
        Urgency urgency;
        std::int64_t first;  ///< number
        Changes changes;     ///< of its span
        friend bool operator<(const Block &a, const Block &b)
        {
            return std::tie(b.urgency, b.first) < std::tie(a.urgency, a.first);
        }
    };
    Urgency ofSpan() const;
    void takeSpan();

    Database &m_database;
    Statement m_spans;
    bool m_hasSpan;
    std::priority_queue<Block> m_blocks;  ///< the most urgent on top
};

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/order_check.h"

#include "storage/order_index.h"
#include "storage/order_lines.h"

#include <algorithm>
#include <unordered_map>

namespace xinglin {
namespace {

constexpr std::size_t kMostTold = 20;

std::int64_t idOf(const std::vector<std::int64_t> &ids, std::int32_t slot)
{
    if (slot < 0)
        return 0;
    return static_cast<std::size_t>(slot) < ids.size() ? ids[static_cast<std::size_t>(slot)] : -1;
}

bool standsInQueue(const OrderKey &key)
{
    return isUnfinished(static_cast<OrderState>(key.state));
}

bool saysTheSame(const OrderKey &key, const Statement &row, const OrderIndex &index)
{
    return key.id == row.integer(1) && idOf(index.people(), key.person) == row.integer(2) &&
           idOf(index.units(), key.unit) == row.integer(3) && Instant(key.opened) == row.instant(4) &&
           standsInQueue(key) == (row.integer(5) != 0);
}

/// The last state that a time line tells, by the order's number.
class StatesTold
{
public:
    Status read(Database &database)
    {
        Statement rows = database.query("order_states_told", kTenant);
        while (rows.next())
            take(rows.integer(0), static_cast<std::int32_t>(rows.integer(1)),
                 static_cast<std::uint8_t>(rows.integer(2)));
        return rows.status() ? readShared(database) : rows.status();
    }
    /// Whether nothing else is told of the order.
    bool fits(const OrderKey &key) const
    {
        const auto told = m_told.find(key.number);
        return told == m_told.end() || told->second.state == key.state;
    }

private:
    struct Told
    {
        std::int32_t sequence = 0;
        std::uint8_t state = 0;
    };
    void take(std::int64_t number, std::int32_t sequence, std::uint8_t state)
    {
        Told &told = m_told[number];
        if (sequence > told.sequence)
            told = {sequence, state};
    }
    Status readShared(Database &database)
    {
        std::unordered_map<std::int64_t, std::uint8_t> stateOfLine;
        Statement lines = database.query("order_set_states", kTenant);
        while (lines.next())
            stateOfLine.emplace(lines.integer(0), static_cast<std::uint8_t>(lines.integer(1)));
        if (!lines.status())
            return lines.status();
        return visitSharedLines(database, [&](std::int64_t number, std::int64_t line, std::int32_t sequence) {
            if (const auto state = stateOfLine.find(line); state != stateOfLine.end())
                take(number, sequence, state->second);
        });
    }

    std::unordered_map<std::int64_t, Told> m_told;
};

}  // namespace

Result<std::vector<std::int64_t>> ordersWithWrongKeys(Database &database)
{
    OrderIndex index;
    if (Status read = index.refresh(database); !read)
        return fail(read.error());
    std::vector<std::int64_t> wrong;
    Statement rows = database.query("orders_for_keys", kTenant);
    while (wrong.size() < kMostTold && rows.next()) {
        const std::int64_t number = rows.integer(0);
        const auto place = static_cast<std::size_t>(number - 1);
        if (place >= index.keys().size() || !saysTheSame(index.keys()[place], rows, index))
            wrong.push_back(number);
    }
    if (!rows.status())
        return fail(rows.status().error());
    return wrong;
}

Result<std::vector<std::int64_t>> ordersOffTheirTimeLine(Database &database)
{
    OrderIndex index;
    StatesTold told;
    Status read = index.refresh(database);
    if (read)
        read = told.read(database);
    if (!read)
        return fail(read.error());
    std::vector<std::int64_t> wrong;
    for (const OrderKey &key : index.keys()) {
        if (wrong.size() < kMostTold && key.id != 0 && !told.fits(key))
            wrong.push_back(key.number);
    }
    return wrong;
}

}  // namespace xinglin

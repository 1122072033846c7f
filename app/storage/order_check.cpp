// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/order_check.h"

#include "storage/order_index.h"

namespace xinglin {
namespace {

constexpr std::size_t kMostTold = 20;

std::int64_t idOf(const std::vector<std::int64_t> &ids, std::int32_t slot)
{
    if (slot < 0)
        return 0;
    return static_cast<std::size_t>(slot) < ids.size() ? ids[static_cast<std::size_t>(slot)] : -1;
}

bool saysTheSame(const OrderKey &key, const Statement &row, const OrderIndex &index)
{
    const std::int64_t due = row.isNull(4) ? OrderKey::kNever : row.integer(4);
    return key.id == row.integer(1) && key.state == row.integer(2) && key.severity == row.integer(3) &&
           key.due == due && idOf(index.people(), key.person) == row.integer(5) &&
           idOf(index.people(), key.owner) == row.integer(6) &&
           idOf(index.units(), key.unit) == row.integer(7);
}

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

}  // namespace xinglin

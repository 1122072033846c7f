// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/minting.h"

#include "core/random.h"
#include "storage/place.h"

#include <QRandomGenerator>

#include <utility>

namespace xinglin {

std::int64_t replicaNumber(std::uint64_t seed)
{
    constexpr std::uint64_t mask = (std::uint64_t{1} << kReplicaBits) - 1;
    Random random(seed != 0 ? seed : QRandomGenerator::system()->generate64());
    std::uint64_t number = 0;
    while (number == 0)
        number = random.next() & mask;
    return static_cast<std::int64_t>(number);
}

Result<std::int64_t> raiseCounter(Database &database, std::string_view name)
{
    const QString key = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    Statement raise = database.query("counter_raise", kTenant, key, 1);
    std::int64_t value = 0;
    if (raise.next())
        value = raise.integer(0);
    if (Status done = raise.run(); !done)
        return fail(done.error());
    return value;
}

Result<std::int64_t> mintId(Database &database)
{
    IdsGiven &given = database.idsGiven();
    if (given.last != 0 && given.areGathered)
        return (given.replica << kCounterBits) | ++given.last;
    Statement replica = database.query("tenant_replica", kTenant);
    if (!replica.next())
        return fail(replica.status() ? Error{ErrorCode::damaged, {}, QStringLiteral("no tenant row")}
                                     : replica.status().error());
    const Result<std::int64_t> counter = raiseCounter(database, "id");
    if (!counter)
        return fail(counter.error());
    given.replica = replica.integer(0);
    given.last = *counter;
    return (given.replica << kCounterBits) | *counter;
}

void beginMinting(Database &database)
{
    database.idsGiven() = {true, 0, 0};
}

Status finishMinting(Database &database)
{
    const IdsGiven given = std::exchange(database.idsGiven(), {});
    return given.last == 0 ? Status()
                           : database.run("counter_set", kTenant, QStringLiteral("id"), given.last);
}

Result<std::int32_t> nextIndex(Database &database, std::string_view kind)
{
    const Result<std::int64_t> counter = raiseCounter(database, kind);
    if (!counter)
        return fail(counter.error());
    return static_cast<std::int32_t>(*counter - 1);
}

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "storage/database.h"

namespace xinglin {

inline constexpr int kReplicaBits = 22;
inline constexpr int kCounterBits = 41;

/// A replica number: of a seed always the same, of 0 a random one. Never 0.
std::int64_t replicaNumber(std::uint64_t seed);

/// The next identity of this store: its replica number and a counter.
Result<std::int64_t> mintId(Database &database);

/// A transaction begins: its identities are counted in memory until finishMinting(), which must be called
/// before it is committed. One that is undone gives its identities back.
void beginMinting(Database &database);
Status finishMinting(Database &database);

/// The next dense index of a kind ("unit", "person", "device", "import"), from 0, without gaps: a transaction
/// that is undone gives its index back, a committed one is never given again.
Result<std::int32_t> nextIndex(Database &database, std::string_view kind);

/// The next value of a counter, from 1.
Result<std::int64_t> raiseCounter(Database &database, std::string_view name);

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"
#include "core/result.h"
#include "storage/database.h"

#include <functional>

namespace xinglin {

/// Version of the schema in the file; 0 for an empty one.
Result<int> schemaVersion(Database &database);

/// Asked before each statement; a failure stops the migration there (tests interrupt it everywhere).
using MigrationGate = std::function<Status(int version, int statement)>;

/// Brings the file to the catalogue's latest version. Each migration is one transaction together with its
/// entry in schema_version: whoever is interrupted finds the migrations before whole and this one absent, and
/// goes on from there. Two processes at once are safe: the second finds the work done.
Status migrate(Database &database, Instant now, const MigrationGate &before = {});

}  // namespace xinglin

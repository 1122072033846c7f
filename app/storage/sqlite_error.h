// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

struct sqlite3;

namespace xinglin {

/// An SQLite result code (extended) as an error of the closed list, with what to do. `handle` may be null.
Error sqliteError(int code, sqlite3 *handle, const QString &file);

}  // namespace xinglin

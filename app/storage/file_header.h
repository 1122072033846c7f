// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

namespace xinglin {

/// Marks the file as a workspace of this program (SQLite's application_id: "Xngl").
inline constexpr int kApplicationId = 0x586e676c;

/// Looks at the first hundred bytes and the length, without opening the file as a database: damaged when it
/// is none, is cut off, or belongs to another program.
Status checkHeader(const QString &file);

/// Removes a database and what SQLite keeps beside it.
void removeDatabaseFiles(const QString &file);

}  // namespace xinglin

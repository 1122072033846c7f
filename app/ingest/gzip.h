// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <string>
#include <string_view>

namespace xinglin {

bool isGzip(std::string_view bytes);

/// Unpacks all members of a gzip file. invalidData when it is damaged or cut short, or when it unpacks to
/// more than `limit` bytes.
Result<std::string> unpackGzip(std::string_view bytes, std::size_t limit = std::size_t{1} << 32);

}  // namespace xinglin

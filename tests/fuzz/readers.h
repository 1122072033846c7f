// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace xinglin::fuzz {

/// Feeds bytes to one reader the way an import does, and aborts when what comes out breaks a promise: rows
/// that ascend by line, values only in range, every record with a row or a rejection, the same result by
/// small stretches as in one.
using Entry = void (*)(const std::uint8_t *data, std::size_t size);

struct Target
{
    const char *name;  ///< also the folder of its corpus
    Entry entry;
};

/// One per reader of the product.
std::span<const Target> targets();

}  // namespace xinglin::fuzz

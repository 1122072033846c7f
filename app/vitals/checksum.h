// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/vitals_port.h"

#include <cstdint>

namespace xinglin {

/// A 64-bit sum over bytes, for finding damage, not forgery. Every step is a bijection of the running state,
/// so damage within one aligned word of eight bytes is always found; other damage passes once in 2^64.
/// The same on every platform; about the speed of memory.
std::uint64_t checksum(Bytes bytes);

/// Its lower half, for small things: damage passes once in 2^32.
inline std::uint32_t shortChecksum(Bytes bytes)
{
    return static_cast<std::uint32_t>(checksum(bytes));
}

}  // namespace xinglin

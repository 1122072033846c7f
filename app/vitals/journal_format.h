// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

/// What the writer and the reader of journal batches share.
namespace xinglin::journal {

struct Header
{
    std::uint32_t magic;
    std::uint32_t version;
    std::uint64_t checksum;  ///< of everything after the header
};

inline constexpr std::uint32_t kMagic = 0x314a4c58;  ///< "XLJ1"
inline constexpr std::uint32_t kVersion = 1;
inline constexpr std::size_t kHeaderBytes = sizeof(Header);

}  // namespace xinglin::journal

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace xinglin {

/// Fewer people than this are "too few" to a reader who may not open the individuals.
inline constexpr std::int64_t kSmallestGroup = 5;

/// What a reader may open.
enum class Reader { seesGroups, seesIndividuals };

/// Whether figures of a group this large are withheld. Stateless, and nothing is rounded. A group of nobody
/// hides nobody.
constexpr bool isTooFew(std::int64_t people, Reader reader)
{
    return reader == Reader::seesGroups && people > 0 && people < kSmallestGroup;
}

}  // namespace xinglin

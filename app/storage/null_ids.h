// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/id.h"

#include <cstdint>
#include <optional>

namespace xinglin {

/// NULL for no id.
template <typename Tag>
std::optional<std::int64_t> orNull(Id<Tag> id)
{
    return id.isValid() ? std::optional(id.value()) : std::nullopt;
}

}  // namespace xinglin

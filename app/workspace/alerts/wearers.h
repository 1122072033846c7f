// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/ports/store.h"

#include <cstdint>
#include <span>
#include <vector>

namespace xinglin {

/// Who wore which device when, by dense indexes. Immutable once read; any thread.
class Wearers
{
public:
    /// A binding, [from, to) in UTC milliseconds.
    struct Stretch
    {
        std::int64_t from = 0, to = 0;
        std::int32_t person = -1;
    };

    static Result<Wearers> read(StoreSession &session);

    /// By time; empty for a device that nobody ever wore.
    std::span<const Stretch> of(std::int32_t device) const;
    /// -1: nobody.
    std::int32_t at(std::int32_t device, std::int64_t time) const;

private:
    std::vector<std::vector<Stretch>> m_stretches;  // by device
};

}  // namespace xinglin

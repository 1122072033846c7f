// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include "core/clock.h"
#include "domain/ports/store.h"

#include <memory>

namespace xinglin {

/// What a new workspace is made with.
struct WorkspaceSettings
{
    QString name;
    QByteArray zone = QByteArrayLiteral("Asia/Shanghai");
    bool demo = false;
    std::uint64_t seed = 0;  ///< a demo's replica number and data come from it; 0: random
    std::int64_t clockShiftMs = 0;
};

}  // namespace xinglin

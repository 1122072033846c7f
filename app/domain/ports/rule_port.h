// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

namespace xinglin {

/// Alert rules with their versions.
class RulePort
{
public:
    virtual ~RulePort() = default;
};

}  // namespace xinglin

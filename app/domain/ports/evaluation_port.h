// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

namespace xinglin {

/// Where the evaluation of rules stands: how far the journal was looked at, and what it remembers of each
/// person.
class EvaluationPort
{
public:
    virtual ~EvaluationPort() = default;
};

}  // namespace xinglin

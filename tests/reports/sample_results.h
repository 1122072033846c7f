// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/result.h"

#include <vector>

namespace xinglin::test {

/// What the engine may tell of October 2026, made by formula with every key that reports read; never shipped.
std::vector<AnalysisResult> sampleUnitResults();
std::vector<AnalysisResult> samplePersonResults();

}  // namespace xinglin::test

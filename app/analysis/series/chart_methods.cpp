// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/series/series_method.h"

namespace xinglin {

std::vector<SeriesMethod> chartMethods()
{
    return {};
}

}  // namespace xinglin

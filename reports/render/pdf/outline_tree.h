// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/layout/page.h"
#include "reports/render/pdf/object_writer.h"

#include <functional>
#include <string>
#include <vector>

namespace xinglin::pdf {

/// Bookmarks nested by level; the number of their root. `entries` is not empty.
int writeOutlines(ObjectWriter &writer, const std::vector<OutlineEntry> &entries,
                  const std::function<std::string(const OutlineEntry &)> &destination);

}  // namespace xinglin::pdf

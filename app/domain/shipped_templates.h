// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/report_template.h"

namespace xinglin {

/// The templates that come with the program: the full report of each kind first, then its others. internal:
/// one of them is not as it should be (a test sees to it that they are).
Result<std::vector<ReportTemplate>> shippedTemplates();
/// Whether a shipped template has the key: it can be copied, not changed.
bool isShippedTemplate(const QString &key);

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/report_template.h"
#include "workspace/context.h"

// Report templates. Synchronous, any thread. A change is one write together with its audit entry, which holds
// key, kind, version and which fields changed (no texts). See TemplateDesk for what each does.
namespace xinglin::templates {

Result<std::vector<ReportTemplate>> all(Context &context);
Result<ReportTemplate> find(Context &context, const QString &key, int version);
Result<std::vector<ReportTemplate>> versions(Context &context, const QString &key);
Result<ReportTemplate> save(Context &context, const Actor &actor, const ReportTemplate &plan);
Status remove(Context &context, const Actor &actor, const QString &key, int version);

}  // namespace xinglin::templates

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/context.h"
#include "workspace/requests.h"

// Care of the workspace itself (see Workspace). Synchronous, any thread. Restoring needs no open workspace
// and is the store's own.
namespace xinglin::care {

Result<WorkspaceInfo> info(Context &context, const Actor &actor);
/// The store's own check, then every block, summary and roll-up: readable, and roll-ups the sum of their
/// people.
Result<CheckReport> check(Context &context, const Actor &actor, const Progress &progress,
                          const CancelToken &cancel);
Status backup(Context &context, const Actor &actor, const QString &file, const Progress &progress,
              const CancelToken &cancel);
/// Latest first.
Result<std::vector<ImportRecord>> imports(Context &context, const Actor &actor, int limit);
Status recordExport(Context &context, const Actor &actor, const QString &action, const QString &subject,
                    const QJsonObject &detail);
/// Entries on the subjects ("order:123"), each once, with the end of the chain.
Result<AuditExtract> auditOn(Context &context, const Actor &actor, const QStringList &subjects);
Result<AuditExtract> auditOfFile(Context &context, const Actor &actor, const QByteArray &sha256,
                                 const QString &name);
/// Recomputes the whole chain: its length and end. damaged names the first entry that does not fit.
Result<AuditExtract> verifyAudit(Context &context, const Actor &actor);

}  // namespace xinglin::care

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/context.h"
#include "workspace/requests.h"

namespace xinglin {

/// Brings files in, one after the other. Each file is all or nothing (with ImportRequest::partial: its good
/// records): what it stages becomes visible in one transaction, after a crash nothing of it is there. Imports
/// of one workspace queue, also those of other processes.
///
/// The report has an entry per file; a file that cannot be read or is refused carries its error or its
/// rejections. `cancelled` when asked to stop: files before the current one stay. usage: an unknown kind or a
/// mapping that makes no sense. Any thread; blocks.
Result<ImportReport> runImport(Context &context, const Actor &actor, const ImportRequest &request,
                               const Progress &progress, const CancelToken &cancel);

/// What the files look like and what their columns would be taken for. Writes nothing.
Result<std::vector<ImportPreview>> previewImports(Context &context, const ImportRequest &request);

}  // namespace xinglin

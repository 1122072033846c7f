// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/work_order.h"
#include "workspace/context.h"
#include "workspace/requests.h"

namespace xinglin::orders {

/// The largest file that can be attached.
inline constexpr std::int64_t kLargestAttachment = 64 * 1024 * 1024;

/// Copies a file into the workspace's folder, named by its digest and flushed to the disk; what is told of it
/// lacks id and order. notFound, io, diskFull; invalidData: too large.
Result<Attachment> storeAttachment(const Context &context, const Actor &actor, const QString &path);
/// The content, checked: damaged when it is not what was attached.
Result<QByteArray> readAttachment(const Context &context, const Attachment &attachment);

}  // namespace xinglin::orders

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/document/document.h"

#include <QJsonObject>

namespace xinglin {

/// What a block says, with typed cells and the points of its charts; "type" names its meaning. Empty for what
/// says nothing (a page's end).
QJsonObject blockJson(const Block &block);

/// Digests in hexadecimal: "parameters", "data", and the chapters in order.
QJsonObject sealJson(const DocumentSeal &seal);

}  // namespace xinglin

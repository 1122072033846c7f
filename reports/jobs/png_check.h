// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace xinglin {

/// Whether libpng can decode all of the picture. Drops its pixels and says nothing anywhere. Any thread.
bool isWholePng(const QByteArray &file);

}  // namespace xinglin

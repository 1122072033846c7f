// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace xinglin {

/// The first field that stands twice in one object, with those above it ("logo.data"): readers of JSON take
/// one of the two without a word. `json` must be sound; lists are no part of the place.
std::optional<QString> repeatedKey(const QByteArray &json);

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Keys of the settings every workspace has from its first moment (SettingsPort); written when it is made.
namespace xinglin::setting_keys {

inline const QString kName = QStringLiteral("workspace.name");
inline const QString kZone = QStringLiteral("workspace.zone");  ///< IANA name
inline const QString kDemo = QStringLiteral("workspace.demo");  ///< "1" or "0"
inline const QString kSeed = QStringLiteral("workspace.seed");  ///< decimal
inline const QString kClockShift = QStringLiteral("workspace.clock_shift_ms");
inline const QString kCreated = QStringLiteral("workspace.created");  ///< UTC milliseconds

}  // namespace xinglin::setting_keys

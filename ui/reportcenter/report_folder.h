// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace xinglin {

/// Makes the folder that reports are to go into and tries whether a file can be written there. Says what is
/// wrong, for people and in the installed language; empty: nothing. GUI thread.
QString prepareReportFolder(const QString &folder);

}  // namespace xinglin

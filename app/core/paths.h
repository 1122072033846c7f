// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace xinglin {

/// The workspace used when none is named: $XINGLIN_WORKSPACE, else `xinglin` in the user's data folder.
QString defaultWorkspacePath();
/// Where logs go: the user's state folder; never inside a workspace.
QString logFolder();
/// The name under which the embedded workspace's one user acts: the system's user.
QString systemUser();

}  // namespace xinglin

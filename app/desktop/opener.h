// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/main_window.h"

namespace xinglin {

/// Opens and makes embedded workspaces: the one place of the desktop that names the store.
WorkspaceOpener embeddedOpener();
/// Whether there is a workspace in the folder.
bool isWorkspace(const QString &folder);

}  // namespace xinglin

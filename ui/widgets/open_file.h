// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace xinglin {

class Dialogs;

/// Opens the file, or the folder, in the program the system has for it. Where there is none it says so, with
/// the path. GUI thread.
void openFile(QWidget *parent, Dialogs &dialogs, const QString &path);

}  // namespace xinglin

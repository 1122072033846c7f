// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/language.h"

#include <QSize>
#include <QString>

#include <optional>

namespace xinglin {

/// What the desktop was started with.
struct Options
{
    QString workspace;  ///< folder; empty: the last one, else the default one when there is one
    std::optional<Language> language;
    QString theme;               ///< "light", "dark"; empty: as last time
    QString page;                ///< name of the page to open
    QString screenshot;          ///< picture of the window, then exit
    QSize size;                  ///< of the window; invalid: as last time
    QString state;               ///< file of the saved state; empty: the user's
    bool wall = false;           ///< fill the screen with the state of the alerts
    bool measuresStart = false;  ///< tells the milliseconds to the first page, then exits

    /// Leaves the program with a message when an option is wrong or asks for help.
    static Options ofApplication();
};

}  // namespace xinglin

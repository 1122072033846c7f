// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/language.h"
#include "core/result.h"

#include <QStringList>

namespace xinglin {

enum class Verbosity { quiet, normal, verbose };

/// The command line with the global options taken out; these may stand anywhere.
struct CommandLine
{
    QString workspace;  ///< folder; never empty
    bool isWorkspaceNamed = false;
    bool json = false;
    bool wantsHelp = false;
    bool wantsVersion = false;
    Language language = Language::en;
    Verbosity verbosity = Verbosity::normal;
    QString verb;       ///< empty when none was given
    QStringList words;  ///< what follows the verb

    static Result<CommandLine> parse(const QStringList &words);
    /// The language asked for, else the system's: in which even a wrong command line is answered.
    static Language languageOf(const QStringList &words);
};

}  // namespace xinglin

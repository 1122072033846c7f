// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paths.h"

#include <QDir>
#include <QStandardPaths>

namespace xinglin {

QString defaultWorkspacePath()
{
    const QString named = qEnvironmentVariable("XINGLIN_WORKSPACE");
    if (!named.isEmpty())
        return named;
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation))
        .filePath(QStringLiteral("xinglin"));
}

QString logFolder()
{
    const QString state = qEnvironmentVariable("XDG_STATE_HOME");
    return QDir(state.isEmpty() ? QDir::home().filePath(QStringLiteral(".local/state")) : state)
        .filePath(QStringLiteral("xinglin"));
}

QString systemUser()
{
    for (const char *variable : {"USER", "LOGNAME", "USERNAME"}) {
        const QString user = qEnvironmentVariable(variable);
        if (!user.isEmpty())
            return user;
    }
    return QStringLiteral("local");
}

}  // namespace xinglin

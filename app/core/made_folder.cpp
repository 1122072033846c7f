// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/made_folder.h"

#include <QDir>
#include <QFileInfo>

namespace xinglin {

MadeFolder::MadeFolder(const QString &path)
{
    const QString folder = QDir::cleanPath(QDir().absoluteFilePath(path));
    for (QString each = folder; !QFileInfo::exists(each); each = QFileInfo(each).path())
        m_made += each;
    m_isThere = QDir().mkpath(folder);
    if (!m_isThere)
        takeBack();
}

void MadeFolder::takeBack() const
{
    for (const QString &each : m_made) {
        if (QFileInfo::exists(each) && !QDir().rmdir(each))
            return;
    }
}

}  // namespace xinglin

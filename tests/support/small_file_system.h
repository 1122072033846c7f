// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

#include <sys/mount.h>

namespace xinglin::test {

/// A file system of its own, as small as asked, gone when this is.
class SmallFileSystem
{
public:
    explicit SmallFileSystem(const char *size)
        : m_size(size)
        , m_isMounted(::mount("none", path().constData(), "tmpfs", 0, m_size.constData()) == 0)
    {}
    ~SmallFileSystem()
    {
        if (m_isMounted)
            ::umount2(path().constData(), MNT_DETACH);
    }
    Q_DISABLE_COPY_MOVE(SmallFileSystem)

    bool isMounted() const { return m_isMounted; }
    bool makeReadOnly()
    {
        return ::mount("none", path().constData(), "tmpfs", MS_REMOUNT | MS_RDONLY, m_size.constData()) == 0;
    }
    /// To another size, such as "size=64m".
    bool resize(const char *size)
    {
        return ::mount("none", path().constData(), "tmpfs", MS_REMOUNT, size) == 0;
    }
    QString folder() const { return m_folder.path(); }
    QString filePath(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

private:
    QByteArray path() const { return m_folder.path().toUtf8(); }

    QTemporaryDir m_folder;
    QByteArray m_size;
    bool m_isMounted;
};

}  // namespace xinglin::test

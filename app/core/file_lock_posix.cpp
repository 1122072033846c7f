// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/file_lock.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace xinglin {

FileLock::FileLock(FileLock &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
{}

FileLock &FileLock::operator=(FileLock &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

FileLock::~FileLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Result<std::optional<FileLock>> FileLock::tryAcquire(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return fail(ErrorCode::io,
                    QCoreApplication::translate("Core", "The lock file cannot be opened: %1").arg(path),
                    QString::fromLocal8Bit(std::strerror(errno)));
    FileLock lock(descriptor);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        return std::optional<FileLock>(std::move(lock));
    if (errno == EWOULDBLOCK)
        return std::optional<FileLock>();
    return fail(ErrorCode::io,
                QCoreApplication::translate("Core", "The lock file cannot be locked: %1").arg(path),
                QString::fromLocal8Bit(std::strerror(errno)));
}

}  // namespace xinglin

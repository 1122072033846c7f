// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/file_sync.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace xinglin {
namespace {

Error systemError(const QString &path, int number)
{
    if (number == ENOSPC || number == EDQUOT || number == EFBIG)
        return {
            ErrorCode::diskFull,
            QCoreApplication::translate("Core", "No space left to write %1. Free some space and try again.")
                .arg(path),
            {}};
    return {ErrorCode::io,
            QCoreApplication::translate("Core", "%1 cannot be written: %2")
                .arg(path, QString::fromLocal8Bit(std::strerror(number))),
            {}};
}

Status writeAll(int descriptor, const QByteArray &content, const QString &path)
{
    qsizetype done = 0;
    while (done < content.size()) {
        const ssize_t n =
            ::write(descriptor, content.constData() + done, static_cast<size_t>(content.size() - done));
        if (n < 0) {
            if (errno == EINTR)
                continue;
            return fail(systemError(path, errno));
        }
        done += n;
    }
    if (::fsync(descriptor) != 0)
        return fail(systemError(path, errno));
    return {};
}

}  // namespace

Status writeFileDurably(const QString &path, const QByteArray &content)
{
    const QString temporary = path + QStringLiteral(".part-%1").arg(::getpid());
    const QByteArray name = QFile::encodeName(temporary);
    const int descriptor = ::open(name.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (descriptor < 0)
        return fail(systemError(path, errno));
    Status written = writeAll(descriptor, content, path);
    if (::close(descriptor) != 0 && written)
        written = fail(systemError(path, errno));
    if (written)
        written = replaceFile(temporary, path);
    if (!written)
        ::unlink(name.constData());
    return written;
}

Status writeNewFile(const QString &path, const QByteArray &content, const QString &finally)
{
    struct stat there = {};
    if (::lstat(QFile::encodeName(finally).constData(), &there) != 0 && errno == ENAMETOOLONG)
        return fail(systemError(finally, errno));
    const QByteArray name = QFile::encodeName(path);
    const int descriptor = ::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
    if (descriptor < 0)
        return fail(systemError(finally, errno));
    Status written = writeAll(descriptor, content, finally);
    if (::close(descriptor) != 0 && written)
        written = fail(systemError(finally, errno));
    if (!written)
        ::unlink(name.constData());
    return written;
}

Status replaceFile(const QString &from, const QString &to)
{
    if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return fail(systemError(to, errno));
    const QByteArray folder = QFile::encodeName(QFileInfo(to).absolutePath());
    const int descriptor = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor >= 0) {
        ::fsync(descriptor);
        ::close(descriptor);
    }
    return {};
}

}  // namespace xinglin

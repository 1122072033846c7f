// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/file_header.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

namespace xinglin {
namespace {

constexpr int kHeaderSize = 100;

// Offsets of the file format, https://www.sqlite.org/fileformat.html
quint32 bigEndian(const QByteArray &header, int offset)
{
    return qFromBigEndian<quint32>(header.constData() + offset);
}

qint64 pageSize(const QByteArray &header)
{
    const quint16 stored = qFromBigEndian<quint16>(header.constData() + 16);
    return stored == 1 ? 65536 : stored;
}

Status damaged(const QString &file, const QString &detail)
{
    return fail(ErrorCode::damaged,
                QCoreApplication::translate("Storage",
                                            "%1 is damaged or is no workspace. Restore the latest backup "
                                            "into a new folder.")
                    .arg(file),
                detail);
}

}  // namespace

Status checkHeader(const QString &file)
{
    QFile opened(file);
    if (!opened.open(QIODevice::ReadOnly))
        return fail(
            ErrorCode::io,
            QCoreApplication::translate("Storage", "%1 cannot be read: %2").arg(file, opened.errorString()));
    const QByteArray header = opened.read(kHeaderSize);
    if (header.size() < kHeaderSize || !header.startsWith(QByteArrayLiteral("SQLite format 3\0")))
        return damaged(file, QStringLiteral("no SQLite header"));
    const qint64 page = pageSize(header);
    if (page < 512 || (page & (page - 1)) != 0)
        return damaged(file, QStringLiteral("page size"));
    // While a write-ahead log is there the file itself may be behind its header.
    if (QFileInfo(file + QStringLiteral("-wal")).size() > 0)
        return {};
    if (bigEndian(header, 68) != static_cast<quint32>(kApplicationId))
        return damaged(file, QStringLiteral("application id"));
    const bool countIsValid = bigEndian(header, 24) == bigEndian(header, 92);
    if (countIsValid && opened.size() < page * qint64{bigEndian(header, 28)})
        return damaged(file, QStringLiteral("shorter than its header says"));
    return {};
}

void removeDatabaseFiles(const QString &file)
{
    for (const char *suffix : {"", "-wal", "-shm", "-journal"})
        QFile::remove(file + QLatin1String(suffix));
}

}  // namespace xinglin

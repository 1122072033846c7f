// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/attachment_files.h"

#include "core/file_sync.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace xinglin::orders {
namespace {

QString fileOf(const Context &context, const QByteArray &digest)
{
    return QDir(context.folder)
        .filePath(QStringLiteral("attachments/") + QString::fromLatin1(digest.toHex()));
}

QByteArray digestOf(const QByteArray &content)
{
    return QCryptographicHash::hash(content, QCryptographicHash::Sha256);
}

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return fail(ErrorCode::notFound, QCoreApplication::translate("OrderActs", "There is no file %1.")
                                             .arg(QDir::toNativeSeparators(path)));
    if (file.size() > kLargestAttachment)
        return fail(ErrorCode::invalidData,
                    QCoreApplication::translate("OrderActs", "Files of more than %1 MB cannot be attached.")
                        .arg(kLargestAttachment >> 20));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::io, QCoreApplication::translate("OrderActs", "%1 cannot be read.")
                                       .arg(QDir::toNativeSeparators(path)));
    QByteArray content = file.readAll();
    if (content.size() != file.size())
        return fail(ErrorCode::io, QCoreApplication::translate("OrderActs", "%1 cannot be read.")
                                       .arg(QDir::toNativeSeparators(path)));
    return content;
}

}  // namespace

Result<Attachment> storeAttachment(const Context &context, const Actor &actor, const QString &path)
{
    const QFileInfo info(path);
    if (path.isEmpty() || info.isDir())
        return fail(ErrorCode::usage, QCoreApplication::translate("OrderActs", "Name a file to attach."));
    const auto content = contentOf(path);
    if (!content)
        return fail(content.error());
    Attachment attachment;
    attachment.fileName = info.fileName();
    attachment.digest = digestOf(*content);
    attachment.size = content->size();
    attachment.actor = actor.name;
    attachment.time = context.clock.now();
    const QString target = fileOf(context, attachment.digest);
    if (readAttachment(context, attachment))
        return attachment;
    if (!QDir().mkpath(QFileInfo(target).absolutePath()))
        return fail(ErrorCode::io,
                    QCoreApplication::translate("OrderActs", "The folder for attachments cannot be made."));
    const Status written = writeFileDurably(target, *content);
    return written ? Result<Attachment>(std::move(attachment)) : fail(written.error());
}

Result<QByteArray> readAttachment(const Context &context, const Attachment &attachment)
{
    const auto content = contentOf(fileOf(context, attachment.digest));
    if (content && digestOf(*content) == attachment.digest)
        return content;
    return fail(ErrorCode::damaged,
                QCoreApplication::translate("OrderActs", "The file %1 is missing or was changed since it was "
                                                         "attached.")
                    .arg(attachment.fileName));
}

}  // namespace xinglin::orders

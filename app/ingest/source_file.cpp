// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/source_file.h"

#include "ingest/gzip.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <array>
#include <openssl/sha.h>

namespace xinglin {

Result<SourceFile> SourceFile::open(const QString &path, std::optional<TextEncoding> encoding)
{
    const auto unreadable = [&](const QString &why) {
        return fail(ErrorCode::io, QCoreApplication::translate("Ingest", "%1 cannot be read: %2")
                                       .arg(QFileInfo(path).fileName(), why));
    };
    SourceFile source;
    source.m_file = std::make_unique<QFile>(path);
    if (QFileInfo(path).isDir())
        return unreadable(QCoreApplication::translate("Ingest", "it is a folder"));
    if (!source.m_file->open(QIODevice::ReadOnly))
        return unreadable(source.m_file->errorString());
    const qint64 size = source.m_file->size();
    if (size > 0) {
        if (const uchar *bytes = source.m_file->map(0, size)) {
            source.m_raw = {reinterpret_cast<const char *>(bytes), static_cast<std::size_t>(size)};
        } else {
            source.m_bytes = source.m_file->readAll();
            source.m_raw = {source.m_bytes.constData(), static_cast<std::size_t>(source.m_bytes.size())};
        }
    } else if (source.m_file->isSequential()) {
        source.m_bytes = source.m_file->readAll();
        source.m_raw = {source.m_bytes.constData(), static_cast<std::size_t>(source.m_bytes.size())};
    }
    std::string_view content = source.m_raw;
    if (isGzip(content)) {
        auto unpacked = unpackGzip(content);
        if (!unpacked)
            return fail(unpacked.error());
        source.m_unpacked = std::make_shared<const std::string>(*std::move(unpacked));
        content = *source.m_unpacked;
    }
    source.decode(content, encoding);
    return source;
}

SourceFile SourceFile::fromBytes(QByteArray bytes, std::optional<TextEncoding> encoding)
{
    SourceFile source;
    source.m_bytes = std::move(bytes);
    source.m_raw = {source.m_bytes.constData(), static_cast<std::size_t>(source.m_bytes.size())};
    std::string_view content = source.m_raw;
    if (isGzip(content)) {
        if (auto unpacked = unpackGzip(content)) {
            source.m_unpacked = std::make_shared<const std::string>(*std::move(unpacked));
            content = *source.m_unpacked;
        }
    }
    source.decode(content, encoding);
    return source;
}

void SourceFile::decode(std::string_view content, std::optional<TextEncoding> encoding)
{
    m_encoding = encoding.value_or(detectEncoding(content));
    if (m_encoding == TextEncoding::utf8 || m_encoding == TextEncoding::utf8Bom) {
        m_text = content.substr(markLength(m_encoding, content));
        return;
    }
    m_decoded = std::make_shared<const std::string>(toUtf8(content, m_encoding));
    m_text = *m_decoded;
}

QByteArray SourceFile::digest() const
{
    // libcrypto uses the processor's SHA instructions: six times as fast as QCryptographicHash.
    std::array<unsigned char, SHA256_DIGEST_LENGTH> hash{};
    SHA256(reinterpret_cast<const unsigned char *>(m_raw.data()), m_raw.size(), hash.data());
    return QByteArray(reinterpret_cast<const char *>(hash.data()), static_cast<qsizetype>(hash.size()));
}

}  // namespace xinglin

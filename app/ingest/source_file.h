// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "ingest/text_encoding.h"

#include <QByteArray>
#include <QFile>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace xinglin {

/// A file to read, as UTF-8 text: memory-mapped where it is UTF-8 already, else decoded into memory; `.gz`
/// content is unpacked first. The views live as long as the object.
class SourceFile
{
public:
    /// `encoding`: when the caller knows better than the bytes.
    static Result<SourceFile> open(const QString &path, std::optional<TextEncoding> encoding = std::nullopt);
    /// The same over bytes in memory (tests, fuzzers, messages).
    static SourceFile fromBytes(QByteArray bytes, std::optional<TextEncoding> encoding = std::nullopt);

    /// Without the byte order mark.
    std::string_view text() const { return m_text; }
    TextEncoding encoding() const { return m_encoding; }
    /// SHA-256 of the file as it lies on the disk. Reads the whole file; any thread.
    QByteArray digest() const;

private:
    SourceFile() = default;
    void decode(std::string_view content, std::optional<TextEncoding> encoding);

    std::unique_ptr<QFile> m_file;  // keeps the mapping
    QByteArray m_bytes;             // instead of a file
    std::string_view m_raw;
    std::shared_ptr<const std::string> m_unpacked, m_decoded;  // on the heap, so that views survive a move
    std::string_view m_text;
    TextEncoding m_encoding = TextEncoding::utf8;
};

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace xinglin {

struct Document;

/// What a report can be known by again: digests (SHA-256, 32 bytes) of what was asked for and of what is
/// said. What changes without the content changing is left out: when the data end, the maker, paper and
/// format.
struct DocumentSeal
{
    struct Chapter
    {
        QString title;  ///< of the heading of level 1; empty for what stands before the first
        QByteArray digest;
    };
    QByteArray parameters;
    std::vector<Chapter> chapters;
    QByteArray data;  ///< of all chapters

    /// As the footer shows a digest: its first twelve hexadecimal digits.
    static QString shown(const QByteArray &digest);
};

/// The seal as every format carries it in its own bytes, to be found again without reading the format:
/// "xinglin-report:unit:5:" and the two digests in hexadecimal.
struct SealMark
{
    static constexpr int kLongest = 200;

    QString subject;           ///< "unit:5"
    QString parameters, data;  ///< hexadecimal

    static QByteArray prefix() { return QByteArrayLiteral("xinglin-report:"); }
    QString text() const;
    /// Reads it at the beginning of the bytes; what follows it is left alone.
    static std::optional<SealMark> parse(const QByteArray &bytes);
};

DocumentSeal sealOf(const Document &document);
/// Empty before the document is sealed.
QString sealMark(const Document &document);

}  // namespace xinglin

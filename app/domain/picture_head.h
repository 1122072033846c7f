// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace xinglin {

struct PictureHead
{
    enum class Kind { png, jpeg };
    Kind kind = Kind::png;
    int width = 0, height = 0;  ///< pixels
    int components = 0;         ///< of a JPEG: 1 grey, 3 colour, 4 four inks; 0 for a PNG
    int bits = 8;               ///< of a component
    qsizetype length = 0;       ///< bytes of the picture; some programs write more behind it
};

/// What a PNG or JPEG says about itself, read without decoding it: its pieces must follow one another to its
/// end. Nothing for any other file.
std::optional<PictureHead> pictureHead(const QByteArray &file);

/// Why the file cannot be a logo (kind, bytes, pixels); empty: it can.
QString logoProblem(const QByteArray &file);

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace xinglin {

/// The encodings in which people bring text files.
enum class TextEncoding { utf8, utf8Bom, utf16LittleEndian, utf16BigEndian, gb18030 };

/// "UTF-8", "UTF-8 (BOM)", "UTF-16LE", "UTF-16BE", "GB18030".
QString encodingName(TextEncoding encoding);
/// Reads the names above and their usual variants (GBK, GB2312); nothing when unknown.
std::optional<TextEncoding> parseEncoding(QStringView name);

/// Judges by byte order mark, by NUL bytes in every second place, and by whether the bytes are UTF-8. Bytes
/// that are not are GB18030 when they decode as such; a file that is UTF-8 but for a few bytes stays UTF-8,
/// so that each bad line gets its verdict. Looks at the first megabyte.
TextEncoding detectEncoding(std::string_view bytes);

/// Number of bytes that are a byte order mark.
std::size_t markLength(TextEncoding encoding, std::string_view bytes);

/// The text in UTF-8, without its mark. What cannot be decoded becomes U+FFFD, which readers refuse.
std::string toUtf8(std::string_view bytes, TextEncoding encoding);

/// Whether all of the bytes are well-formed UTF-8 without U+FFFD. Fast for ASCII.
bool isCleanUtf8(std::string_view bytes);

}  // namespace xinglin

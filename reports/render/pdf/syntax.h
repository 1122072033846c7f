// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>
#include <string_view>

// How values are written in a PDF (ISO 32000-1, 7.3).
namespace xinglin::pdf {

void addInt(std::string &out, long long value);
/// Rounded to that many decimals (0..4), without needless zeros; what is no number is written as 0.
void addReal(std::string &out, double value, int decimals = 2);
/// Bytes between parentheses.
void addLiteral(std::string &out, std::string_view bytes);

/// "12 0 R"
std::string reference(int object);
/// A text for readers, not for a page: plain where it is ASCII, else UTF-16 in hexadecimal.
std::string textString(const QString &text);
/// Signs that a name may not hold become hyphens.
std::string nameOf(std::string_view text);
/// `count` hexadecimal digits, upper case.
void addHex(std::string &out, std::uint32_t value, int count);
/// UTF-16 of a code point in hexadecimal digits.
void addUtf16(std::string &out, char32_t codePoint);

}  // namespace xinglin::pdf

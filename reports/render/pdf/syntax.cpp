// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/render/pdf/syntax.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace xinglin::pdf {
namespace {

constexpr std::array<long long, 5> kPowers{1, 10, 100, 1'000, 10'000};
constexpr double kLargest = 1e12;

}  // namespace

void addInt(std::string &out, long long value)
{
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    out.append(digits.data(), end.ptr);
}

void addReal(std::string &out, double value, int decimals)
{
    if (!std::isfinite(value))
        value = 0.0;
    const long long power = kPowers[static_cast<std::size_t>(std::clamp(decimals, 0, 4))];
    long long scaled = std::llround(std::clamp(value, -kLargest, kLargest) * static_cast<double>(power));
    if (scaled < 0) {
        out += '-';
        scaled = -scaled;
    }
    addInt(out, scaled / power);
    long long rest = scaled % power;
    if (rest == 0)
        return;
    out += '.';
    for (long long place = power / 10; rest > 0; place /= 10) {
        out += static_cast<char>('0' + rest / place);
        rest %= place;
    }
}

void addLiteral(std::string &out, std::string_view bytes)
{
    out += '(';
    for (const char c : bytes) {
        if (c == '(' || c == ')' || c == '\\') {
            out += '\\';
            out += c;
        } else if (c == '\r') {  // a reader would take it for a line end
            out += "\\r";
        } else {
            out += c;
        }
    }
    out += ')';
}

std::string reference(int object)
{
    std::string out;
    addInt(out, object);
    return out + " 0 R";
}

void addHex(std::string &out, std::uint32_t value, int count)
{
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    for (int shift = 4 * (count - 1); shift >= 0; shift -= 4)
        out += kDigits[(value >> shift) & 15U];
}

void addUtf16(std::string &out, char32_t codePoint)
{
    if (codePoint >= 0x10000) {
        addHex(out, QChar::highSurrogate(codePoint), 4);
        addHex(out, QChar::lowSurrogate(codePoint), 4);
        return;
    }
    addHex(out, codePoint, 4);
}

std::string textString(const QString &whole)
{
    constexpr qsizetype kMostSigns = 16'000;  // of two bytes; PDF/A takes strings of 32,767
    const QString text = whole.size() > kMostSigns ? whole.left(kMostSigns - 1) + QChar(0x2026) : whole;
    std::string out;
    const bool isPlain = std::all_of(text.begin(), text.end(),
                                     [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; });
    if (isPlain) {
        addLiteral(out, text.toStdString());
        return out;
    }
    out = "<FEFF";
    for (const QChar c : text)
        addHex(out, c.unicode(), 4);
    return out + '>';
}

std::string nameOf(std::string_view text)
{
    std::string out(text);
    for (char &c : out) {
        const bool isRegular = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                               c == '-' || c == '_' || c == '+' || c == '.';
        if (!isRegular)
            c = '-';
    }
    return out;
}

}  // namespace xinglin::pdf

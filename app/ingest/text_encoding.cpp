// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/text_encoding.h"

#include <QStringDecoder>

#include <simdjson.h>

#include <algorithm>

namespace xinglin {
namespace {

constexpr std::size_t kSample = std::size_t{1} << 20;
constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

unsigned char byteAt(std::string_view bytes, std::size_t i)
{
    return static_cast<unsigned char>(bytes[i]);
}

/// Length of the well-formed UTF-8 sequence that begins at `i`, 0 when there is none (Unicode 15, table 3-7).
std::size_t sequenceLength(std::string_view bytes, std::size_t i)
{
    const unsigned char first = byteAt(bytes, i);
    if (first < 0x80)
        return 1;
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || i + length > bytes.size())
        return 0;
    const unsigned char second = byteAt(bytes, i + 1);
    const unsigned char low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    const unsigned char high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    if (second < low || second > high)
        return 0;
    for (std::size_t k = 2; k < length; ++k) {
        if ((byteAt(bytes, i + k) & 0xC0u) != 0x80u)
            return 0;
    }
    return length;
}

struct Census
{
    std::size_t wellFormed = 0;  // multi-byte sequences
    std::size_t broken = 0;
};

Census utf8Census(std::string_view bytes)
{
    Census census;
    for (std::size_t i = 0; i < bytes.size();) {
        const std::size_t length = sequenceLength(bytes, i);
        if (length == 0 && i + 4 > bytes.size() && bytes.size() == kSample)
            break;  // the sample cut a character in two
        if (length == 0)
            ++census.broken;
        else if (length > 1)
            ++census.wellFormed;
        i += std::max<std::size_t>(length, 1);
    }
    return census;
}

bool decodesAsGb18030(std::string_view bytes)
{
    QStringDecoder decoder("GB18030", QStringConverter::Flag::Stateless);
    if (!decoder.isValid())
        return false;
    // A sample may end inside a character: up to three bytes may be missing.
    const QString text = decoder(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
    const qsizetype bad = text.count(QChar::ReplacementCharacter);
    return bad <= (bytes.size() == kSample ? 1 : 0);
}

/// A text of mostly ASCII in UTF-16 has a NUL in every second place.
std::optional<TextEncoding> utf16ByNuls(std::string_view bytes)
{
    std::size_t even = 0, odd = 0;
    const std::size_t length = std::min<std::size_t>(bytes.size(), 4096) & ~std::size_t{1};
    for (std::size_t i = 0; i < length; i += 2) {
        even += bytes[i] == '\0' ? 1 : 0;
        odd += bytes[i + 1] == '\0' ? 1 : 0;
    }
    if (length >= 8 && odd > length / 5 && even <= odd / 16)
        return TextEncoding::utf16LittleEndian;
    if (length >= 8 && even > length / 5 && odd <= even / 16)
        return TextEncoding::utf16BigEndian;
    return std::nullopt;
}

}  // namespace

QString encodingName(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::utf8: return QStringLiteral("UTF-8");
    case TextEncoding::utf8Bom: return QStringLiteral("UTF-8 (BOM)");
    case TextEncoding::utf16LittleEndian: return QStringLiteral("UTF-16LE");
    case TextEncoding::utf16BigEndian: return QStringLiteral("UTF-16BE");
    case TextEncoding::gb18030: return QStringLiteral("GB18030");
    }
    return {};
}

std::optional<TextEncoding> parseEncoding(QStringView name)
{
    const QString plain = name.toString().toUpper().remove(QLatin1Char('-')).remove(QLatin1Char('_'));
    if (plain == QLatin1String("UTF8"))
        return TextEncoding::utf8;
    if (plain == QLatin1String("UTF8 (BOM)"))
        return TextEncoding::utf8Bom;
    if (plain == QLatin1String("UTF16") || plain == QLatin1String("UTF16LE"))
        return TextEncoding::utf16LittleEndian;
    if (plain == QLatin1String("UTF16BE"))
        return TextEncoding::utf16BigEndian;
    if (plain == QLatin1String("GB18030") || plain == QLatin1String("GBK") ||
        plain == QLatin1String("GB2312"))
        return TextEncoding::gb18030;
    return std::nullopt;
}

TextEncoding detectEncoding(std::string_view bytes)
{
    if (bytes.starts_with(kUtf8Mark))
        return TextEncoding::utf8Bom;
    if (bytes.starts_with("\xFF\xFE"))
        return TextEncoding::utf16LittleEndian;
    if (bytes.starts_with("\xFE\xFF"))
        return TextEncoding::utf16BigEndian;
    if (const auto wide = utf16ByNuls(bytes))
        return *wide;
    const std::string_view sample = bytes.substr(0, kSample);
    if (simdjson::validate_utf8(sample.data(), sample.size()))
        return TextEncoding::utf8;
    const Census census = utf8Census(sample);
    if (census.broken <= census.wellFormed / 8)
        return TextEncoding::utf8;
    return decodesAsGb18030(sample) ? TextEncoding::gb18030 : TextEncoding::utf8;
}

std::size_t markLength(TextEncoding encoding, std::string_view bytes)
{
    switch (encoding) {
    case TextEncoding::utf8:
    case TextEncoding::utf8Bom: return bytes.starts_with(kUtf8Mark) ? 3 : 0;
    case TextEncoding::utf16LittleEndian: return bytes.starts_with("\xFF\xFE") ? 2 : 0;
    case TextEncoding::utf16BigEndian: return bytes.starts_with("\xFE\xFF") ? 2 : 0;
    case TextEncoding::gb18030: return 0;
    }
    return 0;
}

std::string toUtf8(std::string_view bytes, TextEncoding encoding)
{
    bytes.remove_prefix(markLength(encoding, bytes));
    const QByteArrayView view(bytes.data(), static_cast<qsizetype>(bytes.size()));
    switch (encoding) {
    case TextEncoding::utf8:
    case TextEncoding::utf8Bom: return std::string(bytes);
    case TextEncoding::utf16LittleEndian: {
        QStringDecoder decoder(QStringConverter::Utf16LE, QStringConverter::Flag::ConvertInitialBom);
        return QString(decoder(view)).toStdString();
    }
    case TextEncoding::utf16BigEndian: {
        QStringDecoder decoder(QStringConverter::Utf16BE, QStringConverter::Flag::ConvertInitialBom);
        return QString(decoder(view)).toStdString();
    }
    case TextEncoding::gb18030: {
        QStringDecoder decoder("GB18030", QStringConverter::Flag::Stateless);
        return decoder.isValid() ? QString(decoder(view)).toStdString() : std::string(bytes);
    }
    }
    return {};
}

bool isCleanUtf8(std::string_view bytes)
{
    return simdjson::validate_utf8(bytes.data(), bytes.size()) &&
           bytes.find(kReplacement) == std::string_view::npos;
}

}  // namespace xinglin

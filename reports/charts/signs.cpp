// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/charts/signs.h"

#include <QChar>

namespace xinglin {

bool isChinese(char32_t c)
{
    return (c >= 0x2e80 && c <= 0x9fff) || (c >= 0xac00 && c <= 0xd7a3) || (c >= 0xf900 && c <= 0xfaff) ||
           (c >= 0xfe30 && c <= 0xfe4f) || (c >= 0xff00 && c <= 0xffef) || (c >= 0x20000 && c <= 0x3ffff);
}

bool followsNeighbour(char32_t c)
{
    return c == 0x2018 || c == 0x2019 || c == 0x201c || c == 0x201d || c == 0x2026;
}

bool isControl(char32_t c)
{
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0xfeff;
}

bool isNoncharacter(char32_t c)
{
    return (c & 0xfffeU) == 0xfffeU || (c >= 0xfdd0 && c <= 0xfdef);
}

bool isInkless(char32_t c)
{
    if (c == 0x034f || c == 0x115f || c == 0x1160 || c == 0x17b4 || c == 0x17b5 || c == 0x2800 ||
        c == 0x3164 || c == 0xffa0 || (c >= 0x180b && c <= 0x180f) || (c >= 0xfe00 && c <= 0xfe0f) ||
        (c >= 0xe0100 && c <= 0xe01ef))
        return true;
    switch (QChar::category(c)) {
    case QChar::Separator_Space:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
    case QChar::Other_Format: return true;
    default: return false;
    }
}

char32_t takeCodePoint(QStringView text, qsizetype &at)
{
    const QChar first = text[at++];
    if (first.isHighSurrogate() && at < text.size() && text[at].isLowSurrogate()) {
        const char32_t whole = QChar::surrogateToUcs4(first, text[at++]);
        return isNoncharacter(whole) ? 0xfffd : whole;
    }
    return first.isSurrogate() || isNoncharacter(first.unicode()) ? 0xfffd : first.unicode();
}

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

// What setting a text needs to know of its code points, on screen and on paper alike.
namespace xinglin {

/// Ideographs, their punctuation and full-width forms.
bool isChinese(char32_t codePoint);
/// Quotes and dots that belong to both scripts and follow their neighbour.
bool followsNeighbour(char32_t codePoint);
/// C0, C1 and the mark of the byte order: never drawn.
bool isControl(char32_t codePoint);
/// What Unicode keeps for inside programs (U+FDD0..FDEF, U+xxFFFE, U+xxFFFF): no sign of a text.
bool isNoncharacter(char32_t codePoint);
/// White space, and signs that only steer others: they leave no ink.
bool isInkless(char32_t codePoint);
/// Of a text from `at` on, which is moved behind it; half a sign and what is none are U+FFFD.
char32_t takeCodePoint(QStringView text, qsizetype &at);

/// Runs `visit(code point, whether it is set among Chinese)` for each sign that is drawn.
template <typename Visit>
void visitSigns(QStringView text, const Visit &visit)
{
    bool afterChinese = false;
    for (qsizetype at = 0; at < text.size();) {
        const char32_t c = takeCodePoint(text, at);
        if (isControl(c))
            continue;
        const bool chineseNext = at < text.size() && isChinese(text[at].unicode());
        afterChinese = isChinese(c) || (followsNeighbour(c) && (afterChinese || chineseNext));
        visit(c, afterChinese);
    }
}

}  // namespace xinglin

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QStringView>

// Scripts that are more than their signs in a row: letters join, stand on each other, change places or run
// to the left. Papers set them sign by sign from left to right all the same, and have to say so.
namespace xinglin {

/// Its script where the sign is of such a one ("Arabic", "Thai"), by the Unicode property; else null. Korean
/// syllables are set as they should be, their parts by themselves ("Hangul jamo") are not.
const char *scriptToShape(char32_t codePoint);
/// Those of a text, each once, in alphabetical order.
QStringList scriptsToShape(QStringView text);
/// What a script that was named above is called in the language of the program.
QString scriptTitle(const QString &script);

}  // namespace xinglin

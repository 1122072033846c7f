// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/charts/scripts.h"

#include "reports/charts/signs.h"

#include <QChar>
#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace xinglin {
namespace {

struct NamedScript
{
    QChar::Script script;
    const char *name;
};

/// Those in use today; others are told as one.
constexpr std::array kScripts{
    NamedScript{QChar::Script_Adlam, QT_TRANSLATE_NOOP("Script", "Adlam")},
    NamedScript{QChar::Script_Arabic, QT_TRANSLATE_NOOP("Script", "Arabic")},
    NamedScript{QChar::Script_Balinese, QT_TRANSLATE_NOOP("Script", "Balinese")},
    NamedScript{QChar::Script_Bengali, QT_TRANSLATE_NOOP("Script", "Bengali")},
    NamedScript{QChar::Script_Chakma, QT_TRANSLATE_NOOP("Script", "Chakma")},
    NamedScript{QChar::Script_Cham, QT_TRANSLATE_NOOP("Script", "Cham")},
    NamedScript{QChar::Script_Devanagari, QT_TRANSLATE_NOOP("Script", "Devanagari")},
    NamedScript{QChar::Script_Gujarati, QT_TRANSLATE_NOOP("Script", "Gujarati")},
    NamedScript{QChar::Script_Gurmukhi, QT_TRANSLATE_NOOP("Script", "Gurmukhi")},
    NamedScript{QChar::Script_HanifiRohingya, QT_TRANSLATE_NOOP("Script", "Hanifi Rohingya")},
    NamedScript{QChar::Script_Hebrew, QT_TRANSLATE_NOOP("Script", "Hebrew")},
    NamedScript{QChar::Script_Javanese, QT_TRANSLATE_NOOP("Script", "Javanese")},
    NamedScript{QChar::Script_Kannada, QT_TRANSLATE_NOOP("Script", "Kannada")},
    NamedScript{QChar::Script_Khmer, QT_TRANSLATE_NOOP("Script", "Khmer")},
    NamedScript{QChar::Script_Lao, QT_TRANSLATE_NOOP("Script", "Lao")},
    NamedScript{QChar::Script_Lepcha, QT_TRANSLATE_NOOP("Script", "Lepcha")},
    NamedScript{QChar::Script_Limbu, QT_TRANSLATE_NOOP("Script", "Limbu")},
    NamedScript{QChar::Script_Malayalam, QT_TRANSLATE_NOOP("Script", "Malayalam")},
    NamedScript{QChar::Script_Mandaic, QT_TRANSLATE_NOOP("Script", "Mandaic")},
    NamedScript{QChar::Script_MeeteiMayek, QT_TRANSLATE_NOOP("Script", "Meetei Mayek")},
    NamedScript{QChar::Script_Mongolian, QT_TRANSLATE_NOOP("Script", "Mongolian")},
    NamedScript{QChar::Script_Myanmar, QT_TRANSLATE_NOOP("Script", "Myanmar")},
    NamedScript{QChar::Script_Nko, QT_TRANSLATE_NOOP("Script", "N’Ko")},
    NamedScript{QChar::Script_Oriya, QT_TRANSLATE_NOOP("Script", "Odia")},
    NamedScript{QChar::Script_PhagsPa, QT_TRANSLATE_NOOP("Script", "Phags-pa")},
    NamedScript{QChar::Script_Samaritan, QT_TRANSLATE_NOOP("Script", "Samaritan")},
    NamedScript{QChar::Script_Sinhala, QT_TRANSLATE_NOOP("Script", "Sinhala")},
    NamedScript{QChar::Script_Sundanese, QT_TRANSLATE_NOOP("Script", "Sundanese")},
    NamedScript{QChar::Script_Syriac, QT_TRANSLATE_NOOP("Script", "Syriac")},
    NamedScript{QChar::Script_TaiTham, QT_TRANSLATE_NOOP("Script", "Tai Tham")},
    NamedScript{QChar::Script_TaiViet, QT_TRANSLATE_NOOP("Script", "Tai Viet")},
    NamedScript{QChar::Script_Tamil, QT_TRANSLATE_NOOP("Script", "Tamil")},
    NamedScript{QChar::Script_Telugu, QT_TRANSLATE_NOOP("Script", "Telugu")},
    NamedScript{QChar::Script_Thaana, QT_TRANSLATE_NOOP("Script", "Thaana")},
    NamedScript{QChar::Script_Thai, QT_TRANSLATE_NOOP("Script", "Thai")},
    NamedScript{QChar::Script_Tibetan, QT_TRANSLATE_NOOP("Script", "Tibetan")},
};
constexpr const char *kJamo = QT_TRANSLATE_NOOP("Script", "Hangul jamo");
constexpr const char *kOther = QT_TRANSLATE_NOOP("Script", "another script");

/// Parts of syllables that join; those that stand by themselves in every text do not.
bool isJoiningJamo(char32_t c)
{
    return (c >= 0x1100 && c <= 0x11ff) || (c >= 0xa960 && c <= 0xa97f) || (c >= 0xd7b0 && c <= 0xd7ff);
}

/// Scripts whose marks, where there are any, are beside the point: the words can be read.
bool isInRow(QChar::Script script)
{
    switch (script) {
    case QChar::Script_Unknown:
    case QChar::Script_Inherited:
    case QChar::Script_Common:
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
    case QChar::Script_Coptic:
    case QChar::Script_Ethiopic:
    case QChar::Script_Han:
    case QChar::Script_Hangul:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo: return true;
    default: return false;
    }
}

}  // namespace

const char *scriptToShape(char32_t codePoint)
{
    constexpr char32_t kFirst = 0x0590;  // Hebrew: before it letters stand in a row
    if (codePoint < kFirst)
        return nullptr;
    const QChar::Script script = QChar::script(codePoint);
    const auto *const known = std::ranges::find(kScripts, script, &NamedScript::script);
    if (known != kScripts.end())
        return known->name;
    if (isJoiningJamo(codePoint))
        return kJamo;
    if (isInRow(script))
        return nullptr;
    const QChar::Direction direction = QChar::direction(codePoint);
    const bool isMark = QChar::category(codePoint) == QChar::Mark_NonSpacing ||
                        QChar::category(codePoint) == QChar::Mark_SpacingCombining;
    return isMark || direction == QChar::DirR || direction == QChar::DirAL ? kOther : nullptr;
}

QStringList scriptsToShape(QStringView text)
{
    QStringList scripts;
    for (qsizetype at = 0; at < text.size();) {
        if (const char *script = scriptToShape(takeCodePoint(text, at)))
            scripts += QString::fromUtf8(script);
    }
    scripts.sort();
    scripts.removeDuplicates();
    return scripts;
}

QString scriptTitle(const QString &script)
{
    return QCoreApplication::translate("Script", script.toUtf8().constData());
}

}  // namespace xinglin

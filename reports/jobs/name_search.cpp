// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/jobs/name_search.h"

#include <QStringList>

#include <algorithm>
#include <vector>

namespace xinglin {
namespace {

/// Sign by sign, so that places in both texts are the same.
QString folded(QString text)
{
    for (QChar &sign : text)
        sign = sign.toCaseFolded();
    return text;
}

bool isOfWord(QChar sign)
{
    const QChar::Script script = sign.script();
    return sign.isNumber() || sign.isMark() ||
           (sign.isLetter() && (script == QChar::Script_Latin || script == QChar::Script_Greek ||
                                script == QChar::Script_Cyrillic));
}

bool isWithinWord(QStringView text, qsizetype from, qsizetype end)
{
    return (from > 0 && isOfWord(text[from]) && isOfWord(text[from - 1])) ||
           (end < text.size() && isOfWord(text[end - 1]) && isOfWord(text[end]));
}

bool isUnseen(QChar sign)
{
    return sign.category() == QChar::Other_Format;
}

/// Long dashes part sentences, not names.
bool isJoint(QChar sign)
{
    static const QString joints = QStringLiteral("-_\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d\uff3f"
                                                 "\u00b7\u0387\u2022\u2027\u2219\u22c5\u30fb\uff65");
    return sign.isSpace() || isUnseen(sign) || joints.contains(sign);
}

bool isComma(QChar sign)
{
    return sign == u',' || sign == u'\uff0c' || sign == u'\ufe50';
}

/// What is left of a text when it does not matter how the parts of names are joined: between words one blank,
/// or one comma if any is there; else nothing, but commas stay.
struct Parts
{
    explicit Parts(const QString &text)
    {
        const QString plain = folded(text);
        signs.reserve(plain.size());
        places.reserve(static_cast<std::size_t>(plain.size()));
        for (qsizetype at = 0; at < plain.size();) {
            const auto isBetween = [](QChar sign) { return isJoint(sign) || isComma(sign); };
            const auto end = std::find_if_not(plain.begin() + at, plain.end(), isBetween) - plain.begin();
            const auto comma = std::find_if(plain.begin() + at, plain.begin() + end, isComma) - plain.begin();
            if (comma < end)
                add(u',', comma);
            else if (at > 0 && end < plain.size() && isOfWord(plain[at - 1]) && isOfWord(plain[end]) &&
                     !std::all_of(plain.begin() + at, plain.begin() + end, isUnseen))
                add(u' ', at);
            if (end < plain.size())
                add(plain[end], end);
            at = end + 1;
        }
    }

    QString signs;
    std::vector<qsizetype> places;  ///< of each sign in the text

private:
    void add(QChar sign, qsizetype at)
    {
        signs += sign;
        places.push_back(at);
    }
};

/// The ways the parts of a name are found by: as they are, and with the first or the last before a comma. Of
/// a name that is entered with a comma what is before it may come last, too.
QStringList waysOf(const QString &name)
{
    const QString key = Parts(name).signs;
    const QStringList aroundComma = key.split(u',', Qt::SkipEmptyParts);
    const QStringList words = aroundComma.join(u' ').split(u' ');
    QStringList ways{words.join(u' ')};
    if (words.size() < 2)
        return ways;
    ways += words.first() + u',' + words.mid(1).join(u' ');
    ways += words.last() + u',' + words.first(words.size() - 1).join(u' ');
    if (aroundComma.size() > 1)
        ways += aroundComma.mid(1).join(u' ') + u' ' + aroundComma.first();
    return ways;
}

}  // namespace

NameSearch::Bearers &NameSearch::Index::operator[](const QString &key)
{
    m_lengths.insert(key.size());
    return m_keys[key];
}

NameSearch::Found NameSearch::Index::longestAt(QStringView text, qsizetype at) const
{
    for (const qsizetype length : m_lengths) {
        if (length == 0 || at + length > text.size() || isWithinWord(text, at, at + length))
            continue;
        if (const auto found = m_keys.find(text.sliced(at, length)); found != m_keys.end())
            return {&found->second, length};
    }
    return {};
}

/// A name with a comma gives way to one that begins behind the comma and goes on: "Lee, Ann Lee".
NameSearch::Found NameSearch::nameAt(QStringView parts, qsizetype at) const
{
    const Found found = m_names.longestAt(parts, at);
    const qsizetype comma = parts.sliced(at, found.length).indexOf(u',');
    if (comma < 0)
        return found;
    for (qsizetype next = at + comma + 1; next < at + found.length; ++next) {
        if (next + m_names.longestAt(parts, next).length > at + found.length)
            return {};
    }
    return found;
}

void NameSearch::addName(const QString &name, PersonId person)
{
    for (const QString &way : waysOf(name)) {
        if (way.size() > 1)
            m_names[way].people.insert(person);
    }
}

void NameSearch::addCode(const QString &code, PersonId person)
{
    if (code.size() > 1)
        m_asTheyAre[folded(code)].people.insert(person);
}

void NameSearch::addUser(const QString &name, const QString &label)
{
    m_asTheyAre[folded(name)].userLabel = label;
}

QString NameSearch::replaced(const QString &text, const std::function<QString(const Bearers &)> &label) const
{
    const QString plain = folded(text);
    const Parts parts(text);
    QString result;
    std::size_t part = 0;
    for (qsizetype at = 0; at < text.size();) {
        while (part < parts.places.size() && parts.places[part] < at)
            ++part;
        Found found = m_asTheyAre.longestAt(plain, at);
        if (part < parts.places.size() && parts.places[part] == at) {
            const Found name = nameAt(parts.signs, qsizetype(part));
            const qsizetype end = name.bearers ? parts.places[part + std::size_t(name.length) - 1] + 1 : at;
            if (end - at > found.length)
                found = {name.bearers, end - at};
        }
        if (!found.bearers) {
            result += text[at++];
            continue;
        }
        result += label(*found.bearers);
        at += found.length;
    }
    return result;
}

}  // namespace xinglin

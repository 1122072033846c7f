// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/jobs/name_search.h"

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

}  // namespace

NameSearch::Bearers &NameSearch::operator[](const QString &name)
{
    m_lengths.insert(name.size());
    return m_names[folded(name)];
}

NameSearch::Names::const_iterator NameSearch::longestAt(QStringView text, qsizetype at) const
{
    for (const qsizetype length : m_lengths) {
        if (length == 0 || at + length > text.size() || isWithinWord(text, at, at + length))
            continue;
        if (const auto found = m_names.find(text.sliced(at, length)); found != m_names.end())
            return found;
    }
    return m_names.end();
}

QString NameSearch::replaced(const QString &text, const std::function<QString(const Bearers &)> &label) const
{
    const QString plain = folded(text);
    QString result;
    for (qsizetype at = 0; at < text.size();) {
        const auto found = longestAt(plain, at);
        if (found == m_names.end()) {
            result += text[at++];
            continue;
        }
        result += label(found->second);
        at += found->first.size();
    }
    return result;
}

}  // namespace xinglin

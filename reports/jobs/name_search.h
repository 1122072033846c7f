// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/id.h"

#include <QString>

#include <functional>
#include <map>
#include <set>

namespace xinglin {

/// Finds names in texts, whatever their case: a text is read once, however many names there are. Where names
/// begin at one place the longest is taken. A name in letters of a script that parts words, or in digits, is
/// a word of its own ("Ann" is not in "Anna"); Chinese does not part words.
///
/// The parts of a person's name may be joined by blanks of any kind, hyphens, middle dots and low lines, or
/// by nothing where the script does not part words: "王 伟", "Ann-Marie  Lee". Of words that are parted the
/// last or the first may stand before a comma: "Lee, Ann Marie". One sign alone is nobody's name, as it
/// stands in too many words.
class NameSearch
{
public:
    /// Whom a name means: everybody who bears it, and the label of the user or device that does.
    struct Bearers
    {
        std::set<PersonId> people;
        QString userLabel;
    };

    void addName(const QString &name, PersonId person);
    /// A number of a person, which is found as it is only.
    void addCode(const QString &code, PersonId person);
    /// A user, found by the name as it is only.
    void addUser(const QString &name, const QString &label);

    /// The text with the label of the bearers in the place of each name.
    QString replaced(const QString &text, const std::function<QString(const Bearers &)> &label) const;

private:
    struct Found
    {
        const Bearers *bearers = nullptr;  ///< of nobody's name: none
        qsizetype length = 0;
    };
    class Index
    {
    public:
        Bearers &operator[](const QString &key);
        /// The longest key that stands at a place of the text.
        Found longestAt(QStringView text, qsizetype at) const;

    private:
        std::map<QString, Bearers, std::less<>> m_keys;
        std::set<qsizetype, std::greater<>> m_lengths;
    };

    Found nameAt(QStringView parts, qsizetype at) const;

    Index m_names;      ///< by the parts of the name, see name_search.cpp
    Index m_asTheyAre;  ///< by the code or user's name in folded case
};

}  // namespace xinglin

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
class NameSearch
{
public:
    /// Whom a name means: everybody who bears it, and the label of the user or device that does.
    struct Bearers
    {
        std::set<PersonId> people;
        QString userLabel;
    };

    Bearers &operator[](const QString &name);
    /// The text with the label of the bearers in the place of each name.
    QString replaced(const QString &text, const std::function<QString(const Bearers &)> &label) const;

private:
    using Names = std::map<QString, Bearers, std::less<>>;
    Names::const_iterator longestAt(QStringView text, qsizetype at) const;

    Names m_names;  ///< by the name in folded case
    std::set<qsizetype, std::greater<>> m_lengths;
};

}  // namespace xinglin

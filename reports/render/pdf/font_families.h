// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/language.h"

#include <QStringList>

#include <optional>
#include <vector>

// Which families of fonts are installed, by the names that the fonts themselves bear. Only the tables of
// names, weight and style are read, of every font file: some milliseconds, but nothing to do unasked.
namespace xinglin::pdf {

/// Where the two weights of a family are; no bold file: the regular one stands for it.
struct FamilyFiles
{
    QString regular;
    QString bold;
    unsigned index = 0;  ///< of the face in a collection
    bool isChinese = false;
    std::optional<unsigned> boldIndex = {};  ///< where it is not that of the regular one
};

/// A family that reports can be set in. A font has a name in each of several languages.
struct FontFamily
{
    QString name;       ///< the English one where there is one: it goes by it everywhere
    QString chinese;    ///< empty: none
    QStringList names;  ///< every one, the two above too

    const QString &nameIn(Language language) const
    {
        return language == Language::zhCN && !chinese.isEmpty() ? chinese : name;
    }
    /// Whether it goes by the name in any language; case and doubled spaces do not count.
    bool isCalled(const QString &wanted) const;
};

/// The system's folders of fonts and the user's own.
QStringList fontFolders();
/// Every font file of the folders, in a fixed order.
QStringList fontFiles(const QStringList &folders);

/// Of the files, by name, without those that no PDF can hold or that forbid it; what `filesOfFamily` finds by
/// one of their names. Broken files are passed over.
std::vector<FontFamily> familiesOf(const QStringList &files);
/// The family's upright face of usual width whose weight is nearest to the regular one, and its bold; a
/// family that has only italics is set in these. The name may be in any language, or one that the fonts bear
/// beside that of their family ("Lato Light"). Nothing: no file has such a family in a form that a PDF can
/// hold.
std::optional<FamilyFiles> filesOfFamily(const QString &name, const QStringList &files);

}  // namespace xinglin::pdf

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/render/pdf/font_face.h"
#include "reports/render/pdf/font_families.h"

#include <QStringList>

#include <array>
#include <mutex>
#include <optional>
#include <vector>

namespace xinglin::pdf {

/// The faces a text is set in, best first, for each weight and script. Immutable: any thread.
class FaceChain
{
public:
    /// What is installed of the families Xinglin knows: Noto Sans CJK SC first, for both scripts, then a
    /// Latin companion (Noto Sans or DejaVu Sans) for the signs that a Chinese face sets as wide as
    /// ideographs, and others for what these lack. What none of them has is looked for in every other font
    /// file that is installed, in the order of their names, and those are opened only then. notFound when
    /// there is no font at all.
    ///
    /// `family`: the name of one to be set in, before the known ones; empty: these alone. Where it is not
    /// installed `missingFamily` tells.
    static Result<std::shared_ptr<const FaceChain>> installed(const QString &family = {});
    /// These families and no others, in their order. The first one that cannot be opened fails it.
    static Result<std::shared_ptr<const FaceChain>> of(const std::vector<FamilyFiles> &families);

    /// The same with these folders in place of the system's.
    static Result<std::shared_ptr<const FaceChain>> installedIn(const QStringList &folders,
                                                                const QString &family = {});

    /// The family that was asked for and is not there in a form that a PDF can hold; empty: nothing is
    /// missing.
    const QString &missingFamily() const { return m_missingFamily; }

    struct Found
    {
        std::size_t face = 0;
        unsigned glyph = 0;
        bool isMissing = false;  ///< no face has ink for it: a box stands there
    };
    /// The first face with ink for the code point; white space and invisible signs need none.
    Found find(char32_t codePoint, bool bold, bool asChinese) const;

    /// Of a place that `find` named.
    const FontFace &face(std::size_t place) const { return *m_faces[place]; }
    /// How many places there are; not all of them are open.
    std::size_t places() const { return m_faces.size(); }

private:
    FaceChain() = default;
    Status add(const FamilyFiles &family);
    void addChosen(const QString &name, const QStringList &files);
    bool holds(const QString &path, unsigned index) const;
    std::optional<Found> seekInOthers(char32_t codePoint) const;
    std::optional<Found> seek(char32_t codePoint, const std::vector<std::size_t> &order,
                              bool takesFullWidth) const;
    const std::vector<std::size_t> &order(bool bold, bool asChinese) const
    {
        return m_orders[(bold ? 1U : 0U) + (asChinese ? 2U : 0U)];
    }

    /// Those of the known families, then a place for each other file. A place is filled once, under the lock,
    /// before `find` names it.
    mutable std::vector<std::shared_ptr<const FontFace>> m_faces;
    QString m_missingFamily;
    QStringList m_others;              ///< files of the last places
    mutable std::size_t m_looked = 0;  ///< of them were opened, or cannot be
    mutable std::mutex m_looking;
    std::vector<bool> m_isChinese;
    std::array<std::vector<std::size_t>, 4> m_orders;
};

}  // namespace xinglin::pdf

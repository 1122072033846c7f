// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/render/pdf/font_face.h"

#include <QStringList>

#include <array>
#include <optional>
#include <vector>

namespace xinglin::pdf {

/// Where the two weights of a family are; no bold file: the regular one stands for it.
struct FamilyFiles
{
    QString regular;
    QString bold;
    unsigned index = 0;  ///< of the face in a collection
    bool isChinese = false;
};

/// The faces a text is set in, best first, for each weight and script. Immutable: any thread.
class FaceChain
{
public:
    /// What is installed of the families Xinglin knows: Noto Sans CJK SC first, for both scripts, then a
    /// Latin companion (Noto Sans or DejaVu Sans) for the signs that a Chinese face sets as wide as
    /// ideographs, and others for what these lack. notFound when there is none at all.
    static Result<std::shared_ptr<const FaceChain>> installed();
    /// These families and no others, in their order. The first one that cannot be opened fails it.
    static Result<std::shared_ptr<const FaceChain>> of(const std::vector<FamilyFiles> &families);

    struct Found
    {
        std::size_t face = 0;
        unsigned glyph = 0;
        bool isMissing = false;  ///< no face has ink for it: a box stands there
    };
    /// The first face with ink for the code point; white space and invisible signs need none.
    Found find(char32_t codePoint, bool bold, bool asChinese) const;

    const std::vector<std::shared_ptr<const FontFace>> &faces() const { return m_faces; }

private:
    FaceChain() = default;
    Status add(const FamilyFiles &family);
    std::optional<Found> seek(char32_t codePoint, const std::vector<std::size_t> &order,
                              bool takesFullWidth) const;
    const std::vector<std::size_t> &order(bool bold, bool asChinese) const
    {
        return m_orders[(bold ? 1U : 0U) + (asChinese ? 2U : 0U)];
    }

    std::vector<std::shared_ptr<const FontFace>> m_faces;
    std::vector<bool> m_isChinese;
    std::array<std::vector<std::size_t>, 4> m_orders;
};

}  // namespace xinglin::pdf

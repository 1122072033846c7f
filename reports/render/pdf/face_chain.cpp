// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/render/pdf/face_chain.h"

#include "reports/charts/signs.h"

#include <QChar>
#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>

#include <algorithm>
#include <cmath>

namespace xinglin::pdf {
namespace {

struct KnownFamily
{
    const char *regular;
    const char *bold;
    unsigned index;
    bool isChinese;
};

/// Best first: letters and digits of the Chinese family too, so that both scripts are of one hand. Of a
/// collection, the index of the face for simplified Chinese.
constexpr std::array kKnown{
    KnownFamily{"NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc", 2, true},
    KnownFamily{"NotoSansSC-Regular.otf", "NotoSansSC-Bold.otf", 0, true},
    KnownFamily{"SourceHanSansSC-Regular.otf", "SourceHanSansSC-Bold.otf", 0, true},
    KnownFamily{"msyh.ttc", "msyhbd.ttc", 0, true},
    KnownFamily{"PingFang.ttc", "", 2, true},
    KnownFamily{"wqy-zenhei.ttc", "", 0, true},
    KnownFamily{"NotoSans-Regular.ttf", "NotoSans-Bold.ttf", 0, false},
    KnownFamily{"DejaVuSans.ttf", "DejaVuSans-Bold.ttf", 0, false},
    KnownFamily{"segoeui.ttf", "segoeuib.ttf", 0, false},
    KnownFamily{"Arial.ttf", "Arial Bold.ttf", 0, false},
};

/// A sign, not a letter, set as wide as an ideograph.
bool isFullWidth(const FontFace &face, unsigned glyph, char32_t codePoint)
{
    return codePoint >= 0x80 && !QChar::isLetterOrNumber(codePoint) &&
           std::abs(face.advance(glyph) - 1.0) < 0.001;
}

}  // namespace

Result<std::shared_ptr<const FaceChain>> FaceChain::installed(const QString &family)
{
    return installedIn(fontFolders(), family);
}

Result<std::shared_ptr<const FaceChain>> FaceChain::installedIn(const QStringList &folders,
                                                                const QString &family)
{
    const std::shared_ptr<FaceChain> chain(new FaceChain());
    QStringList files = fontFiles(folders);
    if (!family.isEmpty())
        chain->addChosen(family, files);
    QHash<QString, QStringList> named;
    for (const QString &file : files)
        named[QFileInfo(file).fileName()] += file;
    for (const KnownFamily &known : kKnown) {
        const QString bold = named.value(QString::fromLatin1(known.bold)).value(0);
        // A broken file is no reason to pass over the whole one of another folder.
        for (const QString &regular : named.value(QString::fromLatin1(known.regular))) {
            if (chain->holds(regular, known.index) ||
                chain->add({regular, bold, known.index, known.isChinese}))
                break;
        }
    }
    for (qsizetype i = 0; i < files.size() && chain->m_faces.empty(); ++i)
        static_cast<void>(chain->add({files[i], QString(), 0, false}));
    for (const std::shared_ptr<const FontFace> &face : chain->m_faces)
        files.removeAll(face->path());
    chain->m_others = files;
    if (chain->m_faces.empty())
        return fail(
            ErrorCode::notFound,
            QCoreApplication::translate(
                "Report", "No font for reports is installed. Noto Sans CJK and DejaVu Sans will do."));
    chain->m_faces.resize(chain->m_faces.size() + static_cast<std::size_t>(files.size()));
    return chain;
}

Result<std::shared_ptr<const FaceChain>> FaceChain::of(const std::vector<FamilyFiles> &families)
{
    const std::shared_ptr<FaceChain> chain(new FaceChain());
    for (const FamilyFiles &family : families) {
        if (const Status added = chain->add(family); !added)
            return fail(added.error());
    }
    if (chain->m_faces.empty())
        return fail(ErrorCode::notFound, QCoreApplication::translate("Report", "No font was named."));
    return chain;
}

void FaceChain::addChosen(const QString &name, const QStringList &files)
{
    auto found = filesOfFamily(name, files);
    if (const auto face = found ? FontFace::open(found->regular, found->index)
                                : Result<std::shared_ptr<const FontFace>>(fail(ErrorCode::notFound, {}))) {
        // A Latin one leaves quotes and dots among ideographs to the Chinese family.
        found->isChinese = std::ranges::any_of(std::array{U'月', U'あ', U'한'},
                                               [&](char32_t sign) { return (*face)->glyphOf(sign) != 0; });
        if (add(*found))
            return;
    }
    m_missingFamily = name;
}

bool FaceChain::holds(const QString &path, unsigned index) const
{
    return std::ranges::any_of(
        m_faces, [&](const auto &face) { return face->path() == path && face->index() == index; });
}

Status FaceChain::add(const FamilyFiles &family)
{
    auto regular = FontFace::open(family.regular, family.index);
    if (!regular)
        return fail(regular.error());
    const std::size_t place = m_faces.size();
    std::size_t boldPlace = place;
    m_faces.push_back(*regular);
    if (!family.bold.isEmpty()) {
        if (auto bold = FontFace::open(family.bold, family.boldIndex.value_or(family.index))) {
            boldPlace = m_faces.size();
            m_faces.push_back(*bold);
        }
    }
    m_isChinese.resize(m_faces.size(), family.isChinese);
    for (const bool bold : {false, true}) {
        for (const bool asChinese : {false, true}) {
            std::vector<std::size_t> &chain = m_orders[(bold ? 1U : 0U) + (asChinese ? 2U : 0U)];
            auto at = chain.end();
            if (asChinese && family.isChinese)  // in front of those that are not
                at = std::find_if(chain.begin(), chain.end(),
                                  [this](std::size_t one) { return !m_isChinese[one]; });
            chain.insert(at, bold ? boldPlace : place);
        }
    }
    return {};
}

std::optional<FaceChain::Found> FaceChain::seek(char32_t codePoint, const std::vector<std::size_t> &order,
                                                bool takesFullWidth) const
{
    const bool inkless = isInkless(codePoint);
    for (const std::size_t place : order) {
        const unsigned glyph = m_faces[place]->glyphOf(codePoint);
        if (glyph == 0 ||
            (!takesFullWidth && m_isChinese[place] && isFullWidth(*m_faces[place], glyph, codePoint)))
            continue;
        if (inkless || m_faces[place]->hasInk(glyph))
            return Found{place, glyph, false};
    }
    return std::nullopt;
}

std::optional<FaceChain::Found> FaceChain::seekInOthers(char32_t codePoint) const
{
    const std::scoped_lock lock(m_looking);
    const auto count = static_cast<std::size_t>(m_others.size());
    const std::size_t first = m_faces.size() - count;
    for (std::size_t i = 0; i < count; ++i) {
        std::shared_ptr<const FontFace> &face = m_faces[first + i];
        if (i >= m_looked) {
            m_looked = i + 1;
            if (auto opened = FontFace::open(m_others[static_cast<qsizetype>(i)], 0))
                face = *std::move(opened);
        }
        const unsigned glyph = face ? face->glyphOf(codePoint) : 0;
        if (glyph != 0 && face->hasInk(glyph))
            return Found{first + i, glyph, false};
    }
    return std::nullopt;
}

FaceChain::Found FaceChain::find(char32_t codePoint, bool bold, bool asChinese) const
{
    const std::vector<std::size_t> &chain = order(bold, asChinese);
    // Among letters, Chinese quotes and dots would gape: a companion's are taken where there are any.
    if (const auto found = asChinese ? std::nullopt : seek(codePoint, chain, false))
        return *found;
    if (const auto found = seek(codePoint, chain, true))
        return *found;
    if (isInkless(codePoint)) {
        if (const auto space = seek(U' ', chain, true))
            return *space;
    }
    // What a sign for private use means only its own font knows.
    if (QChar::category(codePoint) != QChar::Other_PrivateUse) {
        if (const auto found = seekInOthers(codePoint))
            return *found;
    }
    // Never the glyph that fonts have for this: no archive takes a file that shows it.
    for (const char32_t box : {U'\u25a1', U'\ufffd', U'?', U'x', U'0', U'月'}) {
        if (auto found = seek(box, chain, true)) {
            found->isMissing = true;
            return *found;
        }
    }
    return {chain.front(), 0, true};
}

}  // namespace xinglin::pdf
